import type { Id } from '../../db/id.ts'
import type { ItemState, LeftWhy, QueueItem, SentMessage } from '../../queue/queue.ts'
import type { SiteNetwork } from '../../sites/identity.ts'

/** Bits of `role`. */
export const ROLE = { planned: 1, heldOut: 2 } as const

/** Beyond the first, places are doubled. */
const FIRST = 1024

/** The people of some queues or of an offer, each once, as columns by place: hundreds of thousands of objects would take too long. Instants are UTC ms, NaN where there is none. */
export class Recipients {
  /** Ids under which people are shown. */
  readonly ids: Id[] = []
  role = new Uint8Array(FIRST)
  sentAt = new Float64Array(FIRST)
  delivered = new Float64Array(FIRST)
  read = new Float64Array(FIRST)
  replied = new Float64Array(FIRST)
  edited = new Uint8Array(FIRST)
  /** 1 the first text, 2 the second. */
  variant = new Uint8Array(FIRST)
  /** Places in `segments` and `languages`. */
  segment = new Uint16Array(FIRST)
  language = new Uint16Array(FIRST)
  /** `undefined`: not known, as of those who are in no queue. */
  readonly segments: (Id | null | undefined)[] = [undefined]
  readonly languages: (string | undefined)[] = [undefined]
  readonly networks = new Set<SiteNetwork>()
  readonly states: Partial<Record<ItemState, number>> = {}
  readonly skipped: Partial<Record<LeftWhy, number>> = {}
  readonly #places = new Map<Id, number>()

  /** `headOf`: under which id a contact is shown. */
  constructor(readonly headOf: (contact: Id) => Id) {}

  get count(): number {
    return this.ids.length
  }

  addItem({ contact, state, why, variant, segment, language }: QueueItem): void {
    const at = this.#placeOf(contact)
    this.states[state] = (this.states[state] ?? 0) + 1
    if (state === 'skipped' && why) this.skipped[why] = (this.skipped[why] ?? 0) + 1
    this.role[at] = (this.role[at] ?? 0) | (state === 'holdout' ? ROLE.heldOut : ROLE.planned)
    this.segment[at] ||= wordOf(this.segments, segment)
    if (state === 'holdout') return
    this.variant[at] ||= variant === 'a' ? 1 : 2
    this.language[at] ||= wordOf(this.languages, language)
  }

  /** Of several messages to one person the first counts, with what was seen of any. */
  addSent({ contact, at: sentAt, network, delivered, read, replied, edited, offer, segment, queue }: SentMessage): void {
    const at = this.#placeOf(contact)
    this.networks.add(network)
    this.sentAt[at] = earlier(this.sentAt[at], sentAt)
    this.delivered[at] = earlier(this.delivered[at], delivered)
    this.read[at] = earlier(this.read[at], read)
    this.replied[at] = earlier(this.replied[at], replied)
    if (edited) this.edited[at] = 1
    if (offer) this.variant[at] ||= offer.variant === 'a' ? 1 : 2
    if (queue !== null) this.segment[at] ||= wordOf(this.segments, segment)
  }

  #placeOf(contact: Id): number {
    const head = this.headOf(contact)
    const known = this.#places.get(head)
    if (known !== undefined) return known
    const at = this.ids.push(head) - 1
    this.#places.set(head, at)
    if (at === this.role.length) this.#widen()
    for (const column of [this.sentAt, this.delivered, this.read, this.replied]) column[at] = Number.NaN
    return at
  }

  #widen(): void {
    for (const name of ['role', 'edited', 'variant'] as const) this[name] = wider(this[name], Uint8Array)
    for (const name of ['segment', 'language'] as const) this[name] = wider(this[name], Uint16Array)
    for (const name of ['sentAt', 'delivered', 'read', 'replied'] as const) this[name] = wider(this[name], Float64Array)
  }
}

function wider<T extends Uint8Array | Uint16Array | Float64Array>(column: T, make: new (length: number) => T): T {
  const longer = new make(column.length * 2)
  longer.set(column)
  return longer
}

function earlier(known: number | undefined, at: number | null): number {
  if (at === null) return known ?? Number.NaN
  return known === undefined || Number.isNaN(known) ? at : Math.min(known, at)
}

function wordOf<T>(words: T[], word: T): number {
  const known = words.indexOf(word, 1)
  return known === -1 ? words.push(word) - 1 : known
}
