import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import { membersOf } from '../fields/own-values.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { Question, QuestionSet } from './question.ts'

/** What became of a question. Everything is counted by people: somebody who was asked twice is one. */
export interface QuestionResult {
  question: Id
  /** People who were sent the question, or whose answer was written down. */
  asked: number
  /** Those whose answer was written down since. */
  answered: number
  /** Those of whom the agent no longer waits for one. */
  dropped: number
  /** The newest answer of each, most first: a choice as its value, other answers as they were written. Of more than 50 the first. */
  values: { value: string; people: number }[]
  /** Milliseconds from when the question was seen sent to when the answer was written down, at the median; null: of nobody both are known. */
  median: number | null
}

/** What became of a set. */
export interface QuestionSetResult {
  set: Id
  /** People who were asked any of its questions, who answered any, and who answered all. */
  asked: number
  answered: number
  whole: number
}

/** What became of every question and every set. */
export interface QuestionResults {
  questions: QuestionResult[]
  sets: QuestionSetResult[]
}

type Entry = Extract<LogEntry, { kind: 'asked' | 'answer' }>

/** How far one person is with one question. */
interface Standing {
  sentAt: number | null
  answered: boolean
  dropped: boolean
  value: string
  took: number | null
}

const MOST_VALUES = 50
/** Entries that are in memory at once. */
const SLICE = 20_000

/**
 * Counts what was asked and answered, out of the log, for all questions and sets there are. Whoever was erased has no entries there. People who were
 * merged are one. Throws the signal's reason when aborted. `slice`: entries that are read at once.
 */
export async function questionResults(db: RecencyDatabase, signal?: AbortSignal, slice = SLICE): Promise<QuestionResults> {
  const [questions, sets, merged] = await Promise.all([db.questions.toArray(), db.questionSets.toArray(), mergedPeople(db)])
  const standings = new Map<Id, Map<Id, Standing>>(questions.map(({ id }) => [id, new Map()]))
  const take = (entry: Entry): void => {
    const people = standings.get(entry.question)
    if (people) standUpdated(people, merged.headOf(entry.contact), entry)
  }
  // Both kinds in the order of time: an answer ends what was asked before it.
  await inTimeOrder(take, new Ahead(db, 'asked', slice, signal), new Ahead(db, 'answer', slice, signal))
  return {
    questions: questions.map((question) => resultOf(question, standings.get(question.id) ?? new Map<Id, Standing>())),
    sets: sets.map((set) => setResultOf(set, standings)),
  }
}

async function inTimeOrder(take: (entry: Entry) => void, asked: Ahead, answers: Ahead): Promise<void> {
  for (;;) {
    const [one, other] = [await asked.first(), await answers.first()]
    if (!one && !other) return
    const [source, entry] = !other || (one && one.at <= other.at) ? [asked, one] : [answers, other]
    if (entry) take(entry)
    source.next()
    // Whatever is in memory of both needs no waiting.
    for (;;) {
      const [a, b] = [asked.peek(), answers.peek()]
      if (!a || !b) break
      const [from, next] = a.at <= b.at ? [asked, a] : [answers, b]
      take(next)
      from.next()
    }
  }
}

/** The log's entries of a kind in the order of time, read in slices. */
class Ahead {
  #slice: Entry[] = []
  #at = 0
  #after: number | null = null
  #ended = false

  constructor(
    private readonly db: RecencyDatabase,
    private readonly kind: Entry['kind'],
    private readonly most: number,
    private readonly signal: AbortSignal | undefined,
  ) {}

  peek(): Entry | undefined {
    return this.#slice[this.#at]
  }

  next(): void {
    this.#at++
  }

  async first(): Promise<Entry | undefined> {
    if (this.#at >= this.#slice.length && !this.#ended) await this.#read()
    return this.peek()
  }

  async #read(): Promise<void> {
    this.signal?.throwIfAborted()
    const from = this.#after ?? -Infinity
    const rows = this.db.log.where('[kind+at]').between([this.kind, from], [this.kind, Infinity], this.#after === null, true)
    const slice = await rows.limit(this.most).toArray()
    const last = slice.at(-1)
    this.#ended = slice.length < this.most
    // Those of the slice's last instant are read whole: the next slice begins behind it.
    if (last && !this.#ended) {
      const same = await this.db.log.where('[kind+at]').equals([this.kind, last.at]).toArray()
      slice.splice(
        slice.findIndex(({ at }) => at === last.at),
        slice.length,
        ...same,
      )
    }
    this.#after = last?.at ?? from
    this.#slice = slice.filter((entry): entry is Entry => entry.kind === 'asked' || entry.kind === 'answer')
    this.#at = 0
  }
}

function standUpdated(people: Map<Id, Standing>, contact: Id, entry: Entry): void {
  const before = people.get(contact)
  if (entry.kind === 'asked') {
    // Put in the composer and never seen is not asked.
    if (entry.state === 'put') return
    if (!before) people.set(contact, { sentAt: entry.at, answered: false, dropped: false, value: '', took: null })
    else before.sentAt ??= entry.at
    return
  }
  const one = before ?? { sentAt: null, answered: false, dropped: false, value: '', took: null }
  people.set(contact, one)
  if (entry.value === null) one.dropped = !one.answered
  else {
    if (one.sentAt !== null) one.took = entry.at - one.sentAt
    Object.assign(one, { answered: true, dropped: false, value: entry.value })
  }
  one.sentAt = null
}

function resultOf({ id, choices }: Question, people: ReadonlyMap<Id, Standing>): QuestionResult {
  const counts = new Map<string, number>()
  const took: number[] = []
  let [answered, dropped] = [0, 0]
  for (const one of people.values()) {
    if (one.dropped) dropped++
    if (!one.answered) continue
    answered++
    if (one.took !== null) took.push(one.took)
    for (const value of choices.length > 0 ? membersOf(one.value) : [one.value]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const values = [...counts].map(([value, count]) => ({ value, people: count }))
  return {
    question: id,
    asked: people.size,
    answered,
    dropped,
    values: values.toSorted((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES),
    median: medianOf(took),
  }
}

function setResultOf({ id, questions }: QuestionSet, standings: ReadonlyMap<Id, ReadonlyMap<Id, Standing>>): QuestionSetResult {
  const answers = new Map<Id, number>()
  for (const question of questions)
    for (const [contact, { answered }] of standings.get(question) ?? [])
      answers.set(contact, (answers.get(contact) ?? 0) + Number(answered))
  const counts = [...answers.values()]
  return {
    set: id,
    asked: counts.length,
    answered: counts.filter((n) => n > 0).length,
    whole: counts.filter((n) => n === questions.length).length,
  }
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
