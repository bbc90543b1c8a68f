import { ByteCells, EMPTY, PLAIN } from './read/byte-cells.ts'
import type { ByteRows } from './read/scan-rows.ts'
import { isPlainId, NOT_SHORT, RowIds } from './row-ids.ts'
import type { RowReader } from './row-reader.ts'
import { ByteKeys } from './stage/byte-keys.ts'
import { NONE, NOTHING_MORE } from './stage/fragments.ts'
import { growingF64, growingU32 } from './stage/growing.ts'
import { isOnlyIdentity } from './stage/identity.ts'
import { TextMap } from './stage/text-map.ts'
import { TextStore } from './stage/text-store.ts'

/** The row's person has to be read the slow way. */
export const UNREAD = -1

/** Bytes of cells that are kept; people who come when they are used up are read again with each of their rows. */
const MOST_KEPT = 134_217_728

/** The people of orders' rows: the cells of a person who was read before are known by their bytes. */
export class RowPeople {
  readonly #columns: readonly number[]
  readonly #id: number
  readonly #used: Uint8Array
  readonly #anyErased: boolean
  /** Where nothing but the id tells who somebody is. */
  readonly #ids: RowIds | null
  /** The person's cells of a row, one after another. */
  #joined = new Uint8Array(4096)
  #length = 0
  #rows: ByteRows | null = null
  readonly #store = new TextStore()
  readonly #places = growingF64()
  readonly #keys = growingF64()
  readonly #fragments = growingU32()
  /** What the fragment calls the cells. */
  readonly #names = growingU32()
  readonly #map = new TextMap(this.#store, this.#places, this.#keys)
  readonly #hash = new ByteKeys('')
  #kept = 0

  constructor(
    readonly reader: RowReader,
    readonly cells: ByteCells,
  ) {
    const { columns } = reader.context.file
    this.#columns = columns.flatMap((target, i) => (target === '' || target.startsWith('order.') ? [] : [i]))
    const ids = reader.columnsOf('contact.id')
    this.#id = ids.length === 1 ? (ids[0] ?? -1) : -1
    this.#used = Uint8Array.from(columns, (target) => (target === '' ? 0 : 1))
    this.#anyErased = reader.context.erased.size > 0
    const byId = this.#id !== -1 && this.#columns.length === 1 && !this.#anyErased
    this.#ids = byId ? new RowIds(reader.stage.fragments, cells, this.#id, reader.worth) : null
  }

  take(rows: ByteRows): void {
    this.#rows = rows
    this.#ids?.take(rows)
  }

  /** The row's cells as texts; columns that are taken for nothing are left out where that makes no difference. */
  texts(row: number): string[] {
    const used = this.cells.texts(row, this.#used)
    return used.every((cell) => cell.trim() === '') ? this.cells.texts(row, null) : used
  }

  /** The fragment of the row's person, NONE where the row says nothing of one (only where `mayLack`), UNREAD. */
  fragmentOf(row: number, at: number, mayLack: boolean): number {
    const short = this.#ids === null ? NOT_SHORT : this.#ids.fragmentOf(row, at)
    if (short !== NOT_SHORT) return short
    const only = this.#onlyFilled(row)
    if (only === NOBODY) return mayLack && !this.#anyErased ? NONE : UNREAD
    if (only === this.#id && !this.#anyErased && (this.#columns.length === 1 || this.cells.look(row, only) === PLAIN)) {
      const { bytes, from, to } = this.cells
      if (isPlainId(bytes, from, to)) return this.reader.stage.fragments.addExternal(bytes, from, to, this.reader.worth, at)
    }
    return this.#read(row, at)
  }

  /** The only column of the person that has anything in it, and that plain; NOBODY, or SEVERAL for any other row. */
  #onlyFilled(row: number): number {
    let only = NOBODY
    for (const column of this.#columns) {
      const kind = this.cells.look(row, column)
      if (kind === EMPTY) continue
      if (only !== NOBODY || kind !== PLAIN) return SEVERAL
      only = column
    }
    return only
  }

  #read(row: number, at: number): number {
    if (!this.#join(row)) return UNREAD
    const { reader } = this
    const { fragments } = reader.stage
    const bytes = this.#joined
    const key = this.#hash.of(bytes, 0, this.#length)
    const known = this.#map.find(key, bytes, 0, this.#length)
    if (known !== -1) {
      const fragment = this.#fragments.get(known)
      if (fragments.again(fragment, at, this.#names.get(known))) return fragment
    }
    const facts = reader.personOf(this.texts(row))
    if (!facts) return UNREAD
    if (known !== -1) return fragments.add(facts, reader.worth, at, this.#names.get(known))
    if (this.#kept > MOST_KEPT) return fragments.add(facts, reader.worth, at)
    this.#kept += this.#length
    const name = isOnlyIdentity(facts) ? NOTHING_MORE : fragments.newCells()
    const fragment = fragments.add(facts, reader.worth, at, name)
    const entry = this.#places.push(this.#store.addBytes(bytes, 0, this.#length))
    this.#names.push(name)
    this.#fragments.push(fragment)
    this.#keys.push(key)
    this.#map.add(key, entry)
    return fragment
  }

  /** Puts the person's cells one after another. False for cells that are longer than a person's are. */
  #join(row: number): boolean {
    const { bytes, bounds, columns } = this.#rows as ByteRows
    let length = 0
    for (const column of this.#columns) {
      const place = (row * columns + column) * 2
      const from = bounds[place] as number
      const end = bounds[place + 1] as number
      const to = end < 0 ? ~end : end
      const size = to - from
      if (length + size + 3 > this.#joined.length) return false
      // Its length before each cell, so that no two rows are joined alike; doubled quotes stand for one only in a cell that was quoted.
      this.#joined[length++] = end < 0 ? 1 : 0
      this.#joined[length++] = size >>> 8
      this.#joined[length++] = size
      for (let i = from; i < to; i++) this.#joined[length++] = bytes[i] as number
    }
    this.#length = length
    return true
  }
}

const NOBODY = -2
const SEVERAL = -3
