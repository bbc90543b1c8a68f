/** Entries that are being sorted: a key's upper 21 and lower 32 bits, and an ordinal. */
export interface Entries {
  high: Uint32Array
  low: Uint32Array
  ordinals: Uint32Array
}

/** Up to here each is put in its place one after another. */
const FEW = 24

/**
 * Sorts by key, entries of one key in the order in which they came: by the most significant bits first, in place in the end, so that after
 * one round over everything each part fits the processor's cache. Keys are whole numbers below 2^53.
 */
export function sortEntries(entries: Entries): void {
  const length = entries.high.length
  const spare = { high: new Uint32Array(length), low: new Uint32Array(length), ordinals: new Uint32Array(length) }
  let high = 0
  let low = 0
  for (let i = 0; i < length; i++) {
    high |= entries.high[i] as number
    low |= entries.low[i] as number
  }
  const bits = high === 0 ? 32 - Math.clz32(low) : 64 - Math.clz32(high)
  sortRange(entries, spare, 0, length, bits, [])
}

/** `bits`: how many lower ones may differ. `counts`: room for each depth of the recursion, used again. */
function sortRange(
  entries: Entries,
  spare: Entries,
  start: number,
  end: number,
  bits: number,
  counts: Uint32Array[],
  depth = 0,
): void {
  const length = end - start
  if (length < 2 || bits === 0) return
  if (length <= FEW) return sortFew(entries, start, end)
  const width = Math.min(bits, Math.max(4, Math.min(11, 32 - Math.clz32(length))))
  const shift = bits - width
  const { high, low, ordinals } = entries
  const mask = (1 << width) - 1
  const places = (counts[depth] ??= new Uint32Array(2 ** 11 + 1)).fill(0, 0, (1 << width) + 1)
  for (let i = start; i < end; i++) {
    const digit = digitOf(high[i] as number, low[i] as number, shift) & mask
    places[digit + 1] = (places[digit + 1] as number) + 1
  }
  for (let digit = 0; digit < 1 << width; digit++) places[digit + 1] = (places[digit + 1] as number) + (places[digit] as number)
  const one = digitOf(high[start] as number, low[start] as number, shift) & mask
  if ((places[one + 1] as number) - (places[one] as number) === length)
    return sortRange(entries, spare, start, end, shift, counts, depth + 1)
  for (let i = start; i < end; i++) {
    const digit = digitOf(high[i] as number, low[i] as number, shift) & mask
    const place = places[digit] as number
    places[digit] = place + 1
    spare.high[start + place] = high[i] as number
    spare.low[start + place] = low[i] as number
    spare.ordinals[start + place] = ordinals[i] as number
  }
  high.set(spare.high.subarray(start, end), start)
  low.set(spare.low.subarray(start, end), start)
  ordinals.set(spare.ordinals.subarray(start, end), start)
  // Each place now stands where its digit's entries end.
  for (let digit = 0, from = 0; digit < 1 << width; digit++) {
    const to = places[digit] as number
    if (to - from > 1) sortRange(entries, spare, start + from, start + to, shift, counts, depth + 1)
    from = to
  }
}

function digitOf(high: number, low: number, shift: number): number {
  if (shift >= 32) return high >>> (shift - 32)
  return shift === 0 ? low : (high << (32 - shift)) | (low >>> shift)
}

function sortFew({ high, low, ordinals }: Entries, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const h = high[i] as number
    const l = low[i] as number
    const ordinal = ordinals[i] as number
    let at = i
    for (; at > start; at--) {
      const above = high[at - 1] as number
      if (above < h || (above === h && (low[at - 1] as number) <= l)) break
      high[at] = above
      low[at] = low[at - 1] as number
      ordinals[at] = ordinals[at - 1] as number
    }
    high[at] = h
    low[at] = l
    ordinals[at] = ordinal
  }
}
