/** Why two people may be one, as bits, so that a greater sum is a better reason. */
export const REASON_BITS = { number: 32, mail: 16, handle: 8, form: 4, mailForm: 2, name: 1 } as const
export type Reason = keyof typeof REASON_BITS

/** More people than this at one number or mail: a household's or a firm's, which says nothing of who is who. */
export const MOST_AT_ONE_LINE = 5

/** Reasons good enough to decide many at once after a look: the same number and the same full name. */
export function isSure(bits: number): boolean {
  return (bits & REASON_BITS.number) !== 0 && (bits & REASON_BITS.name) !== 0
}
