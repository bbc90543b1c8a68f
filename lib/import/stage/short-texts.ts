/** Bytes of a text that is found here. */
export const SHORT = 12
/** Numbers that a packed text takes. */
export const LANES = 3

/** The text's lanes, and its number + 1; 0 for a free slot. */
const SLOT = 4

/**
 * Numbers of texts of no more than 12 bytes, none of them zero, packed into three numbers each: a slot holds the whole text, so that
 * finding one in millions waits for memory once, and those of many rows at the same time.
 */
export class ShortTexts {
  #slots = new Int32Array(0)
  #size = 0
  #places = new Int32Array(0)

  /** Number of a packed text; -1 where there is none. */
  find(lanes: Int32Array, at: number): number {
    if (this.#size === 0) return -1
    return this.#at(lanes, at, placeOf(lanes, at, this.#slots.length))
  }

  /** Numbers of the first `count` texts of `lanes`, -1 where there is none. */
  findAll(lanes: Int32Array, count: number, numbers: Int32Array): void {
    if (this.#size === 0) {
      numbers.fill(-1, 0, count)
      return
    }
    if (this.#places.length < count) this.#places = new Int32Array(count)
    const slots = this.#slots
    const places = this.#places
    // First all slots are looked at, with nothing that has to wait for one of them: the processor fetches many at once.
    for (let i = 0; i < count; i++) {
      const place = placeOf(lanes, i * LANES, slots.length)
      places[i] = place
      numbers[i] = slots[place + 3] as number
    }
    for (let i = 0; i < count; i++) numbers[i] = numbers[i] === 0 ? -1 : this.#at(lanes, i * LANES, places[i] as number)
  }

  /** The text must not be there yet. */
  add(lanes: Int32Array, at: number, number: number): void {
    if ((this.#size + 1) * SLOT * 2 > this.#slots.length) this.#grow()
    this.#size++
    this.#put(lanes[at] as number, lanes[at + 1] as number, lanes[at + 2] as number, number + 1)
  }

  #at(lanes: Int32Array, at: number, first: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const a = lanes[at] as number
    const b = lanes[at + 1] as number
    const c = lanes[at + 2] as number
    for (let place = first; ; place = (place + SLOT) & mask) {
      if (slots[place] === a && slots[place + 1] === b && slots[place + 2] === c) return (slots[place + 3] as number) - 1
      if (slots[place + 3] === 0) return -1
    }
  }

  #put(a: number, b: number, c: number, named: number): void {
    const slots = this.#slots
    const mask = slots.length - 1
    let place = slotOf(a, b, c, slots.length)
    while (slots[place + 3] !== 0) place = (place + SLOT) & mask
    slots[place] = a
    slots[place + 1] = b
    slots[place + 2] = c
    slots[place + 3] = named
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(Math.max(64 * SLOT, old.length * 2))
    for (let at = 0; at < old.length; at += SLOT)
      if (old[at + 3] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number)
  }
}

/** Packs a text into three numbers at a place; false for one that is empty, too long or has a zero in it. */
export function pack(bytes: Uint8Array, from: number, to: number, lanes: Int32Array, at: number): boolean {
  if (to - from > SHORT || from === to) return false
  let lane = 0
  let place = at
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return false
    lane = (lane << 8) | byte
    if (((i - from) & 3) === 3) {
      lanes[place++] = lane
      lane = 0
    }
  }
  while (place < at + LANES) {
    lanes[place++] = lane
    lane = 0
  }
  return true
}

function placeOf(lanes: Int32Array, at: number, length: number): number {
  return slotOf(lanes[at] as number, lanes[at + 1] as number, lanes[at + 2] as number, length)
}

function slotOf(a: number, b: number, c: number, length: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed ^= mixed >>> 13
  return Math.imul(mixed, SLOT) & (length - 1)
}
