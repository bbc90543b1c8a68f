import { STAGES } from '../../fields/stage.ts'
import { stageOf } from '../../ladder/stage-of.ts'
import type { Counting } from '../columns/counting.ts'
import { STAGE_CODES, stageColumn, stageOfCode } from '../columns/stage-column.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { TraitReader } from './trait.ts'

/** The stage that counts, whatever it is by. */
export function stageTrait(counting: Counting, vocabulary: Vocabulary, signal?: AbortSignal): TraitReader {
  return {
    field: 'stage',
    values: 'text',
    order: STAGES.map(String),
    async count({ sides }, tally) {
      const codes = await stageColumn(counting, vocabulary, signal)
      tally.addCodes(codes, STAGE_CODES, sides, (code) => [String(stageOfCode(code) ?? '')])
    },
    of: (facts) => [String(stageOf(facts, vocabulary).stage ?? '')],
  }
}
