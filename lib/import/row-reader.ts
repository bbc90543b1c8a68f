import type { ContactFacts } from '../contacts/contact.ts'
import { foldName } from '../contacts/fold.ts'
import type { ErasedList } from '../law/erased.ts'
import { isOfErased } from '../law/keep-out.ts'
import type { FilePlan, ImportPlan, LeftOut, Target } from './job.ts'
import type { OwnColumns } from './own-columns.ts'
import { readDeleted } from './person-dates.ts'
import { formatOf, placesOf } from './recognise.ts'
import { readEvents } from './row-event.ts'
import { readOrder } from './row-order.ts'
import { cellOf } from './row-cell.ts'
import { readPerson } from './row-person.ts'
import { DERIVED, rankOf } from './stage/identity.ts'
import type { Worth } from './stage/fragments.ts'
import type { Stage } from './stage/stage.ts'
import { ZoneClock } from '../workspace/zone-clock.ts'

/** What a row is read with. */
export interface RowContext {
  plan: ImportPlan
  file: FilePlan
  clock: ZoneClock
  /** Today in the workspace's zone; no order is later. */
  today: number
  /** Whose rows may not come in. */
  erased: ErasedList
  /** Columns of own fields that the file has; absent where it has none. */
  own?: OwnColumns
}

/** A fault in a row: of one value, or so that nothing of the row can be used. */
export interface Fault {
  what: LeftOut['what']
  code: LeftOut['code']
  target: Target | ''
  value: string
}

/** The cells of one row by what they are taken for. */
export interface Cells {
  /** First cell of a target, trimmed, '' where there is none. */
  one(target: Target): string
  /** All cells of a target that are not blank. */
  all(target: Target): string[]
}

const PERSON_IDS: readonly Target[] = [
  'contact.id',
  'contact.email',
  'contact.phone',
  'contact.telegram',
  'contact.instagram',
  'contact.xmpp',
]

const NOWHERE: readonly number[] = []
/** Says nothing of whose row it was. */
const ERASED: Fault = { what: 'row', code: 'erased-person', target: '', value: '' }

const NO_EVENT: Fault = { what: 'row', code: 'no-event-date', target: 'event.date', value: '' }

/** Reads the rows of one file into a stage. Every row ends there or in the list of what was left out. */
export class RowReader {
  readonly #places: ReadonlyMap<Target, readonly number[]>
  /** What the rows' person columns are worth. */
  readonly worth: Worth
  /** The file has order columns at all; and whether every row of it is one, as in a CRM's orders export. */
  readonly hasOrders: boolean
  readonly ordersOnly: boolean
  readonly #firstPhoneOnly: boolean
  /** The file has columns of events at all; and whether every row of it is one. */
  readonly #events: boolean
  readonly #eventRows: boolean
  /** No column but a name says who somebody is: then people of one name are one person where they ordered, else each row is one. */
  readonly #namesOnly: boolean
  readonly #namesSeen = new Map<string, number>()
  /** Orders of people who were erased: their further rows name nobody. */
  readonly #erasedOrders = new Set<string>()

  constructor(
    readonly stage: Stage,
    readonly context: RowContext,
    /** The file's number in the import. */
    readonly place: number,
    readonly header: readonly string[],
  ) {
    const { columns, kind } = context.file
    const format = formatOf(kind)
    const places = placesOf(header, columns, format)
    this.#places = places
    this.#events = columns.some((target) => target.startsWith('event.'))
    this.#eventRows = places.has('event.date') || (this.#events && format.people === 'order' && !places.has('order.total'))
    this.worth = this.#eventRows ? 'order' : format.people
    this.ordersOnly = format.people === 'order'
    this.#firstPhoneOnly = this.ordersOnly && !format.allPhones
    this.hasOrders = places.has('order.total')
    this.#namesOnly = !PERSON_IDS.some((target) => places.has(target))
  }

  /** `line`: where the row starts. */
  read(row: readonly string[], line: number): void {
    this.stage.rows++
    const { columns } = this.context.file
    if (row.every((cell) => cell.trim() === ''))
      return this.#leaveOut(line, { what: 'row', code: 'empty-row', target: '', value: '' })
    if (row.length < columns.length)
      return this.#leaveOut(line, { what: 'row', code: 'too-few-columns', target: '', value: row.join(' ') })
    if (row.slice(columns.length).some((cell) => cell.trim() !== ''))
      return this.#leaveOut(line, {
        what: 'row',
        code: 'too-many-columns',
        target: '',
        value: row.slice(columns.length).join(' '),
      })
    const cells = this.#cells(row)
    const faults: Fault[] = []
    const person = readPerson(cells, this.context, this.#firstPhoneOnly, faults)
    const isOrder =
      this.hasOrders &&
      (this.ordersOnly || ['order.number', 'order.date', 'order.total'].some((target) => cells.one(target as Target) !== ''))
    const fatal = isOrder ? this.#order(cells, person, line, faults) : this.#person(cells, person, line, faults)
    if (fatal) this.#leaveOut(line, fatal)
    else for (const fault of faults) this.#leaveOut(line, fault)
  }

  /** A quote that is never closed. */
  broken(line: number, text: string): void {
    this.stage.rows++
    this.#leaveOut(line, { what: 'row', code: 'broken-quotes', target: '', value: text })
  }

  #person(cells: Cells, person: ContactFacts, line: number, faults: Fault[]): Fault | null {
    const events = this.#events ? readEvents(cells, this.context, faults) : []
    if (this.#eventRows && events.length === 0)
      return { ...(faults.find(({ target }) => target.startsWith('event.')) ?? NO_EVENT), what: 'row' }
    const facts = this.#identified(person, () => {
      const name = foldName(person.name)
      const seen = (this.#namesSeen.get(name) ?? 0) + 1
      this.#namesSeen.set(name, seen)
      return this.hasOrders && this.#namesOnly ? `name:${name}` : `name:${name}:${seen}`
    })
    if (!facts) {
      const code = this.#eventRows ? 'event-without-person' : 'no-person'
      return { ...(faults[0] ?? { code, target: '', value: person.name }), what: 'row' }
    }
    if (this.#isErased(facts)) return ERASED
    const gone = readDeleted(cells.one('contact.deleted'), this.context, faults)
    if (gone) return this.#delete(facts, gone.at)
    if (!this.#eventRows) this.stage.person(facts, this.worth, { file: this.place, line })
    for (const event of events) this.stage.event(event, facts, this.worth, { file: this.place, line })
    return null
  }

  /** Without the source's id nobody can be told to be gone: a mail may be somebody else's by now. */
  #delete({ externalId, changedAt }: ContactFacts, at: number | null): Fault | null {
    if (externalId === '' || externalId.startsWith(DERIVED))
      return { what: 'row', code: 'no-person', target: 'contact.id', value: '' }
    this.stage.delete(externalId, at ?? changedAt)
    return null
  }

  #order(cells: Cells, person: ContactFacts, line: number, faults: Fault[]): Fault | null {
    const order = readOrder(cells, this.context, faults)
    const facts = this.#identified(person, () =>
      this.#namesOnly || order.number === '' ? `name:${foldName(person.name)}` : `order:${order.number}`,
    )
    if (facts ? this.#isErased(facts) : this.#erasedOrders.has(order.number)) {
      if (order.number !== '') this.#erasedOrders.add(order.number)
      return ERASED
    }
    const fatal = faults.find(({ what }) => what === 'row')
    if (fatal) return fatal
    // Rows of one order may share what each of them lacks; a row without a number stands alone.
    if (order.number === '') {
      if (!facts) return { ...(faults[0] ?? { code: 'order-without-person', target: '', value: '' }), what: 'row' }
      if (order.total === null) return { what: 'row', code: 'no-amount', target: 'order.total', value: '' }
      if (order.day === null) return { what: 'row', code: 'no-date', target: 'order.date', value: '' }
    }
    faults.push(...faultsOf(this.stage.order(order, facts, this.worth, { file: this.place, line }), cells))
    if (this.#events && facts)
      for (const event of readEvents(cells, this.context, faults))
        this.stage.event(event, facts, this.worth, { file: this.place, line })
    return null
  }

  /** Facts of a row's person that every row with the same cells gives; null where reading the row takes more than that. */
  personOf(row: readonly string[]): ContactFacts | null {
    const faults: Fault[] = []
    const facts = readPerson(this.#cells(row), this.context, this.#firstPhoneOnly, faults)
    return faults.length > 0 || rankOf(facts) === null || this.#isErased(facts) ? null : facts
  }

  /** Lists in what a row contradicts an earlier one of its order. */
  differs(row: readonly string[], line: number, fields: Differing): void {
    for (const fault of faultsOf(fields, this.#cells(row))) this.#leaveOut(line, fault)
  }

  /** Facts with an identity; where nothing but a name tells, one made up of it. Null where there is not even a name. */
  #identified(person: ContactFacts, derive: () => string): ContactFacts | null {
    if (rankOf(person) !== null) return person
    return person.name === '' ? null : { ...person, externalId: `${DERIVED}${derive()}` }
  }

  #isErased(facts: ContactFacts): boolean {
    return isOfErased(this.context.erased, this.context.plan.source, facts)
  }

  #cells(row: readonly string[]): Cells {
    const places = this.#places
    return {
      one(target) {
        for (const place of places.get(target) ?? NOWHERE) {
          const cell = cellOf(row, place)
          if (cell !== '') return cell
        }
        return ''
      },
      all: (target) => (places.get(target) ?? NOWHERE).map((place) => cellOf(row, place)).filter((cell) => cell !== ''),
    }
  }

  #leaveOut(line: number, { what, code, target, value }: Fault): void {
    this.stage.leftOut.add({ file: this.context.file.name, line, what, code, column: this.columnOf(target), value })
  }

  /** Columns of a target, in the order in which they are read. */
  columnsOf(target: Target): readonly number[] {
    return this.#places.get(target) ?? NOWHERE
  }

  /** Name of the first column of a target, '' where there is none. */
  columnOf(target: Target | ''): string {
    const place = target === '' ? undefined : this.#places.get(target)?.[0]
    return place === undefined ? '' : (this.header[place] ?? '')
  }
}

type Differing = ReturnType<Stage['order']>

function faultsOf(fields: Differing, cells: Cells): Fault[] {
  return fields.map((field) => {
    const target = field === 'person' ? 'contact.email' : field === 'date' ? 'order.date' : 'order.total'
    return { what: 'value', code: 'order-differs', target, value: cells.one(target) }
  })
}
