import { crc32 } from '../orders/crc.ts'

/** Files of an archive are read whole, one after the other, for their check sums. */
export interface ZippedFile {
  /** Without folders, ASCII. */
  name: string
  blob: Blob
}

/** Larger ones need fields that older programs do not read. */
const LARGEST = 0xffffffff

/**
 * A ZIP archive of files as they are, not packed (APPNOTE.TXT of PKWARE, 4.3: local headers, central directory, its end). Throws RangeError for
 * 4 GB and more.
 */
export async function zipStored(files: readonly ZippedFile[], at: Date): Promise<Blob> {
  const parts: BlobPart[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const { name, blob } of files) {
    const crc = crc32(new Uint8Array(await blob.arrayBuffer()))
    const bytes = new TextEncoder().encode(name)
    const shared = [20, 0x800, 0, ...dosTime(at)] as const
    const local = record('<IHHHHHIIIHH', [0x04034b50, ...shared, crc, blob.size, blob.size, bytes.length, 0], bytes)
    const fields = [0x02014b50, 20, ...shared, crc, blob.size, blob.size, bytes.length, 0, 0, 0, 0, 0, offset]
    directory.push(record('<IHHHHHHIIIHHHHHII', fields, bytes))
    parts.push(local, blob)
    offset += local.length + blob.size
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  if (offset + size > LARGEST) throw new RangeError('too large for a ZIP archive')
  const end = record('<IHHHHIIH', [0x06054b50, 0, 0, files.length, files.length, size, offset, 0])
  return new Blob([...parts, ...directory, end], { type: 'application/zip' })
}

/** Date and time as DOS has them, two seconds at a step. */
function dosTime(at: Date): [time: number, date: number] {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  return [time, ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()]
}

/** Little-endian fields of two (`H`) and four (`I`) bytes, then bytes. */
function record(form: string, fields: readonly number[], bytes = new Uint8Array(0)): Uint8Array<ArrayBuffer> {
  const widths = Array.from(form.slice(1), (letter) => (letter === 'I' ? 4 : 2))
  const length = widths.reduce<number>((sum, width) => sum + width, 0)
  const made = new Uint8Array(length + bytes.length)
  const view = new DataView(made.buffer)
  let at = 0
  for (const [i, width] of widths.entries()) {
    if (width === 4) view.setUint32(at, fields[i] ?? 0, true)
    else view.setUint16(at, fields[i] ?? 0, true)
    at += width
  }
  made.set(bytes, length)
  return made
}
