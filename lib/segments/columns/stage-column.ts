import { stagesInForce } from '../../ladder/expand-stage.ts'
import { stageOf } from '../../ladder/stage-of.ts'
import { STAGES, type Stage } from '../../fields/stage.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { hasBit } from './bits.ts'
import type { Counting } from './counting.ts'

/** Codes of a column of stages: nobody of their own at this ordinal; no stage; from here on the stages from 0. Never to be reordered: they are kept. */
export const NOBODY = 0
export const NO_STAGE = 1
export const FIRST_STAGE = 2
export const STAGE_CODES = FIRST_STAGE + STAGES.length

/** The code of a stage, or of having none. */
export function stageCode(stage: Stage | null): number {
  return stage === null ? NO_STAGE : FIRST_STAGE + stage
}

/** Null for a code that is no stage's. */
export function stageOfCode(code: number): Stage | null {
  return STAGES[code - FIRST_STAGE] ?? null
}

/** The stage that counts of everybody in the base, by ordinal, in codes; what `stageOf` says of each. Throws the signal's reason when aborted. */
export async function stageColumn(
  counting: Counting,
  vocabulary: Vocabulary,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, nobody, merged } = counting
  if (!columns) return new Uint8Array(0)
  const codes = new Uint8Array(columns.people).fill(NO_STAGE)
  // From the last rule to the first, which counts.
  for (const { stage, segment } of stagesInForce(vocabulary).toReversed()) {
    const { bits } = await counting.peopleOf({ field: 'segment', op: 'is', value: segment }, vocabulary, signal)
    put(codes, bits, stageCode(stage))
  }
  for (const [ordinal, stage] of await columns.stages()) codes[ordinal] = FIRST_STAGE + stage
  for (const [ordinal, facts] of merged) codes[ordinal] = stageCode(stageOf(facts, vocabulary).stage)
  if (nobody) for (let ordinal = 0; ordinal < codes.length; ordinal++) if (hasBit(nobody, ordinal)) codes[ordinal] = NOBODY
  return codes
}

function put(codes: Uint8Array, bits: Uint32Array, code: number): void {
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word)
      codes[i * 32 + bit] = code
      word &= word - 1
    }
  }
}
