/**
 * From a 53-bit key to a value (a place in some columns), several for one key allowed, since keys are hashes. The keys stand in a column
 * of their own, so a place here takes four bytes; a Map would take sixty.
 */
export class NumberMap {
  /** Value + 1; 0 is free. */
  #slots = new Uint32Array(64)
  #size = 0

  constructor(readonly keyOf: (value: number) => number) {}

  /** First value of the key for which `holds` says yes; -1 where there is none. */
  find(key: number, holds: (value: number) => boolean): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let at = place(key, mask), slot = slots[at] as number; slot !== 0; at = (at + 1) & mask, slot = slots[at] as number)
      if (this.keyOf(slot - 1) === key && holds(slot - 1)) return slot - 1
    return -1
  }

  /** The key's column must have the value's key already. */
  add(key: number, value: number): void {
    if (++this.#size * 2 > this.#slots.length) this.#resize(this.#slots.length * 2)
    put(this.#slots, key, value)
  }

  /** Makes room for so many in all, so that nothing is placed anew until then. */
  reserve(size: number): void {
    let length = this.#slots.length
    while (size * 2 > length) length *= 2
    if (length > this.#slots.length) this.#resize(length)
  }

  #resize(length: number): void {
    const slots = new Uint32Array(length)
    for (const slot of this.#slots) if (slot !== 0) put(slots, this.keyOf(slot - 1), slot - 1)
    this.#slots = slots
  }
}

function put(slots: Uint32Array, key: number, value: number): void {
  const mask = slots.length - 1
  let at = place(key, mask)
  while (slots[at] !== 0) at = (at + 1) & mask
  slots[at] = value + 1
}

/** Phone keys are the numbers themselves, one after another: mixed, so that they do not crowd. */
function place(key: number, mask: number): number {
  const low = key | 0
  const high = (key / 0x100000000) | 0
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) & mask
}
