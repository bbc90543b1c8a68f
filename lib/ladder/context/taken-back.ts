import type { Stage } from '../../fields/stage.ts'
import type { Word, Words } from '../phrase/words.ts'
import type { ContextIndex, ContextPlace } from './context-index.ts'

/**
 * Why a signal that stands in a message does not count: `negation`, "not ready to buy"; `doubt`, "maybe I'll take it"; `other-time`, "I bought one last
 * year"; `others`, "my sister wants to buy"; `but`, "I want to order, but"; `longer`: a longer phrase stands there; `unless`: the signal's own exception.
 */
export type TakenBack = 'negation' | 'doubt' | 'other-time' | 'others' | 'but' | 'longer' | 'unless'

/** How far a negation reaches over words that follow, and over words that stand before it. */
const REACH = 4
const REACH_BACK = 2
/** Doubt and other people are looked for this far before a signal. */
const FAR = 8

/** Stages that somebody says of themselves: they need nothing, they are ready. The others are mostly questions, which doubt does not take back. */
function isAssertion(stage: Stage): boolean {
  return stage === 0 || stage === 5
}

/** Whether the words about a signal's own take it back. `first` and `end` are its words, the end exclusive. */
export function takenBackBy(
  signal: { stage: Stage; first: number; end: number },
  { words }: Words,
  { words: lists }: ContextIndex,
  places: readonly ContextPlace[],
): TakenBack | null {
  const { stage, first, end } = signal
  const spared = places.filter(({ kind }) => kind === 'noNegation')
  const denies = (at: number, list: ReadonlySet<string>): boolean =>
    list.has(words[at]?.text ?? '') && !spared.some((place) => place.first <= at && at < place.end)
  const isEdge = ({ text }: Word): boolean => lists.and.has(text) || lists.but.has(text)

  const start = reachBefore(words, first, isEdge)
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) if (denies(at, lists.negation)) return 'negation'
  for (let at = end; at < end + REACH_BACK && sameClause(words, at, end - 1); at++) {
    const word = words[at]
    if (!word || isEdge(word)) break
    if (denies(at, lists.negationAfter)) return 'negation'
  }
  const before = (kind: ContextPlace['kind']): boolean =>
    places.some((place) => place.kind === kind && place.end <= first && place.first >= Math.max(start, first - FAR))
  if (before('others')) return 'others'
  if (!isAssertion(stage)) return null
  if (before('doubt')) return 'doubt'
  const sentence = words[first]?.sentence
  if (places.some((place) => place.kind === 'otherTime' && words[place.first]?.sentence === sentence)) return 'other-time'
  const rest = words.slice(end)
  return rest.some(({ text }, i) => lists.but.has(text) && words[end + i]?.sentence === sentence) ? 'but' : null
}

/** The first word of what a signal's clause says: since the last comma, "and" or "but". */
function reachBefore(words: readonly Word[], first: number, isEdge: (word: Word) => boolean): number {
  let at = first
  while (at > 0 && sameClause(words, at - 1, first) && !isEdge(words[at - 1] as Word)) at--
  return at
}

function sameClause(words: readonly Word[], one: number, other: number): boolean {
  return words[one] !== undefined && words[one].clause === words[other]?.clause
}
