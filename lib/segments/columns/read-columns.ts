import { NO_DAY, type FigureColumns } from '../../orders/figure-columns.ts'
import type { OrderFigures } from '../../orders/order.ts'
import { groupOf } from '../../rfm/groups.ts'
import type { AxisScore, RfmResult } from '../../rfm/rfm.ts'
import type { ChatFacts } from '../chat-facts.ts'
import type { Facts } from '../facts.ts'
import type { Field, FieldValue } from '../fields.ts'
import type { PeopleColumns } from './people-columns.ts'

type Met = (value: FieldValue) => boolean

/** Whoever has more purchases than this, or a wider spread of days, is asked one by one. */
const TABLE = 1 << 20

/**
 * Whether the person at an ordinal meets a condition on their orders. Values come from the field's own reading, so that a column says what a
 * card says; those of a day or a count are read once for all who share it.
 */
export function figureTest(
  field: string,
  { read }: Field,
  figures: FigureColumns,
  { today, currency }: Pick<PeopleColumns, 'today' | 'currency'>,
  met: Met,
): (ordinal: number) => boolean {
  const { count, mainCount, spent, firstDay, lastDay } = figures
  const person: OrderFigures = { count: 0, mainCount: 0, spent: 0, firstDay: null, lastDay: null, others: [], leftOut: 0 }
  const facts = { figures: person, today, currency } as unknown as Facts
  const test = (ordinal: number): boolean => {
    person.count = count[ordinal] as number
    person.mainCount = mainCount[ordinal] as number
    person.spent = spent[ordinal] as number
    person.firstDay = dayAt(firstDay, ordinal)
    person.lastDay = dayAt(lastDay, ordinal)
    return met(read(facts))
  }
  const one = field === 'orders.count' ? count : field === 'orders.last' ? lastDay : field === 'orders.first' ? firstDay : null
  return one ? rememberedBy(one, test) : test
}

/** Remembers the answer for each number of a column that alone decides it. */
function rememberedBy(column: Uint32Array | Int32Array, test: (ordinal: number) => boolean): (ordinal: number) => boolean {
  let least = Infinity
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (value !== NO_DAY && value < least) least = value
  }
  /** 0 not asked yet, 1 no, 2 yes; place 0 is for no day. */
  const answers = new Uint8Array(TABLE)
  return (ordinal) => {
    const value = column[ordinal] as number
    const place = value === NO_DAY ? 0 : value - least + 1
    if (place >= TABLE) return test(ordinal)
    if (answers[place] === 0) answers[place] = test(ordinal) ? 2 : 1
    return answers[place] === 2
  }
}

function dayAt(days: Int32Array, ordinal: number): number | null {
  const day = days[ordinal] as number
  return day === NO_DAY ? null : day
}

function axis(score: number): AxisScore {
  return { score, value: 0, from: null, to: null }
}

/** Which scores meet a condition: a mark at `(r * 11 + f) * 11 + m`, at 0 for people without a score. */
export function scoreTable({ read }: Field, bands: number, met: Met): Uint8Array {
  const table = new Uint8Array(11 ** 3)
  const mark = (place: number, rfm: RfmResult): void => void (table[place] = met(read({ rfm } as unknown as Facts)) ? 1 : 0)
  mark(0, { kind: 'no-orders' })
  for (let r = 1; r <= bands; r++)
    for (let f = 1; f <= bands; f++)
      for (let m = 1; m <= bands; m++)
        mark((r * 11 + f) * 11 + m, {
          kind: 'scored',
          r: axis(r),
          f: axis(f),
          m: axis(m),
          group: groupOf(r, f, m, bands),
          today: 0,
          bands,
        })
  return table
}

/** A field of the chats; null where no message of theirs was counted. */
export function chatValue({ read }: Field, chat: ChatFacts | null, today: number): FieldValue {
  return read({ chat, today } as unknown as Facts)
}
