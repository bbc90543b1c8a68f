import type { PersonState } from '../db/database.ts'
import type { SaidMessage } from '../heard/heard.ts'
import { bareWord, foldWords } from './bare-word.ts'
import type { ConsentFrom, OptInLink, OptProposal } from './opt.ts'

/** What is known of somebody's decisions. */
export type Decided = Pick<PersonState, 'consent' | 'notOpt'>

/** A link's word of at least so many letters is found within a longer message too: customers add to what stands in their composer. */
const LONG_WORD = 6

/**
 * What the messages of a chat (oldest first) ask on which nobody has decided: to stop, or to be written to, by a bare word or a link's. A "stop"
 * comes before a later "subscribe", since it holds queues. Nothing is proposed that is on record already, nor anything older than a message that
 * was decided on. Null: nothing is asked.
 */
export function optIn(
  messages: readonly SaidMessage[],
  links: readonly OptInLink[],
  decided: Decided = { consent: null },
): OptProposal | null {
  const words = links.map((link) => ({ link, word: foldWords(link.word) })).filter(({ link, word }) => !link.off && word !== '')
  const decisions = new Set([decided.notOpt?.message, messageOf(decided.consent?.from)])
  const asked: OptProposal[] = []
  let until: number | null = null
  for (let i = messages.length - 1; i >= 0; i -= 1) {
    const message = messages[i]
    if (!message) continue
    // Times only ever rise: a message without one is no newer than the next that has one.
    until = message.at ?? until
    if (decisions.has(message.key)) break
    const isOlder = until !== null && decided.consent !== null && until <= decided.consent.at
    if (isOlder && !messages.some(({ key }, n) => n < i && key === messageOf(decided.consent?.from))) break
    if (message.direction === 'out') continue
    const ours = messages.findLast(({ direction }, n) => n < i && direction === 'out')?.text ?? ''
    const one = askedBy(message, ours, words)
    if (one && !isOnRecord(one, decided)) asked.push(one)
  }
  return asked.find(({ given }) => !given) ?? asked[0] ?? null
}

/** What one message asks; a stop is heard before a link's word, however that was chosen. */
function askedBy(message: SaidMessage, ours: string, words: readonly { link: OptInLink; word: string }[]): OptProposal | null {
  const bare = bareWord(message.text, ours)
  if (bare === 'stop') return { given: false, message, link: null }
  const text = ` ${foldWords(message.text)} `
  const [found] = words
    .filter(({ word }) => (word.length >= LONG_WORD ? text.includes(` ${word} `) : text === ` ${word} `))
    .toSorted((a, b) => b.word.length - a.word.length)
  if (found) return { given: true, message, link: { id: found.link.id, name: found.link.name, tag: found.link.tag } }
  return bare === 'subscribe' ? { given: true, message, link: null } : null
}

/** A link says more than a yes: whence they came, and a tag. */
function isOnRecord({ given, link }: OptProposal, { consent }: Decided): boolean {
  return consent?.given === given && link === null
}

function messageOf(from: ConsentFrom | undefined): string | undefined {
  const own = from?.kind === 'team' ? from.of : from
  return own && 'message' in own ? own.message : undefined
}
