import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, nameWords } from '../../../lib/contacts/fold.ts'

describe('nameWords', () => {
  it.each([
    ['Anna Rossi', ['anna', 'rossi']],
    ['  JOSÉ   Núñez-Ibáñez ', ['jose', 'nunez', 'ibanez']],
    ["Chiara D'Angelo", ['chiara', 'dangelo']],
    ['Chiara D’Angelo', ['chiara', 'dangelo']],
    ['Åsa Öström', ['asa', 'ostrom']],
    ['Søren Weiß', ['soren', 'weiss']],
    ['Łukasz Żak', ['lukasz', 'zak']],
    ['Ольга Йорданова', ['ольга', 'иорданова']],
    ['Νίκος Παπαδόπουλος', ['νικοσ', 'παπαδοπουλοσ']],
    ['مُحَمَّد الأمين', ['محمد', 'الامين']],
    ['דָּוִד כהן', ['דוד', 'כהן']],
    ['山田 太郎', ['山田', '太郎']],
    ['김민준', ['김민준']],
    ['Anna (work) 🌸', ['anna', 'work']],
    ['', []],
    ['🌸', []],
  ])('folds %s', (name, words) => {
    expect(nameWords(name)).toEqual(words)
  })

  it('folding twice is folding once, and case never matters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
      { seed: 7 },
    )
  })
})
