import type { Random } from './random.ts'

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const encoder = new TextEncoder()

/** What happens to files on their way: a bad disk, a broken-off download, an editor, a careless script. By name, for the figures. */
export const MUTATIONS: Record<string, Mutation> = {
  flip(bytes, random) {
    const flipped = bytes.slice()
    for (let n = random.whole(1, 4); n > 0; n--) {
      const at = random.whole(0, bytes.length - 1)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.whole(0, 7))
    }
    return flipped
  },
  cut: (bytes, random) => bytes.slice(0, random.whole(0, bytes.length)),
  cutStart: (bytes, random) => bytes.slice(random.whole(0, Math.min(40, bytes.length))),
  doubleLine: byLines((lines, random) => {
    const at = random.whole(0, lines.length - 1)
    return lines.toSpliced(at, 0, lines[at] ?? '')
  }),
  dropLine: byLines((lines, random) => lines.toSpliced(random.whole(1, lines.length - 1), 1)),
  headerAgain: byLines((lines, random) => lines.toSpliced(random.whole(1, lines.length), 0, lines[0] ?? '')),
  blankLines: byLines((lines, random) => lines.toSpliced(random.whole(0, lines.length), 0, '', random.pick(['', '  ', ',,,']))),
  quoteIn: byText((text, random) => splice(text, random.whole(0, text.length), 0, '"')),
  quoteOut(bytes, random) {
    const quotes = [...bytes.keys()].filter((at) => bytes[at] === 0x22)
    if (quotes.length === 0) return MUTATIONS['quoteIn']?.(bytes, random) ?? bytes
    const at = oneOf(quotes, random)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])
  },
  delimiter: byText((text, random) => {
    const [from = '', to = ''] = random.pick([',;', ';,', ',\t', ',|'])
    return random.next() < 0.5 ? text.replaceAll(from, to) : text.replace(from, to)
  }),
  lineEnds: byText((text, random) => text.replace(/\r\n|\n|\r/g, () => random.pick(['\n', '\r\n', '\r']))),
  otherEncoding: byText((text) => text.replace(/[éèàòùåäöÅÄÖ]/g, '?')),
  mixedEncoding(bytes, random) {
    const at = random.whole(0, bytes.length)
    const alien = random.pick([
      [0xe9],
      [0xc3, 0xa9],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [0xe0, 0xe1, 0xe2, 0xe3],
      [0xf0, 0x9f, 0x98],
    ])
    return Uint8Array.from([...bytes.subarray(0, at), ...alien, ...bytes.subarray(at)])
  },
  utf16(bytes) {
    const text = new TextDecoder().decode(bytes)
    const wide = new Uint8Array(2 + text.length * 2)
    wide.set([0xff, 0xfe])
    for (let i = 0; i < text.length; i++) {
      wide[2 + i * 2] = text.charCodeAt(i) & 0xff
      wide[3 + i * 2] = text.charCodeAt(i) >> 8
    }
    return wide
  },
  dropCell: byLines((lines, random) => {
    const at = random.whole(0, lines.length - 1)
    const cells = (lines[at] ?? '').split(',')
    return lines.with(at, cells.toSpliced(random.whole(0, cells.length - 1), 1).join(','))
  }),
  dropColumn: byLines((lines, random) => {
    const column = random.whole(0, (lines[0] ?? '').split(',').length - 1)
    return lines.map((line) => line.split(',').toSpliced(column, 1).join(','))
  }),
  sameHeader: byLines((lines, random) => {
    const names = (lines[0] ?? '').split(',')
    return lines.with(0, names.with(random.whole(0, names.length - 1), oneOf(names, random)).join(','))
  }),
  nulls(bytes, random) {
    const at = random.whole(0, bytes.length)
    return Uint8Array.from([
      ...bytes.subarray(0, at),
      ...Array.from({ length: random.whole(1, 6) }, () => 0),
      ...bytes.subarray(at),
    ])
  },
  hugeCell: byText((text, random) => splice(text, random.whole(0, text.length), 0, 'x'.repeat(random.whole(1000, 200_000)))),
  oddCell: byText((text, random) => {
    const odd = random.pick([
      '=1+1',
      '="0123"',
      '-',
      'NULL',
      '99999999999999999999',
      '31/02/2026',
      '\u202E',
      '1e400',
      '🙂',
      "'",
      ' ',
    ])
    const commas = [...text.matchAll(/,/g)].map(({ index }) => index)
    return commas.length === 0 ? text : splice(text, oneOf(commas, random) + 1, 0, odd)
  }),
}

function byText(change: (text: string, random: Random) => string): Mutation {
  return (bytes, random) => encoder.encode(change(new TextDecoder().decode(bytes), random))
}

function byLines(change: (lines: string[], random: Random) => string[]): Mutation {
  return byText((text, random) => change(text.split('\n'), random).join('\n'))
}

function splice(text: string, at: number, remove: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + remove)
}

/** One of a list that is not empty, which its type does not say. */
export function oneOf<T>(list: readonly T[], random: Random): T {
  return list[random.whole(0, list.length - 1)] as T
}
