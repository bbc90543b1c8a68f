import { describe, expect, it } from 'vitest'
import { CONTEXTS } from '../../../lib/ladder/context/context.ts'
import { compilePhrase } from '../../../lib/ladder/phrase.ts'
import { STARTER_PHRASES } from '../../../lib/ladder/starter-signals.ts'

describe('the words that Recency brings', () => {
  it.each(Object.entries(STARTER_PHRASES))('signals can be understood: %s', (_, stages) => {
    const phrases = Object.values(stages).flat(2)
    const bad = phrases.flatMap((text) => {
      const compiled = compilePhrase(text)
      return compiled.ok ? [] : [{ text, ...compiled.problem }]
    })
    expect(bad).toEqual([])
    const own = Object.values(stages)
      .flat()
      .map((one) => (typeof one === 'string' ? one : one[0]))
    expect(new Set(own).size).toBe(own.length)
    expect(own.length).toBeGreaterThanOrEqual(60)
  })

  it.each(Object.entries(CONTEXTS))('what takes them back can be understood: %s', (_, context) => {
    const bad = Object.values(context)
      .flat()
      .flatMap((text: string) => {
        const compiled = compilePhrase(text)
        return compiled.ok ? [] : [{ text, ...compiled.problem }]
      })
    expect(bad).toEqual([])
    const words = [context.negation, context.negationAfter, context.and, context.but].flat()
    expect(words.filter((word) => /[^\p{L}']/u.test(word))).toEqual([])
  })
})
