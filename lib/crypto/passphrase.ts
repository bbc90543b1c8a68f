/** Fewer than this is refused: NIST SP 800-63B (revision 4) asks for 15 where a passphrase is all that protects. */
export const SHORTEST_PASSPHRASE = 15

export type Strength = 'short' | 'weak' | 'good'

/** Letters and digits that nobody takes for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** Bits that count as hard to guess: stretching the passphrase makes each guess as dear as 19 bits more. */
const ENOUGH_BITS = 45

/** How long guessing would take, taken low: runs and repeats count little, and no letter for more than its kind is worth. */
export function passphraseStrength(text: string): Strength {
  const letters = Array.from(text.normalize('NFC'))
  if (letters.length < SHORTEST_PASSPHRASE) return 'short'
  const bits = new Set(letters).size < 6 ? 0 : letters.reduce((sum, letter, i) => sum + worth(letters, letter, i), 0)
  return bits < ENOUGH_BITS ? 'weak' : 'good'
}

/** What a letter adds, in bits. Of words that do not belong together about two each: some 12 for a word of five and its space. */
function worth(letters: readonly string[], letter: string, i: number): number {
  const step = (letter.codePointAt(0) ?? 0) - (letters[i - 1]?.codePointAt(0) ?? Infinity)
  const isRepeated =
    i >= 2 &&
    letters
      .slice(0, i)
      .join('')
      .includes(letters.slice(i - 2, i + 1).join(''))
  if (Math.abs(step) <= 1 || isRepeated) return 0.5
  return /[\p{Ll}\s]/u.test(letter) ? 2 : 3.5
}

/** One that needs no thinking up: 20 letters and digits in groups of five, 99 bits. Those that look weak by chance are made anew. */
export function newPassphrase(): string {
  let made = randomGroups()
  while (passphraseStrength(made) !== 'good') made = randomGroups()
  return made
}

function randomGroups(): string {
  let made = ''
  while (made.replaceAll('-', '').length < 20) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    // Only as far as the letters go evenly into a byte, so that none is likelier.
    if (byte >= LETTERS.length * Math.floor(256 / LETTERS.length)) continue
    if (made !== '' && made.replaceAll('-', '').length % 5 === 0 && !made.endsWith('-')) made += '-'
    made += LETTERS[byte % LETTERS.length]
  }
  return made
}
