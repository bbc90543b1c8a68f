import { MERGE_FIELDS, type MergeField } from './merge-fields.ts'

/**
 * A mark: braces around what begins with a letter, with or without a fallback. Doubled braces are taken too, since other tools write
 * `{{first_name}}`. Braces around anything else are plain text, so there is nothing to escape.
 */
const MARK = /(?:\{\s*)+(\p{L}[^{}|]*)(?:\|([^{}]*))?(?:\}\s*(?=\}))*\}/gu

/** A field named in a text; `field` is null where there is none of that name. `fallback` is trimmed, '' where none is given. */
export interface Mark {
  written: string
  field: MergeField | null
  fallback: string
}

/**
 * Puts something without braces in the place of every mark. Marks inside one another are taken from the inside outwards, until none is left.
 */
export function replaceMarks(text: string, replace: (mark: Mark) => string): string {
  const replaced = text.replace(MARK, (_, name: string, fallback: string | undefined) => {
    const written = name.trim()
    return replace({ written, field: fieldNamed(written), fallback: (fallback ?? '').trim() })
  })
  return replaced === text ? text : replaceMarks(replaced, replace)
}

/** The names in a text that are no merge fields, as written, each once. */
export function unknownFields(text: string): string[] {
  const unknown = new Set<string>()
  replaceMarks(text, ({ written, field }) => {
    if (!field) unknown.add(written)
    return ''
  })
  return [...unknown]
}

/** `First Name` and `FIRST_NAME` are `first_name`. */
function fieldNamed(written: string): MergeField | null {
  const name = written.toLowerCase().replace(/[\s-]+/gu, '_')
  return MERGE_FIELDS.find((field) => field === name) ?? null
}
