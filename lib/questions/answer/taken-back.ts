import { phrasesIn } from './find-phrase.ts'
import type { Mention } from './mentions.ts'
import type { Said } from './said.ts'
import { CONTRASTS, INSTEAD, LESS, MEASURES, NEGATIONS, PREFERRING, THAN } from './words/signs.ts'

/** So many words may stand between a negation and what it takes back. */
const REACH = 5
/** And behind it: "cooking is not my thing". */
const REACH_BEHIND = 3

/** The mentions that the message itself takes back: "not for cooking", "rather salad than cooking", "more than once a week". */
export function takenBack(said: Said, mentions: readonly Mention[]): Set<Mention> {
  const named = new Map(mentions.flatMap((one) => one.at.map((at) => [at, one] as const)))
  const back = new Set<Mention>()
  for (const one of mentions) if (isNegated(said, one, named) || isMeasured(said, one, named)) back.add(one)
  for (const one of comparedAway(said, mentions, named)) back.add(one)
  return back
}

function isNegated({ words }: Said, one: Mention, named: ReadonlyMap<number, Mention>): boolean {
  const [first = 0, last = first] = [one.at[0], one.at.at(-1)]
  const clause = words[first]?.clause
  // A "no" that is the answer takes nothing back.
  if (one.at.every((at) => NEGATIONS.has(words[at]?.text ?? ''))) return false
  for (let at = first + 1; at < last; at++) if (NEGATIONS.has(words[at]?.text ?? '') && !named.has(at)) return true
  for (let at = first - 1, far = 0; far < REACH && words[at]?.clause === clause && at >= 0; at--, far++) {
    const word = words[at]?.text ?? ''
    if (CONTRASTS.has(word)) break
    if (named.has(at) && named.get(at) !== one && !NEGATIONS.has(word)) {
      // "Not cooking or salad" takes both back; "not cooking salad" is nobody's sentence.
      continue
    }
    if (named.get(at) === one || !NEGATIONS.has(word)) continue
    // "No 2" is number two in some languages, and "no, 2" in the others.
    if (word === 'no' && one.how === 'number') return false
    return true
  }
  // "Cooking no", "matlagning inte".
  for (let at = last + 1, negated = false; ; at++) {
    const word = words[at]
    if (!word || word.clause !== clause || CONTRASTS.has(word.text)) return negated
    // What is denied is said further on: "cooking not salad".
    if (named.has(at)) return false
    if (NEGATIONS.has(word.text) && at <= last + REACH_BEHIND) negated = true
  }
}

/** "More than once a week" is not "once a week". */
function isMeasured({ words }: Said, one: Mention, named: ReadonlyMap<number, Mention>): boolean {
  const first = one.at[0] ?? 0
  if (one.how === 'number') return false
  return phrasesIn(words.slice(0, first), MEASURES).some(
    ({ from, to }) => to === first && words[from]?.clause === words[first]?.clause && !named.has(from) && isFigure(words, one),
  )
}

/** What can be more or less: something with a number, or that is counted by time. */
function isFigure(words: Said['words'], one: Mention): boolean {
  return one.at.some((at) => /\d/.test(words[at]?.text ?? '')) || one.at.length > 1
}

/** Of "A rather than B" the B. Where nothing says that A is preferred, or less is said, none. */
function comparedAway({ words }: Said, mentions: readonly Mention[], named: ReadonlyMap<number, Mention>): Mention[] {
  const before = (at: number, is: ReadonlySet<string>): boolean =>
    words.slice(0, at).some(({ text }, i) => is.has(text) && !named.has(i))
  const places = [
    ...phrasesIn(words, INSTEAD),
    ...phrasesIn(words, THAN).filter(({ from }) => before(from, PREFERRING) && !before(from, LESS)),
  ].filter(({ from }) => !named.has(from))
  return places.flatMap(({ to }) => {
    const next = mentions
      .filter(({ at: [at = 0] }) => at >= to && at < to + REACH)
      .toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))[0]
    return next ? [next] : []
  })
}
