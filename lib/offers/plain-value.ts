/** Marks that turn the direction of all that follows them. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu

/** What bases hold where nothing is known. */
const NO_NAME = /^(?:null|NULL|undefined|n\/a|N\/A|[^\p{L}\p{N}\p{Extended_Pictographic}]*)$/u

/**
 * One line without braces: a customer's data can neither break a message into lines nor look like a mark that was left in it, nor turn its
 * direction. Commas at its ends are none of the name. Joiners and variation selectors stay: emoji and many scripts are made of them.
 */
export function plain(value: string): string {
  return value
    .replace(TURNS, '')
    .replace(/[{}\uFDD0\uFDD1]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/gu, '')
}

/** What somebody or something is called; '' where it is a sign of nothing being known ("-", "null"). */
export function called(value: string): string {
  const name = plain(value)
  return NO_NAME.test(name) ? '' : name
}
