/**
 * An inverted index in memory: sorted distinct words (UTF-16 order, as `<` compares), and for each the ordinals of its bearers. The ordinals
 * of word `i` are `ordinals[starts[i]..starts[i + 1])`, ascending; so those of all words with one prefix are one run.
 */
export interface WordIndex {
  words: string[]
  /** One more than there are words. */
  starts: Uint32Array
  ordinals: Uint32Array
}

/** Collects people's words and sorts the distinct ones once. People come in ascending order of their ordinals. */
export class WordIndexBuilder {
  readonly #places = new Map<string, number>()
  /** By place: the last ordinal that has the word, so that a word said twice of one person counts once. */
  #last = new Float64Array(1024).fill(-1)
  #place = new Uint32Array(4096)
  #ordinal = new Uint32Array(4096)
  #length = 0

  add(words: readonly string[], ordinal: number): void {
    for (const word of words) {
      const place = this.#placeOf(word)
      if (this.#last[place] === ordinal) continue
      this.#last[place] = ordinal
      if (this.#length === this.#place.length) {
        this.#place = grown(this.#place, new Uint32Array(this.#length * 2))
        this.#ordinal = grown(this.#ordinal, new Uint32Array(this.#length * 2))
      }
      this.#place[this.#length] = place
      this.#ordinal[this.#length++] = ordinal
    }
  }

  /** What was collected, sorted. */
  built(): WordIndex {
    const words = [...this.#places.keys()].toSorted()
    const rank = new Uint32Array(words.length)
    words.forEach((word, i) => {
      rank[this.#places.get(word) as number] = i
    })
    // A counting sort: stable, so each word's ordinals stay in ascending order.
    const starts = new Uint32Array(words.length + 1)
    for (let i = 0; i < this.#length; i++) (starts[(rank[this.#place[i] as number] as number) + 1] as number)++
    for (let i = 0; i < words.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
    const next = starts.slice()
    const ordinals = new Uint32Array(this.#length)
    for (let i = 0; i < this.#length; i++) {
      const word = rank[this.#place[i] as number] as number
      const at = next[word] as number
      next[word] = at + 1
      ordinals[at] = this.#ordinal[i] as number
    }
    return { words, starts, ordinals }
  }

  #placeOf(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(word, place)
    if (place === this.#last.length) this.#last = grown(this.#last, new Float64Array(place * 2).fill(-1))
    return place
  }
}

/** One index out of two: the old one without the ordinals that `replaced` names, and the fresh entries. Words that nobody has any more go. */
export function mergeWordIndex(old: WordIndex, fresh: WordIndex, replaced: (ordinal: number) => boolean): WordIndex {
  const words: string[] = []
  const starts = new Uint32Array(old.words.length + fresh.words.length + 1)
  const ordinals = new Uint32Array(old.ordinals.length + fresh.ordinals.length)
  let length = 0
  let f = 0
  const end = (word: string): void => {
    if (length === starts[words.length]) return
    words.push(word)
    starts[words.length] = length
  }
  const takeFresh = (): void => {
    const run = fresh.ordinals.subarray(fresh.starts[f], fresh.starts[f + 1])
    ordinals.set(run, length)
    length += run.length
    f++
  }
  for (let o = 0; o < old.words.length; o++) {
    const word = old.words[o] as string
    while (f < fresh.words.length && (fresh.words[f] as string) < word) {
      const own = fresh.words[f] as string
      takeFresh()
      end(own)
    }
    const begin = length
    for (let i = old.starts[o] as number; i < (old.starts[o + 1] as number); i++) {
      const ordinal = old.ordinals[i] as number
      if (!replaced(ordinal)) ordinals[length++] = ordinal
    }
    if (fresh.words[f] === word) {
      const kept = length
      takeFresh()
      // New people come after old ones; only changed ones stand between.
      if (kept > begin && (ordinals[kept] as number) < (ordinals[kept - 1] as number)) ordinals.subarray(begin, length).sort()
    }
    end(word)
  }
  while (f < fresh.words.length) {
    const own = fresh.words[f] as string
    takeFresh()
    end(own)
  }
  return { words, starts: starts.slice(0, words.length + 1), ordinals: ordinals.slice(0, length) }
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
