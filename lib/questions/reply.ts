import type { OwnField } from '../fields/own-field.ts'
import type { OwnWriting } from '../fields/writing.ts'
import type { SaidMessage } from '../heard/heard.ts'
import { wordsIn } from './answer/said.ts'
import { SMALL_WORDS } from './answer/words/small-words.ts'
import { NO, YES } from './answer/words/yes-no.ts'
import { matchAnswer } from './match-answer.ts'
import type { MatchedAnswer, OpenQuestion, Question } from './question.ts'

/** A question that was put in the chat. */
export interface Asking {
  question: Question
  field: OwnField | null
  /** Index of its message; -1: above all messages that can be seen, or gone. */
  at: number
  askedAt: number | null
  open: boolean
  /** Keys of messages that are no answer. */
  not: readonly string[]
  writing: OwnWriting
  /** Its message is among those that can be seen. */
  inView: boolean
}

const CLOCKS = 120_000

/**
 * The customer's reply to a question: the newest message after it that fits. Where none does, the newest one, so that the agent is asked. A
 * number, a yes or a bare value answers the question that was put last before it; words of a choice also an earlier one.
 */
export function replyTo(asking: Asking, all: readonly Asking[], messages: readonly SaidMessage[]): OpenQuestion['reply'] {
  let unclear: OpenQuestion['reply'] = null
  let newest: OpenQuestion['reply'] = null
  // Whether the agent wrote between a doubt and what was said before it.
  let turned = false
  for (let index = messages.length - 1; index >= 0; index--) {
    const message = messages[index]
    if (!message || !isAfter(message, index, asking)) continue
    if (message.direction === 'out') {
      turned = unclear !== null
      continue
    }
    if (asking.not.includes(message.key)) continue
    const answer = answerOf(message, index, asking, all)
    if (answer === null) continue
    // A doubt in the same breath takes an answer back: "the first... or the second?"
    if (answer.kind === 'fits') return unclear && !turned ? unclear : { message, answer }
    if (answer.kind === 'unclear') unclear ??= { message, answer }
    newest ??= { message, answer }
  }
  return unclear ?? newest
}

/** What a message says to a question; null where it answers another one. */
function answerOf(message: SaidMessage, index: number, asking: Asking, all: readonly Asking[]): MatchedAnswer | null {
  const answer = withPresentChoices(matchAnswer(message.text, asking.question, asking.field, asking.writing), asking)
  const before = all.filter((other) => other !== asking && other.at < index)
  // Any short text answers a question for a text; the words of an open question's choice are that one's.
  if (isAnyText(asking) && before.some((other) => other.open && other.at < asking.at && saysChoice(message, other))) return null
  const later = before.filter((other) => other.at > asking.at)
  if (later.length === 0) return answer
  const isTheirs = later.some((other) => {
    if (other.not.includes(message.key) || (isAnyText(other) && saysChoice(message, asking))) return false
    return matchAnswer(message.text, other.question, other.field, other.writing).kind !== 'none'
  })
  if (isTheirs) return null
  if (answer.kind === 'fits' && isBare(message, answer)) return null
  return answer
}

function isAnyText({ field }: Asking): boolean {
  return field?.type === 'text'
}

/** Whether a message says a choice of the question in its own words. */
function saysChoice(message: SaidMessage, { question, field, writing, not }: Asking): boolean {
  if (field?.type === 'text' || not.includes(message.key)) return false
  const answer = matchAnswer(message.text, question, field, writing)
  return answer.kind === 'fits' && !isBare(message, answer)
}

/** A number, a yes, a value: it says nothing of what it answers. */
function isBare({ text }: SaidMessage, { how, spans }: MatchedAnswer & { kind: 'fits' }): boolean {
  if (how === 'number' || how === 'value') return true
  const words = spans.flatMap(({ from, to }) => wordsIn(text.slice(from, to)))
  return words.every((word) => SMALL_WORDS.has(word) || YES_OR_NO.has(word))
}

const YES_OR_NO: ReadonlySet<string> = new Set([...YES, ...NO].flat())

/** Where an answer names a choice that the field no longer has, the agent is asked. */
function withPresentChoices(answer: MatchedAnswer, { question, field }: Asking): MatchedAnswer {
  if (question.choices.length === 0 || !field || answer.kind === 'none') return answer
  const isStill = (value: string): boolean => field.choices.includes(value)
  if (answer.kind === 'unclear') return { ...answer, candidates: answer.candidates.filter(isStill) }
  return answer.values.every(isStill)
    ? answer
    : { kind: 'unclear', candidates: answer.values.filter(isStill), spans: answer.spans }
}

function isAfter({ at }: SaidMessage, index: number, asking: Asking): boolean {
  if (asking.inView) return index > asking.at
  // It cannot be seen: only times tell what came after it.
  return at !== null && asking.askedAt !== null && at >= asking.askedAt - CLOCKS
}
