import type { RecencyDatabase } from '../db/database.ts'
import type { FigureColumns } from '../orders/figure-columns.ts'
import { NO_RATES } from '../orders/rates.ts'
import { figuresWithin } from './base-figures.ts'
import { checkRfmSettings, cutScoring, isCutAlike } from './cut.ts'
import { cutOf, type CountedCut } from './cut-query.ts'
import { countsAll, lookingFor, lookingOf } from './looking.ts'
import { mapInForce } from './maps/in-force.ts'
import { presentScores, type PresentScores } from './present-scores.ts'
import type { GroupId, RfmSettings, Scoring } from './rfm.ts'
import { groupAt, regrouped, type ScoreColumns, type Unscored } from './score-columns.ts'
import { scoresOf, type Wanted } from './scored-base.ts'

/** How the base would fall by settings that are not saved. */
export interface TriedCut {
  cut: CountedCut
  /** People who would be in another group than now, or would get a score, or lose it. */
  moved: number
  /** From where to where they would go, most people first. */
  moves: { from: GroupId | Unscored; to: GroupId | Unscored; people: number }[]
}

/**
 * Cuts and counts the present base by other settings; nothing is kept. Null for an empty base. Throws RangeError where the settings make no
 * sense (`checkRfmSettings` says why beforehand), and the signal's reason when aborted.
 */
export async function tryCut(
  db: RecencyDatabase,
  { settings: tried }: { settings: Omit<RfmSettings, 'revision'> },
  signal?: AbortSignal,
): Promise<TriedCut | null> {
  const problem = checkRfmSettings({ ...tried, revision: 0 })
  if (problem) throw new RangeError(`scoring cannot be cut: ${problem}`)
  const present = await presentScores(db, Date.now(), signal)
  if (!present) return null
  const settings: RfmSettings = { ...tried, revision: present.wanted.settings.revision }
  const { scoring, scores, counted } = await cutAnew(present, { ...present.wanted, settings }, signal)
  const { base, scored } = present
  return { cut: cutOf(scoring, scores, counted, base.manifest.currencies), ...compared(scored, { scoring, scores }) }
}

async function cutAnew({ base, scored }: PresentScores, wanted: Wanted, signal?: AbortSignal): Promise<Cut> {
  // Another map moves nobody's score: then there is nothing to add up or to cut.
  const mapped: Scoring = { ...scored.scoring, map: mapInForce(wanted.settings) }
  if (isCutAlike(mapped, wanted)) return { scoring: mapped, scores: regrouped(scored.scores, mapped), counted: scored.counted }
  const looking = lookingFor(wanted.today, wanted.settings, wanted.currency, wanted.rates ?? NO_RATES)
  const isSame = JSON.stringify(looking) === JSON.stringify(lookingOf(scored.scoring))
  const counted = isSame
    ? scored.counted
    : countsAll(looking)
      ? scored.ever
      : await figuresWithin(base, looking, scored.merged, signal)
  signal?.throwIfAborted()
  const scoring = cutScoring(counted, wanted)
  return { scoring, scores: scoresOf({ ...scored, counted }, scoring), counted }
}

interface Cut {
  scoring: Scoring
  scores: ScoreColumns
  counted: FigureColumns
}

/** Numbers of a column of groups are at most this many. */
const NUMBERS = 256

function compared(
  now: Pick<Cut, 'scoring' | 'scores'>,
  then: Pick<Cut, 'scoring' | 'scores'>,
): Pick<TriedCut, 'moved' | 'moves'> {
  const pairs = new Uint32Array(NUMBERS * NUMBERS)
  const [before, after] = [now.scores.group, then.scores.group]
  for (let ordinal = 0; ordinal < before.length; ordinal++) {
    const pair = (before[ordinal] as number) * NUMBERS + (after[ordinal] as number)
    pairs[pair] = (pairs[pair] as number) + 1
  }
  const moves: TriedCut['moves'] = []
  pairs.forEach((people, pair) => {
    if (people === 0) return
    const from = groupAt(Math.floor(pair / NUMBERS), now.scoring.map.groups)
    const to = groupAt(pair % NUMBERS, then.scoring.map.groups)
    if (from !== to) moves.push({ from, to, people })
  })
  return { moved: moves.reduce((sum, { people }) => sum + people, 0), moves: moves.toSorted((a, b) => b.people - a.people) }
}
