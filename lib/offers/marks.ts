import { MERGE_FIELDS, type MergeField } from './merge-fields.ts'
import { ownFieldKey } from './own-field-key.ts'

/**
 * A mark: braces around what begins with a letter, with or without a fallback. Doubled braces are taken too, since other tools write
 * `{{first_name}}`. Braces around anything else are plain text, so there is nothing to escape.
 */
const MARK = /((?:\{\s*)+)(\p{L}[^{}|]*)(?:\|([^{}]*))?((?:\}\s*(?=\}))*\})/gu

/** A field of the user's own is named `{own: Size}`. */
const OWN_MARK = /^own\s*:\s*(\S.*)$/isu

/** A field named in a text; `field` is null where there is none of that name. `fallback` is trimmed, '' where none is given. */
export interface Mark {
  written: string
  field: MergeField | null
  /** Which field of the user's own is named, by `ownFieldKey`; null: none is. */
  own: string | null
  fallback: string
}

/**
 * Puts something without braces in the place of every mark. Marks inside one another are taken from the inside outwards, until none is left.
 */
export function replaceMarks(text: string, replace: (mark: Mark) => string): string {
  const replaced = text.replace(
    MARK,
    (_, opened: string, name: string, fallback: string | undefined, closed: string, at: number) => {
      const written = name.trim()
      const own = OWN_MARK.exec(written)?.[1]
      const put = replace({
        written,
        field: fieldNamed(written),
        own: own === undefined ? null : ownFieldKey(own),
        fallback: (fallback ?? '').trim(),
      })
      // Of a mark that stands at the end of another's fallback the last brace is the other's.
      const isWithin = countOf('{', text.slice(0, at)) > countOf('}', text.slice(0, at))
      const others = isWithin ? countOf('}', closed) - countOf('{', opened) : 0
      return put + '}'.repeat(Math.max(0, others))
    },
  )
  return replaced === text ? text : replaceMarks(replaced, replace)
}

function countOf(brace: '{' | '}', text: string): number {
  return text.split(brace).length - 1
}

/** The names in a text that are no merge fields, as written, each once. `own`: names of the user's own fields that may be named. */
export function unknownFields(text: string, own: readonly string[] = []): string[] {
  const known = new Set(own.map(ownFieldKey))
  const unknown = new Set<string>()
  replaceMarks(text, (mark) => {
    if (!mark.field && !(mark.own !== null && known.has(mark.own))) unknown.add(mark.written)
    return ''
  })
  return [...unknown]
}

/** The user's own fields that a text names, by `ownFieldKey`. */
export function ownFieldsIn(text: string): Set<string> {
  const named = new Set<string>()
  replaceMarks(text, ({ own }) => {
    if (own !== null) named.add(own)
    return ''
  })
  return named
}

/**
 * What looks like a mark and is none, so that it would be sent as it stands: a brace before a field's name that is never closed, one that is never
 * opened, and the numbered marks of other tools' templates (`{{1}}`).
 */
export function strayMarks(text: string): string[] {
  const rest = replaceMarks(text, () => ' ')
  const names = MERGE_FIELDS.join('|')
  const stray = new RegExp(
    `\\{+\\s*(?:${names}|own\\s*:)[^\\s{}]*|(?:${names})\\s*(?:\\|[^{}\\n]*)?\\}+|\\{\\{\\s*\\d+\\s*\\}\\}`,
    'giu',
  )
  return [...new Set(rest.match(stray) ?? [])]
}

/** `First Name` and `FIRST_NAME` are `first_name`. */
function fieldNamed(written: string): MergeField | null {
  const name = written.toLowerCase().replace(/[\s-]+/gu, '_')
  return MERGE_FIELDS.find((field) => field === name) ?? null
}
