import * as fc from 'fast-check'

/** Pieces of text that fold in every way: case, marks, forms of compatibility, white space, Hangul, final sigmas, emoji, quotes. */
const PIECES = [
  ...['VIP', 'Åsa', 'e\u0301', 'ﬁ', '½', '™', '𝓐𝓷𝓷𝓪', 'Ｆｕｌｌ', 'İstanbul', 'ΟΔΟΣ', 'Σ', "'Σ.", 'ς', '각', '가', 'ß', 'Ł', '́'],
  ...[
    '👨‍👩‍👧',
    '❤️',
    '🇮🇹',
    "'",
    '"',
    "''; DROP TABLE contacts; --",
    '\\',
    "\\'",
    '$$',
    '%',
    '_',
    '{',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\u2028',
    '\t\n',
  ],
  ...[' ', '  ', '中', 'ﷺ', '①', 'ｶﾞ', '㎏', 'Ω', '´', 'ǅ', 'नि', 'ถึง', 'مُحَمَّد', 'Жёлтый', '-', '+', 'a', 'b'],
]

export const someText = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''))

/** Any characters that this machine's Unicode and the engines' both have: those of the first sixteen-bit plane that are old and assigned. */
export const anyText = fc.string({
  unit: fc.integer({ min: 1, max: 0x2fff }).map((code) => String.fromCodePoint(code)),
  maxLength: 6,
})
