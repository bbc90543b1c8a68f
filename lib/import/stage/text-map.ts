import type { TextStore } from './text-store.ts'

/** A column of numbers. */
interface Numbers {
  get(index: number): number
}

/**
 * Finds numbered texts by their bytes. Keys, and places in the store, are columns of whoever asks, so that a text takes eight to sixteen
 * bytes here where a Map would take sixty. A slot holds the text's number with, in the bits that are left, some of its key, and its place:
 * finding one text in millions waits for memory twice, for the slot and for the text.
 */
export class TextMap {
  /** Pairs of (tag << bits | number) + 1, 0 for a free slot, and place. */
  #slots = new Uint32Array(128)
  #bits = 16
  #size = 0

  constructor(
    /** Of no more than 4 GB. */
    readonly store: TextStore,
    /** Place in the store of each number. */
    readonly places: Numbers,
    /** Key of each number: whole, below 2^53. */
    readonly keys: Numbers,
  ) {}

  /** Number of the text with this key; -1 where there is none. */
  find(key: number, bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots
    const bits = this.#bits
    const mask = slots.length - 2
    const mixed = mix(key)
    const tag = tagOf(mixed, bits)
    for (let at = (mixed << 1) & mask; ; at = (at + 2) & mask) {
      const slot = slots[at] as number
      if (slot === 0) return -1
      const packed = slot - 1
      if (packed >>> bits === tag && this.store.holds(slots[at + 1] as number, bytes, from, to)) return packed & ((1 << bits) - 1)
    }
  }

  /** Both columns must have the number already. */
  add(key: number, number: number): void {
    this.#size++
    if (this.#size * 4 > this.#slots.length || number >= 1 << this.#bits) this.#resize(this.#size, number)
    this.#put(key, number)
  }

  /** Makes room for so many in all, so that nothing is placed anew until then. */
  reserve(size: number): void {
    if (size * 4 > this.#slots.length) this.#resize(size, size)
  }

  #resize(size: number, highest: number): void {
    const old = this.#slots
    const bits = this.#bits
    let length = old.length
    while (size * 4 > length) length *= 2
    this.#slots = new Uint32Array(length)
    while (highest >= 1 << this.#bits) this.#bits++
    for (let at = 0; at < old.length; at += 2) {
      const slot = old[at] as number
      const number = (slot - 1) & ((1 << bits) - 1)
      if (slot !== 0) this.#put(this.keys.get(number), number)
    }
  }

  #put(key: number, number: number): void {
    const slots = this.#slots
    const mask = slots.length - 2
    const mixed = mix(key)
    let at = (mixed << 1) & mask
    while (slots[at] !== 0) at = (at + 2) & mask
    slots[at] = ((tagOf(mixed, this.#bits) << this.#bits) | number) + 1
    slots[at + 1] = this.places.get(number)
  }
}

/** Bits of the key that do not choose the slot, as far as there is room; never all of them, or the slot might look free. */
function tagOf(mixed: number, bits: number): number {
  const room = 32 - bits
  return (Math.imul(mixed, 0x9e3779b1) >>> bits) % ((1 << room) - 1)
}

/** Phone keys are the numbers themselves, one after another: mixed, so that they do not crowd. */
function mix(key: number): number {
  const low = (key % 0x100000000) | 0
  const high = (key / 0x100000000) | 0
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return mixed ^ (mixed >>> 13)
}
