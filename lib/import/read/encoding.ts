import type { Encoding } from '../job.ts'

/** How the bytes of a file are to be read, or what it is instead of a text. */
export type Sniffed =
  | { kind: 'text'; encoding: Encoding; /** Byte order mark, pure ASCII or valid UTF-8; else guessed. */ sure: boolean }
  /** `what`: `png`, `jpeg`, `gif`, `riff`, `pdf`, `spreadsheet` (xlsx, ods), `old-spreadsheet` (xls), `zip`, or `binary`. */
  | { kind: 'not-text'; what: string }

const MAGIC: readonly [what: string, ...bytes: number[]][] = [
  ['png', 0x89, 0x50, 0x4e, 0x47],
  ['jpeg', 0xff, 0xd8, 0xff],
  ['gif', 0x47, 0x49, 0x46, 0x38],
  // WebP, among others.
  ['riff', 0x52, 0x49, 0x46, 0x46],
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['old-spreadsheet', 0xd0, 0xcf, 0x11, 0xe0],
]

/** Reads the whole file once where it may be UTF-8, since one wrong byte at the end decides; a guess needs only the start. */
export async function sniffFile(file: Blob): Promise<Sniffed> {
  const head = new Uint8Array(await file.slice(0, 262_144).arrayBuffer())
  // Spreadsheets save "Unicode text" so.
  if (head[0] === 0xff && head[1] === 0xfe) return { kind: 'text', encoding: 'utf-16le', sure: true }
  if (head[0] === 0xfe && head[1] === 0xff) return { kind: 'text', encoding: 'utf-16be', sure: true }
  const what = binaryKind(head)
  if (what) return { kind: 'not-text', what }
  if (await isUtf8(file)) return { kind: 'text', encoding: 'utf-8', sure: true }
  return { kind: 'text', encoding: guessSingleByte(head), sure: false }
}

/** What a file is that is no text; null for text. */
export function binaryKind(head: Uint8Array): string | null {
  const known = MAGIC.find(([, ...bytes]) => bytes.every((byte, i) => head[i] === byte))
  if (known) return known[0]
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) return zipKind(head)
  return isMostlyText(head) ? null : 'binary'
}

/** A stray control character is a slip of the export (zeros are left out when read); a file with many is no text. */
function isMostlyText(head: Uint8Array): boolean {
  let control = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) control++
  return control * 100 <= head.length
}

/** Spreadsheets are ZIP archives; their first entries tell. */
function zipKind(head: Uint8Array): string {
  const names = new TextDecoder('windows-1252').decode(head.subarray(0, 4096))
  return /\[Content_Types\]|xl\/|opendocument\.spreadsheet/.test(names) ? 'spreadsheet' : 'zip'
}

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      decoder.decode(value, { stream: !done })
      if (done) return true
    }
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/**
 * windows-1251 against windows-1252 by the company that high letters keep: Cyrillic words are made of them, while in Western languages
 * they stand alone between ASCII letters ("perché", "Åsa").
 */
export function guessSingleByte(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let inRuns = 0
  let alone = 0
  for (let i = 0; i < bytes.length;) {
    if (!isHighLetter(bytes[i])) {
      i++
      continue
    }
    const start = i
    while (isHighLetter(bytes[i])) i++
    const besideAscii = isAsciiLetter(bytes[start - 1]) || isAsciiLetter(bytes[i])
    if (i - start >= 3 || (i - start === 2 && !besideAscii)) inRuns += i - start
    else if (besideAscii) alone += i - start
  }
  return inRuns > alone ? 'windows-1251' : 'windows-1252'
}

/** Letters of both code pages: 0xC0 to 0xFF; and Ё, ё of 1251 (0xA8, 0xB8). */
function isHighLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8)
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}
