import { newId, type Id } from '../../../lib/db/id.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { importFiles } from '../../../lib/import/import-files.ts'
import { previewFiles } from '../../../lib/import/preview-files.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import { Base } from '../../../lib/orders/base.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { listPeople } from '../../../lib/table/list-people.ts'
import { tagMany } from '../../../lib/tags/tag-many.ts'
import { csv, everybody, NOW } from '../import/import-kit.ts'

export interface ModelPerson {
  mail: string
  country: string
  consent: string
  gone: boolean
  /** By number: day, total in minor units, currency. */
  orders: Map<string, [string, number, string]>
}
type State = Map<string, ModelPerson>

const AUTHOR = { agent: newId(), device: newId() }
export const EVERYBODY = { text: '', filters: {}, sort: { by: 'name', descending: false } } as const
export const TAG = 'Fiera'
export const mailOf = (n: number): string => `someone${n}q@example.com`

function copyOf(state: State): State {
  return new Map([...state].map(([key, person]) => [key, { ...person, orders: new Map(person.orders) }]))
}

/** What a shop does with its base, and beside it the most obvious model of what it then holds: people by their id in the shop. */
export class ShopDays {
  state: State = new Map()
  readonly erased = new Set<string>()
  readonly tagged = new Set<string>()
  /** What was done, for the message of a failure. */
  readonly story: string[] = []
  #pairs: [string, string][] = []
  readonly #undo: { before: State; id: Id }[] = []

  /** @param random from 0 to 1. @param people that there are in all. */
  constructor(
    readonly db: RecencyDatabase,
    readonly random: () => number,
    readonly people: number,
  ) {}

  int(below: number): number {
    return Math.floor(this.random() * below)
  }

  /** Customers and orders in two files; orders move from one person to another now and then. */
  async import(fullExport: boolean): Promise<{ left: number; expected: number; fresh: number; new: number }> {
    const before = copyOf(this.state)
    const told = new Set<string>()
    let expected = 0
    const [from, size] = [this.int(this.people), 1 + this.int(this.people)]
    const customers: string[] = []
    for (let i = 0; i < size; i++) {
      const n = (from + i) % this.people
      const [key, mail, country, consent] = [
        `C${n}`,
        n % 3 ? mailOf(n) : '',
        ['IT', 'SE', ''][n % 3] ?? '',
        ['yes', 'no'][n % 2] ?? '',
      ]
      customers.push([key, `Prova${n}`, mail, country, consent].join())
      if (this.erased.has(key)) expected++
      else {
        told.add(key)
        this.state.set(key, { mail, country, consent, gone: false, orders: this.state.get(key)?.orders ?? new Map() })
      }
    }
    const orders = new Map<string, string>()
    for (let i = 0; i < size; i++) {
      const number = this.int(this.people * 2)
      const key = `C${this.random() < 0.9 ? number >> 1 : this.int(this.people)}`
      if (orders.has(`N${number}`)) continue
      const [day, total, currency] = [`2026-0${1 + this.int(9)}-11`, 1 + this.int(300), this.random() < 0.8 ? 'EUR' : 'SEK']
      orders.set(`N${number}`, [key, `N${number}`, day, total, currency].join())
      if (this.erased.has(key)) {
        expected++
        continue
      }
      for (const person of this.state.values()) person.orders.delete(`N${number}`)
      told.add(key)
      const person = this.state.get(key) ?? { mail: '', country: '', consent: '', gone: false, orders: new Map() }
      person.gone = false
      person.orders.set(`N${number}`, [day, total * 100, currency])
      this.state.set(key, person)
    }
    if (fullExport) for (const [key, person] of this.state) person.gone ||= !told.has(key)
    const id = newId()
    const summary = await this.#bringIn(id, fullExport, [
      csv(['Customer ID,Name,Email,Country,Accepts Marketing', ...customers, ''].join('\n'), 'customers.csv'),
      csv(['Customer ID,Order,Date,Total,Currency', ...orders.values(), ''].join('\n'), 'orders.csv'),
    ])
    this.story.push(`import ${fullExport ? 'all ' : ''}${from}+${size}`)
    this.#undo.push({ before, id })
    if (this.#undo.length > 3) this.#undo.shift()
    return { left: summary.rowsLeftOut, expected, new: summary.contactsNew, fresh: this.state.size - before.size }
  }

  async #bringIn(id: Id, fullExport: boolean, files: File[]) {
    const previews = await previewFiles(files, { country: 'IT', currency: 'EUR' })
    const plan = {
      source: 'csv',
      country: 'IT',
      currency: 'EUR',
      timeZone: 'Europe/Rome',
      countPending: false,
      countUnpaid: false,
    }
    return importFiles(
      this.db,
      files,
      { ...plan, fullExport, files: previews.map((preview) => preview.plan) },
      { import: id, now: NOW, askGone: () => Promise.resolve(true) },
    )
  }

  async undo(): Promise<void> {
    const last = this.#undo.pop()
    if (!last) return
    await undoImport(this.db, last.id)
    // Bits of people who are gone are nobody's.
    for (const key of this.tagged) if (!last.before.has(key)) this.tagged.delete(key)
    this.state = last.before
    this.story.push('undo')
  }

  async merge(): Promise<void> {
    const keys = [...this.state.keys()]
    const [kept, other] = [keys[this.int(keys.length)], keys[this.int(keys.length)]]
    if (!kept || !other || kept === other) return
    const ids = await this.ids()
    await writeVerdicts(this.db, AUTHOR, [{ kind: 'merge', contact: ids.get(kept) ?? '', other: ids.get(other) ?? '' }])
    this.#pairs.push([kept, other])
    this.story.push(`merge ${kept} ${other}`)
  }

  async unmerge(): Promise<void> {
    const [one, other] = this.#pairs.find((pair) => pair.every((key) => this.state.has(key))) ?? []
    if (!one || !other) return
    const ids = await this.ids()
    await writeVerdicts(this.db, AUTHOR, [{ kind: 'unmerge', contact: ids.get(one) ?? '', other: ids.get(other) ?? '' }])
    this.#pairs = this.#pairs.filter((pair) => !(pair.includes(one) && pair.includes(other)))
    this.story.push(`unmerge ${one} ${other}`)
  }

  async erase(): Promise<void> {
    const keys = [...this.state.keys()]
    const key = keys[this.int(keys.length)]
    if (!key) return
    const group = this.#groupOf(key)
    await erasePeople(this.db, [(await this.ids()).get(key) ?? ''], { day: 20_779 })
    for (const one of group) {
      this.erased.add(one)
      this.tagged.delete(one)
      for (const state of [this.state, ...this.#undo.map(({ before }) => before)]) state.delete(one)
    }
    this.#pairs = this.#pairs.filter(([one]) => !group.includes(one))
    this.story.push(`erase ${group.join(' ')}`)
  }

  async tag(): Promise<void> {
    const base = await Base.open(this.db)
    const give = this.random() < 0.7
    const ordinals = (await listPeople(this.db, EVERYBODY)).ordinals.filter(() => this.random() < 0.3)
    const arg = { tag: TAG, give, ordinals, generation: base.manifest.generation }
    await tagMany(this.db, arg, { job: newId(), signal: new AbortController().signal, progress: () => {} })
    for (const ordinal of ordinals)
      for (const key of this.#groupOf((await base.person(ordinal))?.contact.externalId ?? ''))
        // Only whoever is there can be given anything.
        if (this.state.has(key)) this.tagged[give ? 'add' : 'delete'](key)
    this.story.push(`${give ? 'tag' : 'untag'} ${ordinals.length}`)
  }

  /** People who are there, those who were merged together. */
  groups(): string[][] {
    const seen = new Set<string>()
    return [...this.state.keys()].flatMap((key) => {
      if (seen.has(key)) return []
      const group = this.#groupOf(key).filter((one) => this.state.has(one))
      for (const one of group) seen.add(one)
      return [group]
    })
  }

  async ids(): Promise<Map<string, Id>> {
    return new Map((await everybody(this.db)).map(({ contact }) => [contact.externalId, contact.id]))
  }

  #groupOf(key: string): string[] {
    const group = new Set([key])
    for (let size = 0; size < group.size;) {
      size = group.size
      for (const [one, other] of this.#pairs) if (group.has(one) || group.has(other)) group.add(one).add(other)
    }
    return [...group]
  }
}
