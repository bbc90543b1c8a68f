/** Marks a free place: keys are whole numbers from 0. */
const FREE = -1

/** From a 53-bit key to a place, several for one key allowed (keys are hashes). Twelve bytes a place; a Map would take sixty. */
export class NumberMap {
  #keys = new Float64Array(4096).fill(FREE)
  #values = new Uint32Array(4096)
  #size = 0

  /** First value of the key for which `holds` says yes; -1 where there is none. */
  find(key: number, holds: (value: number) => boolean): number {
    const mask = this.#keys.length - 1
    for (let at = place(key, mask); this.#keys[at] !== FREE; at = (at + 1) & mask) {
      const value = this.#values[at] as number
      if (this.#keys[at] === key && holds(value)) return value
    }
    return -1
  }

  add(key: number, value: number): void {
    if (++this.#size * 2 > this.#keys.length) this.#grow()
    this.#put(key, value)
  }

  #put(key: number, value: number): void {
    const mask = this.#keys.length - 1
    let at = place(key, mask)
    while (this.#keys[at] !== FREE) at = (at + 1) & mask
    this.#keys[at] = key
    this.#values[at] = value
  }

  #grow(): void {
    const keys = this.#keys
    const values = this.#values
    this.#keys = new Float64Array(keys.length * 2).fill(FREE)
    this.#values = new Uint32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) if (keys[i] !== FREE) this.#put(keys[i] as number, values[i] as number)
  }
}

/** Phone keys are the numbers themselves, one after another: mixed, so that they do not crowd. */
function place(key: number, mask: number): number {
  const low = (key % 0x100000000) | 0
  const high = (key / 0x100000000) | 0
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) & mask
}
