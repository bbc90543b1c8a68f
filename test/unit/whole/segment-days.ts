import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import { CHOICE_MARK, type OwnField } from '../../../lib/fields/own-field.ts'
import { listFields, removeField, restoreField, saveField } from '../../../lib/fields/store.ts'
import { writeOwnValue } from '../../../lib/fields/write-value.ts'
import { Base } from '../../../lib/orders/base.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import type { Rule, Segment } from '../../../lib/segments/rule.ts'
import { listSegments, removeSegment, saveSegment } from '../../../lib/segments/store.ts'
import { listPeople } from '../../../lib/table/list-people.ts'
import { changeCut, changeRates, changeSettings } from '../../../lib/workspace/settings-store.ts'
import { NOW } from '../import/import-kit.ts'
import { someRuleOfShop } from './rules-of-shop.ts'
import { EVERYBODY, ShopDays } from './shop-days.ts'

const AUTHOR = { agent: newId(), device: newId() }
const WRITING = { decimal: '.', dateOrder: 'ymd' } as const
const DAY = 86_400_000
const WORDS = ['VIP', 'Caffè', 'a']

/** What a shop does beside what `ShopDays` does: to its rules, fields, maps and settings, and to single people. */
export class SegmentDays {
  readonly shop: ShopDays
  now = NOW
  readonly #removed: Segment[] = []
  readonly #gone: OwnField[] = []
  #made = 0

  constructor(
    readonly db: RecencyDatabase,
    readonly random: () => number,
    people: number,
  ) {
    this.shop = new ShopDays(db, random, people)
  }

  async begin(): Promise<void> {
    const types = { Motto: 'text', Income: 'number', Renewal: 'date', School: 'choice', Likes: 'choices' } as const
    for (const [name, type] of Object.entries(types))
      await saveField(this.db, { name, type, choices: WORDS.map((word) => ({ was: null, word })) }, NOW)
    for (let i = 0; i < 4; i++) await this.segment()
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.shop.int(list.length)]
  }

  async rule(): Promise<Rule> {
    return someRuleOfShop(this.random, await listFields(this.db), await listSegments(this.db))
  }

  async #someone(): Promise<Id | undefined> {
    const at = this.pick([...(await listPeople(this.db, EVERYBODY)).ordinals])
    return at === undefined ? undefined : (await (await Base.open(this.db)).person(at))?.contact.id
  }

  /** Several people get a value, or lose it. */
  async own(): Promise<void> {
    const texts = { text: 'VIP', number: '12.5', date: '2026-11-25', choice: '', choices: '' }
    for (let i = 0; i < 4; i++) {
      const [contact, field] = [await this.#someone(), this.pick(await listFields(this.db))]
      if (!contact || !field) return
      const text = texts[field.type] || field.choices.slice(0, field.type === 'choices' ? 2 : 1).join(CHOICE_MARK)
      const value = { contact, field: field.id, text: this.random() < 0.8 ? text : '' }
      const problem = await writeOwnValue(this.db, AUTHOR, value, WRITING)
      if (problem) throw new Error(JSON.stringify(problem))
    }
  }

  async stage(): Promise<void> {
    const contact = await this.#someone()
    const value = this.pick([null, 0, 3, 5] as const)
    if (contact && value !== undefined) await writeLog(this.db, AUTHOR, contact, { kind: 'stage', value })
  }

  async consent(): Promise<void> {
    const contact = await this.#someone()
    if (contact) await writeLog(this.db, AUTHOR, contact, { kind: 'consent', value: this.random() < 0.5 })
  }

  async segment(): Promise<void> {
    await saveSegment(this.db, { language: 3, name: `S${++this.#made}`, note: '', rule: await this.rule() }, this.now)
  }

  /** Another rule for a segment; one that would make a circle is refused. */
  async edit(): Promise<void> {
    const segment = this.pick(await listSegments(this.db))
    if (segment) await saveSegment(this.db, { ...segment, rule: await this.rule() }, this.now)
  }

  async drop(): Promise<void> {
    const segment = this.pick(await listSegments(this.db))
    if (segment && (await removeSegment(this.db, segment.id)).removed) this.#removed.push(segment)
  }

  async back(): Promise<void> {
    const segment = this.#removed.pop()
    if (segment) await this.db.segments.put(segment)
  }

  async map(): Promise<void> {
    await changeCut(this.db, { bands: 5, map: this.pick(['eleven', 'klaviyo', 'putler', 'recency-frequency']) ?? '' })
  }

  async bands(): Promise<void> {
    const is = (): boolean => this.random() < 0.4
    await changeCut(this.db, {
      bands: 3 + this.shop.int(8),
      ...(is() && { windowDays: 100 }),
      ...(is() && { money: 'mean' as const }),
      ...(is() && { purchases: 'days' as const }),
      ...(is() && { least: 10_000 }),
    })
  }

  async rate(): Promise<void> {
    await changeRates(this.db, { SEK: this.random() < 0.5 ? null : this.random() }, 20_000)
  }

  async zone(): Promise<void> {
    await changeSettings(this.db, { timeZone: this.pick(['Europe/Rome', 'Pacific/Kiritimati', 'Pacific/Honolulu']) ?? '' })
  }

  day(): Promise<void> {
    this.now += (1 + this.shop.int(40)) * DAY
    return Promise.resolve()
  }

  async rename(): Promise<void> {
    const field = this.pick((await listFields(this.db)).filter(({ choices }) => choices.length > 0))
    if (!field) return
    const choices = field.choices.map((was, i) => ({ was, word: i === 0 ? `W${++this.#made}` : was }))
    await saveField(this.db, { ...field, choices }, this.now)
  }

  async unfield(): Promise<void> {
    const field = this.pick(await listFields(this.db))
    if (!field) return
    this.#gone.push(field)
    await removeField(this.db, field.id)
  }

  async refield(): Promise<void> {
    const field = this.#gone.pop()
    if (field) await restoreField(this.db, field)
  }

  /** Counting is stopped in the middle. */
  async abort(): Promise<void> {
    const control = new AbortController()
    await countMembers(this.db, this.now, { signal: control.signal, progress: () => control.abort() }).catch(() => {})
  }
}
