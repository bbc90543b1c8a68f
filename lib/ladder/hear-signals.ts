import type { Stage } from '../fields/stage.ts'
import type { Span } from '../heard/heard.ts'
import { primaryLanguage } from '../language/text-for.ts'
import { contextIndex, contextPlaces, type ContextPlace } from './context/context-index.ts'
import { takenBackBy, type TakenBack } from './context/taken-back.ts'
import { compilePhrase, PhraseIndex, type Phrase } from './phrase.ts'
import { wordsIn, type Words } from './phrase/words.ts'
import type { Signal } from './signal.ts'

/** A signal that stands in a message. */
export interface FoundSignal {
  signal: Signal
  span: Span
  /** null: it counts. */
  takenBack: TakenBack | null
}

/**
 * What a message comes to. `several`: its signals speak for different stages; `silent`: it is about an order, a complaint or a joke, see
 * `LanguageContext.silent`; `taken-back`: signals stand in it and none counts; `too-long`: longer than people write by hand.
 */
export type SignalOutcome =
  | { kind: 'stage'; stage: Stage; found: FoundSignal[] }
  | { kind: 'several'; stages: Stage[] }
  | { kind: 'silent'; span: Span }
  | { kind: 'taken-back' }
  | { kind: 'too-long' }
  | { kind: 'none' }

export interface HeardSignals {
  /** In the order of the text. */
  found: FoundSignal[]
  outcome: SignalOutcome
}

/** A longer message is pasted or forwarded: its words are hardly the customer's about this shop. In words. */
const LONGEST = 80
/** Longest text that is looked at, in UTF-16 units. */
const LONGEST_TEXT = 4_000

/** How many phrases are understood without a pause. */
const AT_ONCE = 50

interface Matcher {
  index: PhraseIndex<Signal>
  unless: Map<Signal, Phrase[]>
}

const matchers = new WeakMap<readonly Signal[], Matcher>()

/** Signals made ready for matching: those that are on and can be understood. */
function matcherOf(signals: readonly Signal[]): Matcher {
  const before = matchers.get(signals)
  if (before) return before
  const matcher: Matcher = { index: new PhraseIndex(), unless: new Map() }
  for (const signal of signals) {
    const compiled = signal.off ? null : compilePhrase(signal.phrase)
    if (!compiled?.ok) continue
    matcher.index.add(compiled.phrase, signal)
    const unless = (signal.unless ?? []).map(compilePhrase).flatMap((one) => (one.ok ? [one.phrase] : []))
    if (unless.length > 0) matcher.unless.set(signal, unless)
  }
  matchers.set(signals, matcher)
  return matcher
}

/** Understands signals a few at a time, so that others are answered in between; answers the same list. Without it the first message waits for all. */
export async function prepareSignals<T extends readonly Signal[]>(signals: T): Promise<T> {
  for (const [n, { phrase }] of signals.entries()) {
    if (n % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve))
    compilePhrase(phrase)
  }
  return signals
}

interface Place {
  signal: Signal
  first: number
  end: number
  takenBack: TakenBack | null
}

/**
 * What signals say of one message of a customer's.
 *
 * @param languages the customer's languages, BCP 47, the likeliest first: where words of several languages are found, the first that has any counts.
 */
export function hearSignals(text: string, signals: readonly Signal[], languages: readonly string[] = []): HeardSignals {
  if (text.length > LONGEST_TEXT) return { found: [], outcome: { kind: 'too-long' } }
  const words = wordsIn(text)
  if (words.words.length > LONGEST) return { found: [], outcome: { kind: 'too-long' } }
  const matcher = matcherOf(signals)
  const places = inLikeliestLanguage([...placesOf(matcher, words)], languages)
  const contexts = new Map([...new Set(places.map(({ signal }) => signal.language))].map((one) => [one, contextOf(one, words)]))
  for (const place of places) place.takenBack = whyTakenBack(place, places, words, matcher, contexts.get(place.signal.language))
  const found = places.map(({ signal, first, end, takenBack }) => ({ signal, span: spanOf(words, first, end), takenBack }))
  for (const context of contexts.values())
    for (const { kind, first, end } of context?.places ?? [])
      if (kind === 'silent') return { found, outcome: { kind: 'silent', span: spanOf(words, first, end) } }
  return { found, outcome: outcomeOf(found, places, words) }
}

function* placesOf({ index }: Matcher, words: Words): Generator<Place> {
  for (const { of, first, end } of index.find(words)) yield { signal: of, first, end, takenBack: null }
}

function inLikeliestLanguage(places: Place[], languages: readonly string[]): Place[] {
  for (const language of languages) {
    const own = places.filter(({ signal }) => signal.language === primaryLanguage(language))
    if (own.length > 0) return own
  }
  return places
}

interface Context {
  index: NonNullable<ReturnType<typeof contextIndex>>
  places: ContextPlace[]
}

function contextOf(language: string, words: Words): Context | null {
  const index = contextIndex(language)
  return index && { index, places: contextPlaces(index, words) }
}

function whyTakenBack(
  place: Place,
  all: readonly Place[],
  words: Words,
  { unless }: Matcher,
  context: Context | null | undefined,
): TakenBack | null {
  const { signal, first, end } = place
  const isLonger = (other: Place): boolean =>
    other.first <= first && end <= other.end && other.end - other.first > end - first && other.signal.stage !== signal.stage
  if (all.some(isLonger)) return 'longer'
  if (isExcepted(unless.get(signal) ?? [], words, first)) return 'unless'
  return context ? takenBackBy({ stage: signal.stage, first, end }, words, context.index, context.places) : null
}

function isExcepted(unless: readonly Phrase[], words: Words, at: number): boolean {
  if (unless.length === 0) return false
  const index = new PhraseIndex<true>()
  for (const phrase of unless) index.add(phrase, true)
  const sentence = words.words[at]?.sentence
  return [...index.find(words)].some(({ first }) => words.words[first]?.sentence === sentence)
}

function spanOf({ words }: Words, first: number, end: number): Span {
  return { from: words[first]?.from ?? 0, to: words[end - 1]?.to ?? 0 }
}

function outcomeOf(found: readonly FoundSignal[], places: readonly Place[], words: Words): SignalOutcome {
  if (found.length === 0) return { kind: 'none' }
  const living = found.filter(({ takenBack }) => takenBack === null)
  if (living.length === 0) return { kind: 'taken-back' }
  const only = oneStage(living) ?? oneStage(afterBut(living, places, words))
  if (only) return only
  return { kind: 'several', stages: [...new Set(living.map(({ signal }) => signal.stage))].toSorted() }
}

function oneStage(found: FoundSignal[]): Extract<SignalOutcome, { kind: 'stage' }> | null {
  const [first] = found
  if (!first || found.some(({ signal }) => signal.stage !== first.signal.stage)) return null
  return { kind: 'stage', stage: first.signal.stage, found }
}

/** What is said after the last "but": "I like how it works, but is it worth it". */
function afterBut(living: FoundSignal[], places: readonly Place[], { words }: Words): FoundSignal[] {
  const languages = new Set(places.map(({ signal }) => signal.language))
  const isBut = (text: string): boolean => [...languages].some((one) => contextIndex(one)?.words.but.has(text))
  const last = words.findLast(({ text }) => isBut(text))
  return last ? living.filter(({ span }) => span.from > last.from) : []
}
