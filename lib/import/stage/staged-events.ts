import { EVENT_KINDS, type ContactEvent } from '../../contacts/event.ts'
import { growingF64, growingI32, growingU32, growingU8 } from './growing.ts'
import { TextStore } from './text-store.ts'

/** What a row or a record says happened; which source says so is the import's. */
export type EventFacts = Omit<ContactEvent, 'source'>

/** Events as columns, some 35 bytes each and their labels: a newsletter's file has millions of them. */
export class StagedEvents {
  readonly #fragment = growingU32()
  readonly #kind = growingU8()
  readonly #day = growingI32()
  readonly #at = growingF64()
  readonly #label = growingF64()
  readonly #amount = growingF64()
  readonly #currency = growingU8()
  readonly #store = new TextStore()
  readonly #labels = new Map<string, number>()
  readonly #currencies: string[] = ['']

  get length(): number {
    return this.#day.length
  }

  /** `fragment`: the person's. Equal events are told apart from repeated ones when a person's are merged. */
  add({ kind, day, at, label, amount, currency }: EventFacts, fragment: number): void {
    this.#fragment.push(fragment)
    this.#kind.push(EVENT_KINDS.indexOf(kind))
    this.#day.push(day)
    this.#at.push(at ?? Number.NaN)
    this.#label.push(this.#labelPlace(label))
    this.#amount.push(amount ?? Number.NaN)
    this.#currency.push(this.#currencyPlace(currency))
  }

  fragment(event: number): number {
    return this.#fragment.get(event)
  }

  get(event: number): EventFacts {
    const at = this.#at.get(event)
    const amount = this.#amount.get(event)
    return {
      kind: EVENT_KINDS[this.#kind.get(event)] ?? 'other',
      day: this.#day.get(event),
      at: Number.isNaN(at) ? null : at,
      label: this.#store.get(this.#label.get(event)),
      amount: Number.isNaN(amount) ? null : amount,
      currency: this.#currencies[this.#currency.get(event)] ?? '',
    }
  }

  /** A campaign's name stands in every row of its file: the first thousands are kept once. */
  #labelPlace(label: string): number {
    const known = this.#labels.get(label)
    if (known !== undefined) return known
    const place = this.#store.add(label)
    // Decoded anew: the text given may be a window on its whole piece of the file, and would keep it.
    if (this.#labels.size < 10_000) this.#labels.set(this.#store.get(place), place)
    return place
  }

  #currencyPlace(currency: string): number {
    const place = this.#currencies.indexOf(currency)
    return place === -1 ? this.#currencies.push(currency) - 1 : place
  }
}
