import type { Id } from '../../db/id.ts'
import { noFacts, type ContactRecord } from '../../contacts/contact.ts'
import { NewIds } from '../../orders/id-column.ts'
import { LazyPage } from '../../orders/lazy-page.ts'
import type { Page } from '../../orders/page-codec.ts'
import type { PageColumns } from '../../orders/page-columns.ts'
import type { PersonRow } from '../../orders/person-row.ts'
import type { ImportPlan } from '../job.ts'
import type { EarlierPerson } from '../match/earlier-people.ts'
import type { Matching } from '../match/match-people.ts'
import { mergeFacts } from '../stage/facts.ts'
import { NONE } from '../stage/fragments.ts'
import { RANKS } from '../stage/identity.ts'
import { UNKNOWN_DAY, type StagedColumns } from '../stage/staged-orders.ts'
import type { Stage } from '../stage/stage.ts'
import { BarePeople } from './bare-people.ts'
import { Groups } from './groups.ts'
import { mergeEvents } from './merge-events.ts'
import { sameFacts } from './same-facts.ts'
import { mergeOrders, toOrder, type GivenOrder } from './merge-orders.ts'

/** What an import does to one person. */
export interface Outcome {
  row: PersonRow
  /** `gone`: marked as no longer there, and nothing else. */
  contact: 'new' | 'updated' | 'unchanged' | 'gone'
  /** Was marked as gone, and is there again. */
  back: boolean
  ordersNew: number
  ordersUpdated: number
  ordersUnchanged: number
  eventsNew: number
  eventsUnchanged: number
}

/** Who is there and who is no more, by an import. */
export interface Presence {
  /** The import's day in the workspace's zone. */
  today: number
  /** Whether a person of the base is to be marked as gone. */
  isGone: (person: number) => boolean
}

export type OrderChoices = Pick<ImportPlan, 'countPending' | 'countUnpaid'>

/** The staged fragments and orders of each person, and what becomes of the person with them. */
export class StagedPeople {
  readonly #fragments: Groups
  readonly #orders: Groups
  readonly #events: Groups
  readonly #bare: BarePeople
  readonly #ids = new NewIds()
  /** Somebody may be known from earlier, or an order from elsewhere: everybody is looked at. */
  readonly #noneBare: boolean
  /** Numbers of all orders that move: not new, wherever they arrive. */
  readonly #elsewhere: ReadonlySet<string>

  constructor(
    readonly stage: Stage,
    readonly matching: Matching,
    readonly choices: OrderChoices,
    readonly earlier: ReadonlyMap<number, EarlierPerson>,
    /** Orders that stand with another person in the base, and go to this one. */
    readonly moved: ReadonlyMap<number, ReadonlySet<string>>,
    readonly presence: Presence,
  ) {
    const { events } = stage
    const elsewhere = new Set<string>()
    for (const numbers of moved.values()) for (const number of numbers) elsewhere.add(number)
    this.#elsewhere = elsewhere
    const { persons, people } = matching
    this.#fragments = new Groups(people, wantedPersons(stage, persons), inOrderOfWorth(stage))
    const columns = stage.orders.columns()
    this.#orders = new Groups(people, personsOfOrders(columns, persons))
    this.#events = new Groups(
      people,
      Uint32Array.from({ length: events.length }, (_, event) => persons[events.fragment(event)] ?? NONE),
    )
    this.#noneBare = elsewhere.size > 0 || earlier.size > 0
    this.#bare = new BarePeople(stage, columns, this.#orders, presence.today, choices)
  }

  /**
   * Where a new person is nothing but an external id and numbered orders, does what `outcome` would, many times faster: puts them into a
   * page that is being made, and gives the number of orders, all of them new. -1 where there is more to say of the person.
   */
  fillBare(person: number, columns: PageColumns): number {
    if (this.#noneBare || this.#fragments.count(person) !== 1 || this.#events.has(person) || !this.#bare.hasNumbers(person))
      return -1
    const id = this.stage.fragments.simple(this.#fragments.first(person))
    if (id?.kind !== 'external' || this.presence.isGone(person)) return -1
    return this.#bare.fill(person, id.bytes, columns)
  }

  /**
   * Number of orders that an import says of a person of the base, where it says nothing new and nothing but them: then `outcome` would
   * change nothing. -1 where that is not plain to see.
   */
  knownOrders(person: number, page: Page, place: number): number {
    if (!(page instanceof LazyPage) || this.#fragments.count(person) !== 1 || this.#events.has(person)) return -1
    if (this.moved.has(person) || this.presence.isGone(person) || !this.#bare.hasNumbers(person)) return -1
    const id = this.stage.fragments.simple(this.#fragments.first(person))
    if (id?.kind !== 'external' || !this.#bare.isAsKnown(person, id.bytes, page, place)) return -1
    return this.#orders.count(person)
  }

  /** Whether the import says anything about a person, takes an order away, or no longer holds them. */
  concerns(person: number): boolean {
    return this.#fragments.has(person) || this.moved.has(person) || this.presence.isGone(person)
  }

  /** The person with what the import says. `existing` is null for a new one, who gets a new id with every call. */
  outcome(person: number, existing: PersonRow | null): Outcome {
    const before = existing?.contact ?? this.#newContact(person)
    const contact = this.#contact(person, before, existing === null)
    const gone = this.moved.get(person)
    const orders = existing?.orders.filter(({ source, number }) => source !== this.stage.source || !gone?.has(number)) ?? []
    const merged = mergeOrders(orders, this.#staged(person, contact.id), this.#elsewhere)
    const same = existing !== null && contact.source === before.source && sameFacts(contact, before)
    const ordersLeft = orders.length < (existing?.orders.length ?? 0)
    const given = Array.from(this.#events.of(person), (event) => this.stage.events.get(event))
    const { events, fresh } = mergeEvents(existing?.events ?? [], given, this.stage.source)
    const { goneOn, isGone, isBack } = this.#presenceOf(person, before)
    const untouched = same && !ordersLeft && merged.fresh === 0 && merged.updated === 0 && fresh === 0 && goneOn === before.goneOn
    // The day alone rewrites no page: of those in whom nothing changed it stays that of the last change.
    const seenOn = this.#fragments.has(person) ? this.presence.today : before.seenOn
    return {
      row: untouched ? existing : { contact: { ...contact, seenOn, goneOn }, orders: merged.orders, events },
      contact: existing === null ? 'new' : isGone ? 'gone' : same ? 'unchanged' : 'updated',
      back: isBack,
      ordersNew: merged.fresh,
      ordersUpdated: merged.updated,
      ordersUnchanged: merged.unchanged,
      eventsNew: fresh,
      eventsUnchanged: given.length - fresh,
    }
  }

  /** Whoever the import holds is there; whoever is told to be gone keeps the day on which that was first known. */
  #presenceOf(person: number, before: ContactRecord): { goneOn: number | null; isGone: boolean; isBack: boolean } {
    if (this.presence.isGone(person))
      return { goneOn: before.goneOn ?? this.presence.today, isGone: before.goneOn === null, isBack: false }
    const isBack = before.goneOn !== null && this.#isTold(person, before)
    return { goneOn: isBack ? null : before.goneOn, isGone: false, isBack }
  }

  /** Whether anything tells of the person that is not older than what is known. */
  #isTold(person: number, { changedAt }: ContactRecord): boolean {
    const isNew = (at: number | null): boolean => at === null || changedAt === null || at >= changedAt
    return this.#fragments.of(person).some((fragment) => isNew(this.stage.fragments.facts(fragment).changedAt))
  }

  #contact(person: number, before: ContactRecord, isNew: boolean): ContactRecord {
    const { fragments, source } = this.stage
    const typed = this.earlier.get(person)?.facts
    // Over nothing, the only ones stand as they are.
    if (isNew && !typed && this.#fragments.count(person) === 1) {
      const only = fragments.facts(this.#fragments.first(person))
      return { id: before.id, source, ...only }
    }
    let { id: _, source: from, ...facts } = before
    for (const fragment of this.#fragments.of(person)) {
      const fresh = fragments.facts(fragment)
      // An id of another source stays: it is how that one finds its person again.
      if (facts.externalId !== '' && from !== source) fresh.externalId = ''
      else if (fresh.externalId !== '') from = source
      facts = mergeFacts(facts, fresh, fragments.worth(fragment) === 'record' ? 'replace' : 'fill')
    }
    if (typed) facts = mergeFacts(facts, typed, 'fill')
    return { id: before.id, source: from, ...facts }
  }

  #newContact(person: number): ContactRecord {
    return { id: this.earlier.get(person)?.id ?? this.#ids.next(), source: this.stage.source, ...noFacts() }
  }

  #staged(person: number, id: Id): GivenOrder[] {
    if (!this.#orders.has(person)) return []
    const { orders, source } = this.stage
    const seen = new Map<string, number>()
    // Equal orders without a number are told apart by their place, which must not hang on the order of the rows.
    const staged = Array.from(this.#orders.of(person), (order) => orders.get(order)).toSorted(
      (a, b) =>
        (a.at ?? 0) - (b.at ?? 0) || (a.status ?? '').localeCompare(b.status ?? '') || (a.refunded ?? 0) - (b.refunded ?? 0),
    )
    return staged.map((order) => toOrder(order, source, id, this.choices, seen))
  }
}

/** The person of each fragment that somebody refers to; NONE of the others. */
function wantedPersons({ fragments }: Stage, persons: Uint32Array): Uint32Array {
  const wanted = new Uint32Array(fragments.length).fill(NONE)
  for (let i = 0; i < wanted.length; i++) if (fragments.wanted(i)) wanted[i] = persons[i] as number
  return wanted
}

/** The person of each order that lacks nothing; NONE of the others. */
function personsOfOrders({ fragment, day, total }: StagedColumns, persons: Uint32Array): Uint32Array {
  const of = new Uint32Array(fragment.length)
  for (let i = 0; i < of.length; i++) {
    const lacks = fragment[i] === NONE || day[i] === UNKNOWN_DAY || Number.isNaN(total[i])
    of[i] = lacks ? NONE : (persons[fragment[i] as number] as number)
  }
  return of
}

/**
 * The fragments in the order in which they make a person: a record's weaker ones first, so that stronger ones stand over them; then what
 * checkouts say, the strongest first.
 */
function inOrderOfWorth({ fragments }: Stage): Uint32Array {
  const classes = new Uint8Array(fragments.length)
  const counts = new Uint32Array(2 * RANKS.length + 1)
  for (let i = 0; i < classes.length; i++) {
    const rank = RANKS.indexOf(fragments.rank(i))
    const at = fragments.worth(i) === 'record' ? RANKS.length - 1 - rank : RANKS.length + rank
    classes[i] = at
    counts[at + 1] = (counts[at + 1] as number) + 1
  }
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number)
  const order = new Uint32Array(fragments.length)
  for (let i = 0; i < classes.length; i++) {
    const at = classes[i] as number
    order[counts[at] as number] = i
    counts[at] = (counts[at] as number) + 1
  }
  return order
}
