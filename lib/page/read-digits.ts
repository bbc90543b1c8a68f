import { plain } from './read-value.ts'

const DIGIT = /\p{Nd}/u

/** A text on one line, without marks of direction, with the digits of every script as `0` to `9`. */
export function withPlainDigits(text: string): string {
  const line = plain(text.normalize('NFC'))
  // oxlint-disable-next-line no-control-regex -- ASCII is what needs nothing done
  return /^[\x00-\x7F]*$/.test(line) ? line : line.replace(/\p{Nd}/gu, digitOf)
}

/** Unicode keeps the ten digits of a script in a row, so the zero is as far back as there are digits. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
