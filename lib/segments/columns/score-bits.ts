import { groupOf } from '../../rfm/groups.ts'
import type { AxisScore, RfmResult } from '../../rfm/rfm.ts'
import type { ScoreColumns } from '../../rfm/score-columns.ts'
import { bitsByTable, type Bits } from './bits.ts'
import { readFrom, type Question } from './question.ts'

/** Those whose score meets a condition: there are at most a thousand different scores. */
export function scoreBits(question: Question): Bits {
  const { met, columns } = question
  const { bands, map } = columns.scoring
  /** A mark at `(r * 11 + f) * 11 + m`, at 0 for people without a score. */
  const table = new Uint8Array(11 ** 3)
  const mark = (place: number, rfm: RfmResult): void => void (table[place] = met(readFrom(question, { rfm })) ? 1 : 0)
  mark(0, { kind: 'no-orders' })
  for (let r = 1; r <= bands; r++)
    for (let f = 1; f <= bands; f++)
      for (let m = 1; m <= bands; m++) {
        const group = groupOf(r, f, m, bands, map)
        mark((r * 11 + f) * 11 + m, { kind: 'scored', r: axis(r), f: axis(f), m: axis(m), group, today: 0, bands })
      }
  return bitsByTable(codesOf(columns.scores), table)
}

function axis(score: number): AxisScore {
  return { score, value: 0, from: null, to: null }
}

/** The three scores of everybody as one number, `(r * 11 + f) * 11 + m`: made once, since most rules ask for them. */
const codes = new WeakMap<ScoreColumns, Uint16Array>()

function codesOf(scores: ScoreColumns): Uint16Array {
  const known = codes.get(scores)
  if (known) return known
  const { r, f, m } = scores
  const made = new Uint16Array(r.length)
  for (let ordinal = 0; ordinal < made.length; ordinal++)
    made[ordinal] = ((r[ordinal] as number) * 11 + (f[ordinal] as number)) * 11 + (m[ordinal] as number)
  codes.set(scores, made)
  return made
}
