import type { Span } from '../../heard/heard.ts'
import type { MatchedAnswer, Question } from '../question.ts'
import { wordsOf } from '../words-of.ts'
import { foldText } from '../../segments/fold-text.ts'
import { askingSentences, phrasesIn } from './find-phrase.ts'
import { knownWords, wordMentions, type Mention } from './mentions.ts'
import { placeMentions } from './places.ts'
import { takeApart, type Said, type Word } from './said.ts'
import { isPlainWord } from './plain-words.ts'
import { takenBack } from './taken-back.ts'
import { ASKS } from './words/questions.ts'
import { ALSO_ARTICLES, COUNT_OF } from './words/numbers.ts'
import { ALL, CHANGERS, CORRECTIONS, DOUBTS, FORGET, NEGATIONS, NONE_OF_THEM, OR } from './words/signs.ts'
import { SMALL_WORDS } from './words/small-words.ts'
import { TOPICS } from './words/topics.ts'
import { yesOrNo } from './yes-no-answer.ts'
import { YES } from './words/yes-no.ts'

/** So many words of no known meaning may stand in the sentence beside a choice's own; beside a mere part or slip of it fewer. */
const MOST_OTHER = 7
const MOST_OTHER_DOUBTFUL = 2

type Asked = Pick<Question, 'choices' | 'numbered'>

/** What a message says of a question's choices. `several`: more than one may be meant. */
export function matchChoices(text: string, asked: Asked, several: boolean): MatchedAnswer {
  const whole = wholeMessage(text, asked)
  if (whole) return whole
  const said = takeApart(text)
  const yesNo = yesOrNo(said, asked.choices)
  if (said.words.length === 0) return yesNo ? fits(asked, [yesNo.mention], said) : { kind: 'none' }
  let mentions = mentionsIn(said, asked)
  if (yesNo) {
    // "No problem" is neither, unless a choice says just that.
    if (yesNo.mention.at.length === 0 && !mentions.some(({ part, at }) => !part && at.length > 1)) return { kind: 'none' }
    const places = yesNo.mention.at
    // "Perché no" is a yes, whatever the "no" in it says.
    if (places.length > 1)
      mentions = mentions.filter((one) => one.at.length >= places.length || !one.at.every((at) => places.includes(at)))
    if (places.length > 0 && !mentions.some(({ at }) => at.some((one) => yesNo.mention.at.includes(one))))
      mentions.push(yesNo.mention)
  }
  return weighed(said, mentions, asked, several)
}

/** A message that is one of the choices' words and nothing else, whatever the words are. */
function wholeMessage(text: string, { choices, numbered }: Asked): MatchedAnswer | null {
  const trimmed = text.trim()
  const spans = [{ from: text.indexOf(trimmed), to: text.indexOf(trimmed) + trimmed.length }]
  const figure = /^\d{1,2}$/.test(trimmed) ? choices[Number(trimmed) - 1] : undefined
  if (numbered && figure) return { kind: 'fits', values: [figure.value], how: 'number', spans }
  const folded = foldText(trimmed)
  if (folded === '') return null
  const found = choices.flatMap((choice): { value: string; how: 'label' | 'synonym' }[] => {
    const { labels, synonyms } = wordsOf(choice)
    const own = /^\d$/.test(choice.value) ? [] : [choice.value]
    if (labels.some((label) => foldText(label) === folded)) return [{ value: choice.value, how: 'label' }]
    return [...synonyms, ...own].some((word) => foldText(word) === folded) ? [{ value: choice.value, how: 'synonym' }] : []
  })
  const [one, other] = found
  return one && !other ? { kind: 'fits', values: [one.value], how: one.how, spans } : null
}

function mentionsIn(said: Said, { choices, numbered }: Asked): Mention[] {
  const words = wordMentions(said.words, knownWords(choices), isPlainWord)
  const named = new Set(words.flatMap(({ at }) => at))
  const plain = (at: number): boolean => named.has(at) || takesNothing(said.words[at])
  const places = placeMentions(said, { many: choices.length, bare: numbered, taken: named, plain }).filter(
    ({ at }) => !at.some((one) => named.has(one)),
  )
  return [...places, ...words]
}

/** Words that may stand beside a number without making it a number of something. */
function takesNothing(word: Word | undefined): boolean {
  return word !== undefined && isPlainWord(word.text) && !TOPICS.has(word.text)
}

function weighed(said: Said, mentions: Mention[], asked: Asked, several: boolean): MatchedAnswer {
  const { words } = said
  const asking = askingSentences(said, ASKS, SMALL_WORDS)
  // "Why not" is a yes; with a question mark who knows.
  for (const { at, how } of mentions) {
    const first = words[at[0] ?? 0]
    if (how === 'synonym' && first && first === words[0] && !said.asking.has(first.sentence)) asking.delete(first.sentence)
  }
  const inSentence = (one: Mention) => words[one.at[0] ?? 0]?.sentence ?? 0
  const stated = mentions.filter((one) => !asking.has(inSentence(one)))
  const consumed = new Set(stated.flatMap(({ at }) => at))
  const all = phrasesIn(words, ALL).filter(
    ({ from, to }) => !asking.has(words[from]?.sentence ?? 0) && !overlaps(consumed, from, to),
  )
  if (stated.length === 0) {
    if (all.length > 0 && onlyPlain(said, placesOf(all))) return everything(said, all[0], asked, several)
    const marked = mentions.filter((one) => said.asking.has(inSentence(one)) && onlyPlain(said, new Set(one.at)))
    return marked.length > 0 ? unclear(asked, marked, said) : { kind: 'none' }
  }
  const sure = stated.filter((one) => isSaidOfIt(one, stated, said))
  if (sure.length === 0) return { kind: 'none' }
  const back = takenBack(said, sure)
  const meant = sure.filter((one) => !back.has(one))
  const choices = new Set(meant.map(({ choice }) => choice))
  const retracted = sure.some((one) => back.has(one) && choices.has(one.choice))
  const doubtful =
    [...phrasesIn(words, DOUBTS), ...phrasesIn(words, FORGET)].some(({ from, to }) => !overlaps(consumed, from, to)) ||
    takenBackLater(said, sure) ||
    phrasesIn(words, NONE_OF_THEM).some(({ from, to }) => !overlaps(consumed, from, to) && standsAlone(said, from, to)) ||
    mentions.some((one) => said.asking.has(inSentence(one)) && !choices.has(one.choice)) ||
    (choices.size > 1 && words.some(({ text }, at) => (OR.has(text) || CORRECTIONS.has(text)) && !consumed.has(at)))
  if (choices.size === 0 || retracted || doubtful) return unclear(asked, sure, said)
  if (all.length > 0 && !(several && choices.size > 1)) return unclear(asked, sure, said)
  if (several && back.size > 0) return unclear(asked, sure, said)
  if (choices.size > 1 && !several) return unclear(asked, sure, said)
  if (several && choices.size > 1 && isRange(said, meant)) return unclear(asked, sure, said)
  return fits(asked, meant, said)
}

/** "1-3" of several: two of them, or three. */
function isRange({ text, words }: Said, meant: readonly Mention[]): boolean {
  return meant.some(({ how, at: [at = 0] }) => how === 'number' && /^\s?[-–]\s?\d/u.test(text.slice(words[at]?.to ?? 0)))
}

/** Whether a sentence speaks of the question at all, not of an order, or at length of something else. */
function isSaidOfIt(one: Mention, all: readonly Mention[], { words }: Said): boolean {
  if (one.how === 'number') return true
  const { sentence, clause } = words[one.at[0] ?? 0] ?? { sentence: 0, clause: 0 }
  const named = new Set(all.flatMap(({ at }) => at))
  const others = words.filter((word, at) => word.clause === clause && !named.has(at) && !isPlainWord(word.text))
  const beside = words.filter((word, at) => word.sentence === sentence && !named.has(at))
  if (beside.some(({ text }) => TOPICS.has(text))) return false
  // "Me" and "there is" are in any sentence: alone they are a choice only where nothing else is said.
  if (one.at.every((at) => SMALL_WORDS.has(words[at]?.text ?? '')) && others.length > 0) return false
  if (isChanged(words, one, named)) return false
  return others.length <= (one.part || one.how === 'typo' ? MOST_OTHER_DOUBTFUL : MOST_OTHER)
}

/** "Every other day" is not "every day", and "twice a week" not "once a week": something is counted that the choice does not say. */
function isChanged(words: readonly Word[], one: Mention, named: ReadonlySet<number>): boolean {
  const [first = 0, last = first] = [one.at[0], one.at.at(-1)]
  return words.some(({ text, clause }, at) => {
    if (named.has(at) || clause !== words[first]?.clause) return false
    const within = at > first && at < last
    const before = at < first && at >= first - 3
    return (
      (within || (before && (one.part || one.at.length > 1) && one.how === 'own-words')) &&
      (CHANGERS.has(text) || /^\d/.test(text) || (COUNT_OF.has(text) && !ALSO_ARTICLES.has(text)))
    )
  })
}

function everything(said: Said, at: { from: number; to: number } | undefined, asked: Asked, several: boolean): MatchedAnswer {
  const spans = at ? [spanOf(said, at.from, at.to)] : []
  const values = asked.choices.map(({ value }) => value)
  const these = said.words.slice(at?.from, at?.to).map(({ text }) => text)
  const count = these.map((word) => HOW_MANY.get(word)).find((n) => n !== undefined)
  if (several && (count === undefined || values.length === count)) return { kind: 'fits', values, how: 'own-words', spans }
  return { kind: 'unclear', candidates: values, spans }
}

const HOW_MANY = new Map([
  ...['both', 'entrambi', 'entrambe', 'due', 'bada', 'bagge', 'оба', 'обе'].map((word) => [word, 2] as const),
  ...['three', 'tre', 'три'].map((word) => [word, 3] as const),
  ...['four', 'quattro', 'fyra', 'четыре'].map((word) => [word, 4] as const),
])

/** "Salad... no, wait": a clause behind that says nothing but no. Beside a yes or no it says that again. */
function takenBackLater({ words }: Said, sure: readonly Mention[]): boolean {
  const last = Math.max(...sure.map(({ at }) => at.at(-1) ?? -1))
  const clause = words[last]?.clause
  const behind = new Map<number, string[]>()
  for (const word of words.slice(last + 1))
    if (word.clause !== clause) behind.set(word.clause, [...(behind.get(word.clause) ?? []), word.text])
  const isYesOrNo = sure.some(
    ({ at: [first = 0] }) => NEGATIONS.has(words[first]?.text ?? '') || YES_STARTS.has(words[first]?.text ?? ''),
  )
  return !isYesOrNo && [...behind.values()].some((said) => said.every(isPlainWord) && said.some((word) => NEGATIONS.has(word)))
}

const YES_STARTS = new Set(YES.map(([first = '']) => first))

function placesOf(stretches: readonly { from: number; to: number }[]): Set<number> {
  return new Set(stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
}

function onlyPlain({ words }: Said, named: ReadonlySet<number>): boolean {
  return words.every(({ text }, at) => named.has(at) || isPlainWord(text))
}

function standsAlone({ words }: Said, from: number, to: number): boolean {
  const clause = words[from]?.clause
  return words.every((word, at) => word.clause !== clause || (at >= from && at < to) || SMALL_WORDS.has(word.text))
}

function overlaps(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true
  return false
}

function fits({ choices }: Asked, meant: readonly Mention[], said: Said): MatchedAnswer {
  const chosen = new Set(meant.map(({ choice }) => choice))
  const order: Mention['how'][] = ['typo', 'own-words', 'number', 'synonym', 'label']
  const best = new Map<number, Mention['how']>()
  for (const { choice, how } of meant)
    if (order.indexOf(how) > order.indexOf(best.get(choice) ?? 'typo') || !best.has(choice)) best.set(choice, how)
  const least = [...best.values()].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? 'own-words'
  return {
    kind: 'fits',
    values: choices.flatMap(({ value }, i) => (chosen.has(i) ? [value] : [])),
    how: least,
    spans: spansOf(meant, said),
  }
}

function unclear({ choices }: Asked, mentions: readonly Mention[], said: Said): MatchedAnswer {
  const named = new Set(mentions.map(({ choice }) => choice))
  return {
    kind: 'unclear',
    candidates: choices.flatMap(({ value }, i) => (named.has(i) ? [value] : [])),
    spans: spansOf(mentions, said),
  }
}

/** Places of the words, those in a row as one; of a sign without words the whole message. */
function spansOf(mentions: readonly Mention[], said: Said): Span[] {
  const places = [...new Set(mentions.flatMap(({ at }) => at))].filter((at) => at >= 0).toSorted((a, b) => a - b)
  if (places.length === 0) return [{ from: 0, to: said.text.length }]
  const spans: Span[] = []
  let last = -2
  for (const at of places) {
    const word = said.words[at]
    const open = spans.at(-1)
    if (!word) continue
    if (open && at === last + 1) open.to = word.to
    else spans.push({ from: word.from, to: word.to })
    last = at
  }
  return spans
}

function spanOf({ words }: Said, from: number, to: number): Span {
  return { from: words[from]?.from ?? 0, to: words[to - 1]?.to ?? 0 }
}
