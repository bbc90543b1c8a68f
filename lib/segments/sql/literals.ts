/** Why a text cannot stand in SQL: no engine's text holds U+0000, or half of a surrogate pair. */
export class UnstorableText extends Error {
  constructor(readonly text: string) {
    super('A text with U+0000 or half a character cannot stand in SQL')
  }
}

const UNSTORABLE = /[\0\p{Cs}]/u

/** A text as a literal. With a backslash it says that backslashes are escaped: older PostgreSQL settings read plain ones so. */
export function textLiteral(text: string): string {
  if (UNSTORABLE.test(text)) throw new UnstorableText(text)
  const quoted = text.replaceAll("'", "''")
  return text.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`
}

/** The name of a table or a column, as it stands, whatever is in it. */
export function identifier(name: string): string {
  if (name === '' || UNSTORABLE.test(name)) throw new UnstorableText(name)
  return `"${name.replaceAll('"', '""')}"`
}

/** A number: whole ones plainly, others by way of text, so that both engines read the very number that JavaScript has. */
export function numberLiteral(value: number): string {
  const text = String(value + 0)
  if (!Number.isSafeInteger(value)) return `CAST('${text}' AS DOUBLE PRECISION)`
  return value < 0 ? `(${text})` : text
}

/** A list in brackets. */
export function listOf(literals: readonly string[]): string {
  return `(${literals.join(', ')})`
}

/** A comment to the line's end: nothing in it can end the line. */
export function comment(text: string): string {
  return `-- ${text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')}`
}
