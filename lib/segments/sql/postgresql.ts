import { classOf, rangesOf, spaceClass, type Dialect } from './dialect.ts'
import { textLiteral } from './literals.ts'

const point = (code: number): string =>
  code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`

let marks: string | undefined

/** The marks that are left once a text is decomposed: PostgreSQL's expressions know no class of them. */
function marksClass(): string {
  marks ??= textLiteral(
    `${classOf(
      rangesOf((char) => /\p{M}/u.test(char)),
      point,
    )}+`,
  )
  return marks
}

const SPACES = textLiteral(`${spaceClass(point)}+`)

/** PostgreSQL 13 and later, with a base in UTF-8 and collations of ICU (every usual build). */
export const POSTGRESQL: Dialect = {
  folding: () => `SELECT ${marksClass()} AS marks`,
  fold: (text) => {
    const bare = `regexp_replace(normalize(${text}, NFKD), rule_folding.marks, '', 'g')`
    // A base with the locale C lowers ASCII alone.
    const lower = `lower(${bare} COLLATE "und-x-icu") COLLATE "C"`
    return `btrim(regexp_replace(${lower}, ${SPACES}, ' ', 'g'), ' ')`
  },
  matches: (text, pattern) => `(${text} ~ ${textLiteral(pattern)})`,
}
