import type { RecencyDatabase } from '../db/database.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { presentCounting } from '../segments/columns/counting.ts'
import { otherCurrencies } from '../segments/portrait/money-sums.ts'
import { readVocabulary } from '../segments/vocabulary.ts'
import { dayOf } from '../workspace/day.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { FIGURES, type FigureContext } from './figures/figure.ts'
import type { Goal, GoalMeasure } from './goal.ts'
import { keptPeople } from './goal-people.ts'
import { hasPast } from './has-past.ts'
import { goalWindows, type Days } from './windows.ts'

/** What of a goal is measured. */
export type MeasuredGoal = Pick<Goal, 'figure' | 'days' | 'of' | 'begun' | 'before' | 'people'>

/** A goal's figure before its offers began and since. */
export interface MeasuredFigures {
  /** People whom it is about: since the offers began those of that day. */
  people: number
  before: GoalMeasure
  /** Null: the offers did not begin. */
  after: GoalMeasure | null
  /** Where the days after are not all over: the same number of days at the start of the time before; null where there is no need, or no way. */
  alike: GoalMeasure | null
  /** Of money: the workspace's currency, and those whose orders are in no sum since they have no rate. */
  currency: string
  apart: string[]
}

/**
 * The question `goals.measure`. All of it is reckoned anew from what is kept, so that an import of older orders is in both sides; but for a figure
 * without a past, whose value before is the one that was kept when the offers began. Throws the signal's reason when aborted.
 */
export async function measureGoal(
  db: RecencyDatabase,
  { goal }: { goal: MeasuredGoal },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<MeasuredFigures> {
  const context = await figureContext(db, now, signal)
  const { counting, vocabulary, settings } = context
  const people = goal.people ? keptPeople(goal.people, counting) : await counting.peopleOf(goal.of, vocabulary, signal)
  const windows = goalWindows(goal, dayOf(now, settings.timeZone))
  const today = dayOf(now, settings.timeZone)
  const measure = async (window: Days): Promise<GoalMeasure> => {
    const read = await FIGURES[goal.figure](context, window, goal.days)
    signal?.throwIfAborted()
    return { at: now, ...window, ...read(people) }
  }
  const common = {
    people: people.count,
    currency: settings.currency,
    apart: otherCurrencies(counting.present?.base.manifest.currencies ?? {}, settings.currency, settings.rates ?? {}).apart,
  }
  if (!hasPast(goal.figure)) {
    const present = await measure({ from: today, to: today })
    const isBegun = goal.begun !== null && goal.before !== null
    return { ...common, before: isBegun && goal.before ? goal.before : present, after: isBegun ? present : null, alike: null }
  }
  return {
    ...common,
    before: await measure(windows.before),
    after: windows.after && (await measure(windows.after)),
    alike: windows.alike && (await measure(windows.alike)),
  }
}

/** The present state, ready for figures. */
export async function figureContext(
  db: RecencyDatabase,
  now: number,
  signal?: AbortSignal,
): Promise<FigureContext & { signal: AbortSignal | undefined }> {
  const [vocabulary, present] = await Promise.all([readVocabulary(db), presentScores(db, now, signal)])
  const settings = present?.settings ?? (await settingsOrGuess(db))
  return { db, counting: await presentCounting(db, present, now), vocabulary, settings, signal }
}
