import type { Trial } from '../teach/lesson.ts'

const LONGEST = { title: 500, text: 200, value: 1000 }
const MOST_VALUES = 100

/** What a page's script says of its page: shown as text, and never longer than it has reason to be. */
export function takenTrial(said: Trial): Trial {
  const { title, messages, texts, composer, places, echoes, messageIds } = said
  return {
    title: text(title, LONGEST.title),
    messages: {
      count: count(messages?.count),
      incoming: count(messages?.incoming),
      outgoing: count(messages?.outgoing),
      unknown: count(messages?.unknown),
      timed: count(messages?.timed),
    },
    texts: { incoming: text(texts?.incoming, LONGEST.text), outgoing: text(texts?.outgoing, LONGEST.text) },
    composer: { found: composer?.found === true, writable: composer?.writable === true },
    places: list(places),
    echoes: list(echoes),
    messageIds: list(messageIds),
  }
}

function text(value: unknown, most: number): string {
  return typeof value === 'string' ? value.slice(0, most) : ''
}

function count(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : 0
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, MOST_VALUES).map((one) => text(one, LONGEST.value)) : []
}
