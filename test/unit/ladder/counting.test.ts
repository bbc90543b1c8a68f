import { describe, expect, test } from 'vitest'
import { STAGES } from '../../../lib/fields/stage.ts'
import { translator } from '../../../lib/language/translator.ts'
import { sharesNumber, shownStage, stageWords } from '../../../lib/ladder/counting.ts'
import { conditionSentence } from '../../../lib/segments/sentence.ts'
import { valueWords } from '../../../lib/segments/value-words.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

test('stages are shown 0 to 5, or 1 to 5 with the third and fourth on one number', () => {
  expect(STAGES.map((stage) => shownStage(stage))).toEqual([0, 1, 2, 3, 4, 5])
  expect(STAGES.map((stage) => shownStage(stage, 'five'))).toEqual([1, 2, 3, 4, 4, 5])
  expect(STAGES.filter((stage) => sharesNumber(stage, 'five'))).toEqual([3, 4])
  expect(STAGES.some((stage) => sharesNumber(stage, 'six'))).toBe(false)
})

describe.each(['en', 'it', 'sv'] as const)('%s', (language) => {
  const t = translator(language)
  test.each(['six', 'five'] as const)('no two stages are said alike, alone or as the value of a condition: %s', (counting) => {
    const context = { t, currency: 'EUR', vocabulary: { ...NO_VOCABULARY, counting } }
    const asValues = STAGES.map((stage) => valueWords('stage', stage, context)[0])
    const asSentences = STAGES.map((stage) => conditionSentence({ field: 'stage', op: 'at-least', value: stage }, context))
    for (const said of [STAGES.map((stage) => stageWords(stage, t, counting)), asValues, asSentences])
      expect(new Set(said).size).toBe(6)
    expect(asValues[0]).toBe(counting === 'five' ? '1' : '0')
  })
})
