import type { SeenNumber } from '../sites/definition.ts'

/** A text that is a number and nothing else, as people and pages write them: `+39 055 555-0101`, `(202) 555-0143`. */
const WHOLE = /^\+?[\d\s().\-/]+$/
const INSIDE = /\+?\d[\d\s().-]{5,}\d/

/** Digits with a leading `+` where there was one; '' where the text is no number of 7 to 15 digits (ITU-T E.164 allows 15). */
export function numberOf(text: string): string {
  const trimmed = text.trim()
  if (!WHOLE.test(trimmed)) return ''
  const digits = trimmed.replace(/\D/g, '')
  return digits.length < 7 || digits.length > 15 ? '' : (trimmed.startsWith('+') ? '+' : '') + digits
}

/** The first number inside a text, e.g. a composer's label "Type a message to +39 055 5550101". */
export function numberIn(text: string): string {
  return numberOf(INSIDE.exec(text)?.[0] ?? '')
}

/** Each number once, at the strongest of the places where it was seen. */
export function seenNumbers(places: { text: string; from: SeenNumber['from']; whole: boolean }[]): SeenNumber[] {
  const seen = new Map<string, SeenNumber>()
  for (const { text, from, whole } of places) {
    const value = whole ? numberOf(text) : numberIn(text)
    if (value !== '' && !seen.has(value)) seen.set(value, { value, from })
  }
  return [...seen.values()]
}
