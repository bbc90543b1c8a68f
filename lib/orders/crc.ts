/** Tables for eight bytes at a step ("slicing by eight", Kounavis and Berry 2005): the first is the usual one for a single byte. */
const TABLES = makeTables()

// Signed, since 32 unsigned bits would make every step a floating-point one.
function makeTables(): Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  const tables = [first]
  for (let step = 1; step < 8; step++) {
    const before = tables[step - 1] as Int32Array
    tables.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] as number)))
  }
  return tables
}

/** CRC-32 (IEEE 802.3, as in gzip and PNG) of the bytes, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array]
  const [t4, t5, t6, t7] = TABLES.slice(4) as [Int32Array, Int32Array, Int32Array, Int32Array]
  let crc = -1
  let i = 0
  if ((bytes.byteOffset & 3) === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, (bytes.length >> 3) * 2)
    for (let word = 0; word < words.length; word += 2) {
      const a = (words[word] as number) ^ crc
      const b = words[word + 1] as number
      crc =
        (t7[a & 0xff] as number) ^
        (t6[(a >>> 8) & 0xff] as number) ^
        (t5[(a >>> 16) & 0xff] as number) ^
        (t4[a >>> 24] as number) ^
        (t3[b & 0xff] as number) ^
        (t2[(b >>> 8) & 0xff] as number) ^
        (t1[(b >>> 16) & 0xff] as number) ^
        (t0[b >>> 24] as number)
    }
    i = words.length * 4
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[i] as number)) & 0xff] as number)
  return ~crc >>> 0
}
