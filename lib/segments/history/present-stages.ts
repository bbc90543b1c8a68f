import { stageOf } from '../../ladder/stage-of.ts'
import type { Counting } from '../columns/counting.ts'
import { NOBODY, stageCode, stageColumn, STAGE_CODES } from '../columns/stage-column.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Codes } from './differences.ts'

/** Everybody's stage as it is now, and the rules that had a say in it. */
export interface PresentStages {
  /** By ordinal, see `stage-column.ts`. */
  codes: Codes
  /** People at each code, with those typed by hand. */
  sizes: number[]
  rules: NonNullable<Vocabulary['stages']>
}

/** Throws the signal's reason when aborted. */
export async function presentStages(counting: Counting, vocabulary: Vocabulary, signal?: AbortSignal): Promise<PresentStages> {
  const codes = await stageColumn(counting, vocabulary, signal)
  const sizes = new Uint32Array(STAGE_CODES)
  for (let ordinal = 0; ordinal < codes.length; ordinal++) {
    const code = codes[ordinal] as number
    sizes[code] = (sizes[code] as number) + 1
  }
  for (const facts of counting.typed) {
    const code = stageCode(stageOf(facts, vocabulary).stage)
    sizes[code] = (sizes[code] as number) + 1
  }
  sizes[NOBODY] = 0
  return { codes, sizes: [...sizes], rules: vocabulary.stages ?? [] }
}
