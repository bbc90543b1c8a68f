import type { RecencyDatabase } from '../../db/database.ts'
import type { Stage } from '../../fields/stage.ts'
import type { RulePeople } from '../../segments/columns/counting.ts'
import { FIRST_STAGE, NO_STAGE, STAGE_CODES, stageColumn, stageOfCode } from '../../segments/columns/stage-column.ts'
import type { Rule } from '../../segments/rule.ts'
import { stageOf } from '../../ladder/stage-of.ts'
import { dayOf } from '../../workspace/day.ts'
import { askedOf, forOrdinals } from '../figures/columns-of.ts'
import { FIGURES, type FigureContext, type ReadFigure } from '../figures/figure.ts'
import type { FigureValue, Goal } from '../goal.ts'
import { both } from '../goal-people.ts'
import { figureContext } from '../measure.ts'
import { goalWindows, type Days } from '../windows.ts'
import type { Part } from './part.ts'
import { partsOf } from './parts-of.ts'

/** What is told of some of a goal's people. */
export interface GroupFigures {
  people: number
  /** Of all purchases there are, minor units of the workspace's currency. */
  spent: number
  figure: FigureValue
  /** The stage of the ladder that most of those stand at whose stage is known, and how many these are; null: of nobody. */
  stage: { stage: Stage; people: number; known: number } | null
}

/** One group of the proposed ones. */
export interface GoalGroup extends GroupFigures {
  /** One part for each criterion. */
  parts: Part[]
  /** All of it: whom the goal is about, and the parts. */
  rule: Rule
}

export interface GoalGroups {
  /** Nobody is in two of them, and everybody in one; those that nobody is in are left out. */
  groups: GoalGroup[]
  all: GroupFigures
  /** What the figures were reckoned over. */
  window: Days
  currency: string
}

type Asking = Pick<Goal, 'of' | 'figure' | 'days' | 'begun'>

/**
 * The question `goals.groups`: parts a goal's people by one or two criteria, with the goal's figure before its offers in each group. Throws the
 * signal's reason when aborted.
 */
export async function goalGroups(
  db: RecencyDatabase,
  { goal, by }: { goal: Asking; by: readonly string[] },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<GoalGroups> {
  const { context, window, people, tell } = await opened(db, goal, signal, now)
  const { counting, vocabulary, settings } = context
  const size = by.length > 1 ? 'few' : 'many'
  const today = dayOf(now, settings.timeZone)
  let cells: { parts: Part[]; people: RulePeople }[] = [{ parts: [], people }]
  for (const field of by) {
    const parts = await partsOf(context, people, field, { size, now, today })
    if (parts.length === 0) continue
    const sets: { part: Part; people: RulePeople }[] = []
    for (const part of parts) sets.push({ part, people: await counting.peopleOf(part.rule, vocabulary, signal) })
    cells = cells
      .flatMap((cell) => sets.map((set) => ({ parts: [...cell.parts, set.part], people: both(cell.people, set.people) })))
      .filter((cell) => cell.people.count > 0)
  }
  const groups: GoalGroup[] = []
  for (const { parts, people: own } of cells) groups.push({ parts, rule: ruleOf(goal.of, parts), ...tell(own) })
  return { groups, all: tell(people), window, currency: settings.currency }
}

/** The question `goals.segments`: the same figures for rules that stand already, such as the segments that were kept. */
export async function goalSegments(
  db: RecencyDatabase,
  { goal, rules }: { goal: Asking; rules: readonly Rule[] },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<{ rules: GroupFigures[]; window: Days; currency: string }> {
  const { context, window, tell } = await opened(db, goal, signal, now)
  const { counting, vocabulary, settings } = context
  const told: GroupFigures[] = []
  for (const rule of rules) told.push(tell(await counting.peopleOf(rule, vocabulary, signal)))
  return { rules: told, window, currency: settings.currency }
}

async function opened(db: RecencyDatabase, goal: Asking, signal: AbortSignal | undefined, now: number) {
  const context = await figureContext(db, now, signal)
  const window = goalWindows(goal, dayOf(now, context.settings.timeZone)).before
  const read = await FIGURES[goal.figure](context, window, goal.days)
  const people = await context.counting.peopleOf(goal.of, context.vocabulary, signal)
  return { context, window, people, tell: await teller(context, read) }
}

/** The rule of a group: whom the goal is about unless that is everybody, then each part, in one list where it can be. */
function ruleOf(of: Rule, parts: readonly Part[]): Rule {
  const isEverybody = 'all' in of && of.all.length === 0
  const rules = [...(isEverybody ? [] : [of]), ...parts.map(({ rule }) => rule)]
  return { all: rules.flatMap((rule) => ('all' in rule ? rule.all : [rule])) }
}

async function teller(context: FigureContext, read: ReadFigure): Promise<(people: RulePeople) => GroupFigures> {
  const { counting, vocabulary, signal } = context
  const codes = await stageColumn(counting, vocabulary, signal)
  const ever = counting.columns?.figures
  return (people) => {
    const { bits, apart } = askedOf(people, counting.merged)
    const stages = new Uint32Array(STAGE_CODES)
    let spent = 0
    forOrdinals(bits, (ordinal) => {
      const code = codes[ordinal] as number
      stages[code] = (stages[code] as number) + 1
      spent += ever?.spent[ordinal] ?? 0
    })
    for (const facts of apart) {
      spent += facts.figures.spent
      const { stage } = stageOf(facts, vocabulary)
      const code = stage === null ? NO_STAGE : FIRST_STAGE + stage
      stages[code] = (stages[code] as number) + 1
    }
    return { people: people.count, spent, figure: read(people), stage: frequentStage(stages) }
  }
}

function frequentStage(counts: Uint32Array): GroupFigures['stage'] {
  const ladder = [...counts].slice(FIRST_STAGE)
  const known = ladder.reduce((sum, count) => sum + count, 0)
  const people = Math.max(...ladder)
  const stage = stageOfCode(FIRST_STAGE + ladder.indexOf(people))
  return known === 0 || stage === null ? null : { stage, people, known }
}
