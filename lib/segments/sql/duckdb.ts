import { classOf, rangesOf, spaceClass, type Dialect } from './dialect.ts'
import { textLiteral } from './literals.ts'

const point = (code: number): string => `\\x{${code.toString(16)}}`
const bare = (text: string): string => text.replace(/\p{M}+/gu, '')

/**
 * DuckDB strips marks but does not take compatibility forms apart (ﬁ, ½, 𝓐, full-width letters). `from` are those that it leaves, `to` what they
 * become; `guard` is a class of them, with a few others, so that text without any need not be taken apart.
 */
interface Forms {
  from: string[]
  to: string[]
  guard: string
}
let forms: Forms | undefined

/** Marks that its tables of Unicode (of DuckDB 1.5) do not have yet, and leave where they are. */
const NEWER_MARKS: readonly (readonly [number, number])[] = [
  [0x897, 0x897],
  [0x1acf, 0x1add],
  [0x1ae0, 0x1aeb],
  [0x10d69, 0x10d6d],
  [0x10efa, 0x10efc],
  [0x113b8, 0x113c0],
  [0x113c2, 0x113c2],
  [0x113c5, 0x113c5],
  [0x113c7, 0x113ca],
  [0x113cc, 0x113d0],
  [0x113d2, 0x113d2],
  [0x113e1, 0x113e2],
  [0x11b60, 0x11b67],
  [0x11f5a, 0x11f5a],
  [0x1611e, 0x1612f],
  [0x1e5ee, 0x1e5ef],
  [0x1e6e3, 0x1e6e3],
  [0x1e6e6, 0x1e6e6],
  [0x1e6ee, 0x1e6ef],
  [0x1e6f5, 0x1e6f5],
]

const isNewerMark = (code: number): boolean => NEWER_MARKS.some(([first, last]) => code >= first && code <= last)
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3

function compatibilityForms(): Forms {
  if (forms) return forms
  const [from, to]: [string[], string[]] = [[], []]
  const ranges = rangesOf((char, code) => {
    if (isHangul(code)) return true
    const plain = bare(char.normalize('NFKD'))
    if (!isNewerMark(code) && (/\p{M}/u.test(char) || plain === bare(char.normalize('NFD')))) return false
    from.push(char)
    to.push(plain)
    return true
  }, 16)
  forms = { from, to, guard: textLiteral(classOf(ranges, point)) }
  return forms
}

/** A list of texts, none of which holds U+001F. */
function texts(list: readonly string[]): string {
  return `string_split(${textLiteral(list.join('\u001F'))}, chr(31))`
}

/** A syllable of Hangul taken apart, as NFKD does it: the Unicode Standard, 3.12. `code` is SQL. */
function syllable(code: string): string {
  const index = `(${code} - 44032)`
  const last = `CASE WHEN ${index} % 28 = 0 THEN '' ELSE chr((4519 + ${index} % 28)::INTEGER) END`
  return `chr((4352 + ${index} // 588)::INTEGER) || chr((4449 + ${index} % 588 // 28)::INTEGER) || ${last}`
}

/** A capital sigma that ends a word is the final one, as JavaScript lowers it (Unicode's Final_Sigma); DuckDB does not tell them apart. */
const IGNORED = `['’.:·\\x{ad}\\p{Lm}\\p{Sk}\\p{Cf}]*`
const FINAL_SIGMA = textLiteral(
  `([\\p{Lu}\\p{Ll}\\p{Lt}]${IGNORED})Σ(${IGNORED}(?:[^\\p{Lu}\\p{Ll}\\p{Lt}'’.:·\\x{ad}\\p{Lm}\\p{Sk}\\p{Cf}]|$))`,
)
/**
 * `strip_accents` drops U+FEFF, which is white space to JavaScript, and yet of the characters that do not end a word for a sigma. Until all is
 * lowered, a disused one of the same category stands for it: U+E0001.
 */
const STAND_IN = 0xe0001
const SPACES = textLiteral(`(?:${spaceClass(point)}|${point(STAND_IN)})+`)

/** DuckDB 1.3 and later. Characters that are newer than its tables of Unicode stay as they are. */
export const DUCKDB: Dialect = {
  folding: () => {
    const { from, to } = compatibilityForms()
    return `SELECT map(${texts(from)}, ${texts(to)}) AS plain`
  },
  fold: (text) => {
    const stripped = `strip_accents(replace(${text}, chr(65279), chr(${STAND_IN})))`
    const one = `CASE WHEN unicode(x) BETWEEN 44032 AND 55203 THEN ${syllable('unicode(x)')} ELSE coalesce(rule_folding.plain[x], x) END`
    const apart = `array_to_string(list_transform(regexp_extract_all(${stripped}, '(?s).'), lambda x: ${one}), '')`
    const plain = `CASE WHEN regexp_matches(${stripped}, ${compatibilityForms().guard}) THEN ${apart} ELSE ${stripped} END`
    const lower = `lower(regexp_replace(${plain}, ${FINAL_SIGMA}, '\\1ς\\2', 'g'))`
    return `trim(regexp_replace(${lower}, ${SPACES}, ' ', 'g'), ' ')`
  },
  matches: (text, pattern) => `regexp_matches(${text}, ${textLiteral(pattern)})`,
}
