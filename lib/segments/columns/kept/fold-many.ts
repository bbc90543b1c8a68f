import { foldText } from '../../fold-text.ts'

/** Stands after each folded text: never in one, since folding makes a space of it. */
export const BETWEEN = '\n'

/** Printable ASCII with single spaces: most texts. Only their case has to be put away. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** Many texts folded as `foldText` folds each, every one followed by BETWEEN. */
export function foldMany(texts: readonly string[]): string {
  const folded = texts.map((text) => (PLAIN.test(text) ? text.toLowerCase() : foldText(text)))
  folded.push('')
  return folded.join(BETWEEN)
}
