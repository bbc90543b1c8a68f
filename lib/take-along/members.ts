import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { consentCard } from '../consent/marketing.ts'
import type { ContactRecord } from '../contacts/contact.ts'
import { Directory } from '../contacts/directory.ts'
import { ownOf } from '../fields/own-values.ts'
import type { OwnValues } from '../fields/own-field.ts'
import type { Stage } from '../fields/stage.ts'
import { Breath } from '../import/breath.ts'
import { Base } from '../orders/base.ts'
import { NO_DAY } from '../orders/figure-columns.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import type { GroupId } from '../rfm/rfm.ts'
import { codeOf } from '../rfm/score.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { ChatFacts } from '../segments/chat-facts.ts'
import { hasBit, type Bits } from '../segments/columns/bits.ts'
import { Counting, type RulePeople } from '../segments/columns/counting.ts'
import { readWritten, type Written } from '../segments/columns/overlays.ts'
import type { Facts } from '../segments/facts.ts'
import type { Rule } from '../segments/rule.ts'
import { readVocabulary, type WorkspaceVocabulary } from '../segments/vocabulary.ts'
import type { Settings } from '../workspace/settings.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'

/** Somebody who is in a file, with what files may say of them. Merged people are one. */
export interface Member {
  /** Where they stand in the base; null for somebody typed by hand. */
  ordinal: number | null
  contact: ContactRecord
  /** Of all that is known: the agent's word before the CRM's. */
  consent: 'yes' | 'no' | 'unknown'
  /** The user's own. */
  tags: readonly string[]
  own: OwnValues
  /** The stage that was set; rules may put them on another. */
  stageSet: Stage | null
  orders: number
  /** Minor units of the workspace's currency; null where they bought in other currencies alone. */
  spent: number | null
  /** Days since 1970-01-01; null without a purchase. */
  lastDay: number | null
  score: { r: number; f: number; m: number; /** As it is shown: `544`. */ code: string; group: GroupId } | null
  chat: ChatFacts | null
}

/** Pages that are read at once. */
const AHEAD = 8

/** The people of a workspace as they stand, for files: one page of 256 of them in memory at a time. */
export class MemberReader {
  private constructor(
    readonly db: RecencyDatabase,
    readonly counting: Counting,
    readonly vocabulary: WorkspaceVocabulary,
    readonly settings: Settings,
    readonly written: Written,
    /** All contacts that are shown as the one of an id, that one first. */
    readonly membersOf: (id: Id) => readonly Id[],
  ) {}

  /** `now` in UTC ms. */
  static async open(db: RecencyDatabase, now: number, signal?: AbortSignal): Promise<MemberReader> {
    const present = await presentScores(db, now, signal)
    const people = present?.base.manifest.contacts ?? 0
    const [counting, vocabulary, settings, written, merged] = await Promise.all([
      Counting.open(db, present, now),
      readVocabulary(db),
      present?.settings ?? settingsOrGuess(db),
      readWritten(db, people),
      mergedPeople(db),
    ])
    return new MemberReader(db, counting, vocabulary, settings, written, (id) => merged.membersOf(id))
  }

  get base(): Base | null {
    return this.counting.present?.base ?? null
  }

  /** A contact as it is kept, whomever it is merged with; null where it is there no more. */
  async contact(id: Id): Promise<ContactRecord | null> {
    return (await new Directory(this.db, this.base ?? (await Base.open(this.db))).alone(id))?.contact ?? null
  }

  peopleOf(rule: Rule, signal?: AbortSignal): Promise<RulePeople> {
    return this.counting.peopleOf(rule, this.vocabulary, signal)
  }

  /** Which stage each of them stands on, as rules see it. */
  async stages(signal?: AbortSignal): Promise<(member: Member) => Stage | null> {
    const on: { stage: Stage; bits: Bits; typed: Set<Id> }[] = []
    for (const stage of [0, 1, 2, 3, 4, 5] as const) {
      const { bits, typed } = await this.peopleOf({ field: 'stage', op: 'is', value: stage }, signal)
      on.push({ stage, bits, typed: new Set(typed.map(({ contact }) => contact.id)) })
    }
    return ({ ordinal, contact }) =>
      on.find(({ bits, typed }) => (ordinal === null ? typed.has(contact.id) : hasBit(bits, ordinal)))?.stage ?? null
  }

  /** Those people, in the order of the base, a page of it at a time, then those typed by hand. `progress`: a share from 0 to 1, and how many so far. */
  async *each(
    { bits, typed }: RulePeople,
    signal?: AbortSignal,
    progress: (share: number, done: number) => void = () => {},
  ): AsyncGenerator<Member[]> {
    const breath = new Breath(signal)
    const pages = this.base ? pagesWith(bits, this.base.manifest.pages.length) : []
    const read = await this.#reader()
    let done = 0
    for (let first = 0; first < pages.length; first += AHEAD) {
      const some = pages.slice(first, first + AHEAD)
      const opened = await Promise.all(some.map((page) => this.base?.openPage(page)))
      for (const [i, page] of opened.entries()) {
        const start = (some[i] as number) * PAGE_SIZE
        const contacts = page?.contacts() ?? []
        const members = contacts.flatMap((contact, place) => (hasBit(bits, start + place) ? [read(start + place, contact)] : []))
        yield members
        done += members.length
        progress((first + i + 1) / (pages.length + 1), done)
        if (breath.due()) await breath.take()
      }
    }
    signal?.throwIfAborted()
    if (typed.length > 0) yield typed.map((facts) => fromFacts(facts, null))
    progress(1, done + typed.length)
  }

  async #reader(): Promise<(ordinal: number, contact: ContactRecord) => Member> {
    const { counting, written } = this
    const { columns, merged } = counting
    if (!columns) throw new TypeError('Nobody is in the base')
    const [consents, chats] = await Promise.all([columns.consent(), columns.chats()])
    const given = [...written.givenToMany]
    return (ordinal, contact) => {
      const facts = merged.get(ordinal)
      if (facts) return fromFacts(facts, ordinal)
      const state: PersonState | undefined = written.states.get(contact.id)
      const said = consents.get(ordinal)
      const many = given.flatMap(([tag, bits]) => (hasBit(bits, ordinal) ? [tag] : []))
      const { figures, scores, scoring } = columns
      const [count, spent, day] = [figures.count[ordinal] ?? 0, figures.spent[ordinal] ?? 0, figures.lastDay[ordinal] ?? NO_DAY]
      const [r, f, m] = [scores.r[ordinal] ?? 0, scores.f[ordinal] ?? 0, scores.m[ordinal] ?? 0]
      const group = scoring.map.groups[scores.group[ordinal] ?? -1]
      return {
        ordinal,
        contact,
        consent: said ?? consentCard(contact.consent, null, null).state,
        tags: many.length === 0 ? (state?.tags ?? []) : [...new Set([...(state?.tags ?? []), ...many])],
        own: ownOf(contact, state ?? {}),
        stageSet: state?.stage?.stage ?? null,
        orders: count,
        spent: count > 0 && figures.mainCount[ordinal] === 0 ? null : spent,
        lastDay: day === NO_DAY ? null : day,
        score: r === 0 || !group ? null : { r, f, m, code: [r, f, m].join(scoring.bands > 9 ? '-' : ''), group: group.id },
        chat: chats.get(ordinal) ?? null,
      }
    }
  }
}

function pagesWith(bits: Bits, pages: number): number[] {
  const words = PAGE_SIZE / 32
  return Array.from({ length: pages }, (_, page) => page).filter((page) =>
    bits.subarray(page * words, (page + 1) * words).some((word) => word !== 0),
  )
}

/** Of merged people and those typed by hand all is at hand already. */
function fromFacts({ contact, consent, tags, own, stage, figures, rfm, chat }: Facts, ordinal: number | null): Member {
  return {
    ordinal,
    contact,
    consent,
    tags,
    own,
    stageSet: stage,
    orders: figures.count,
    spent: figures.count > 0 && figures.mainCount === 0 ? null : figures.spent,
    lastDay: figures.lastDay,
    score: rfm.kind === 'scored' ? { r: rfm.r.score, f: rfm.f.score, m: rfm.m.score, code: codeOf(rfm), group: rfm.group } : null,
    chat,
  }
}
