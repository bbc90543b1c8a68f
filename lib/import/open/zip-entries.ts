import { ImportError } from '../error.ts'
import { boundedBlob } from './bounded.ts'

/** A file in a ZIP archive, as its directory tells (APPNOTE 6.3, section 4.3.12). */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated; others are not read. */
  method: number
  packed: number
  size: number
  /** Of its local header in the archive. */
  offset: number
  locked: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record and the longest comment behind it. */
const TAIL = 22 + 65_535
/** A directory longer than this belongs to no export. */
const LONGEST_DIRECTORY = 16 * 1024 * 1024

/** Files of an archive, in its directory's order. Throws ImportError `unreadable` for one that is broken or larger than 4 GB. */
export async function zipEntries(archive: Blob, name: string): Promise<ZipEntry[]> {
  const broken = (): ImportError => new ImportError('unreadable', { file: name })
  const tail = new DataView(await archive.slice(Math.max(0, archive.size - TAIL)).arrayBuffer())
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== END) end--
  if (end < 0) throw broken()
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  if (size > LONGEST_DIRECTORY || start + size > archive.size) throw broken()
  const directory = new DataView(await archive.slice(start, start + size).arrayBuffer())
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === ENTRY;) {
    const lengthOf = (field: number): number => directory.getUint16(at + field, true)
    const nameEnd = at + 46 + lengthOf(28)
    if (nameEnd > directory.byteLength) throw broken()
    const flags = lengthOf(8)
    const bytes = new Uint8Array(directory.buffer, at + 46, lengthOf(28))
    entries.push({
      name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'windows-1252').decode(bytes),
      method: lengthOf(10),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
      locked: (flags & 1) === 1,
    })
    at = nameEnd + lengthOf(30) + lengthOf(32)
  }
  return entries
}

/** One file of an archive, unpacked. Its real size counts, not what the directory says. Throws as `boundedBlob`. */
export async function unzip(archive: Blob, entry: ZipEntry, signal?: AbortSignal): Promise<Blob> {
  const header = new DataView(await archive.slice(entry.offset, entry.offset + 30).arrayBuffer())
  if (header.byteLength < 30 || (entry.method !== 0 && entry.method !== 8))
    throw new ImportError('unreadable', { file: entry.name })
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const packed = archive.slice(start, start + entry.packed)
  if (entry.method === 0) return packed
  return boundedBlob(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), entry.name, signal)
}
