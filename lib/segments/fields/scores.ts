import type { AxisScore } from '../../rfm/rfm.ts'
import { codeOf } from '../../rfm/score.ts'
import type { Facts } from '../facts.ts'
import type { Field } from './field.ts'

const score = (axis: 'r' | 'f' | 'm'): Field => ({
  type: 'number',
  read: ({ rfm }) => (rfm.kind === 'scored' ? (rfm[axis] satisfies AxisScore).score : null),
})

/** The score and what follows from it; unknown of people without one. */
export const SCORE_FIELDS = {
  'rfm.recency': score('r'),
  'rfm.frequency': score('f'),
  'rfm.monetary': score('m'),
  'rfm.total': { type: 'number', read: total },
  'rfm.code': { type: 'choice', read: ({ rfm }) => codeOf(rfm) || null },
  /** Its choices are the map's groups and every built-in one, see `fieldOf`. */
  'rfm.group': { type: 'choice', read: ({ rfm }) => (rfm.kind === 'scored' ? rfm.group : null) },
} as const satisfies Record<string, Field>

function total({ rfm }: Facts): number | null {
  return rfm.kind === 'scored' ? rfm.r.score + rfm.f.score + rfm.m.score : null
}
