/** Where PostgreSQL and DuckDB differ. The arguments are SQL. */
export interface Dialect {
  /** The body of the query `folding`: one row that `fold` reads from. */
  folding: () => string
  /** A text as `foldText` has it; NULL of NULL. The query `folding` is in reach. */
  fold: (text: string) => string
  /** Whether a text matches a pattern of POSIX (no classes by backslash) somewhere. */
  matches: (text: string, pattern: string) => string
}

/** What JavaScript's `\s` matches. */
const SPACES = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const

/** Code points as a class of a regular expression; `point` writes one. */
export function classOf(ranges: readonly (readonly [number, number])[], point: (code: number) => string): string {
  return `[${ranges.map(([from, to]) => (from === to ? point(from) : `${point(from)}-${point(to)}`)).join('')}]`
}

/** The class of white space. */
export function spaceClass(point: (code: number) => string): string {
  return classOf(SPACES, point)
}

/** Planes in which no character is, and the last character that is not for private use: going through them all would take a second. */
const EMPTY = [0x34000, 0xe0000] as const
const LAST = 0xe0fff

/**
 * Code points that a test is true of, as ranges. `gap`: how many others may lie between two of them without parting a range.
 */
export function rangesOf(test: (char: string, code: number) => boolean, gap = 0): [number, number][] {
  const ranges: [number, number][] = []
  for (let code = 1; code <= LAST; code++) {
    if (code === 0xd800) code = 0xe000
    if (code === EMPTY[0]) code = EMPTY[1]
    if (!test(String.fromCodePoint(code), code)) continue
    const last = ranges.at(-1)
    if (last && code - last[1] <= gap + 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}
