import type { Span } from './heard.ts'

/** A piece of what a customer wrote; `marked` where it led to something. */
export interface QuotePiece {
  text: string
  marked: boolean
}

/** Characters of a quote, and those that stay around the first mark where it is longer. */
const LONGEST = 220
const AROUND = 80

/** A message's text in pieces, cut around the first mark where it is long. Spans in UTF-16 units; those that overlap are one, those outside nothing. */
export function quoteOf(text: string, spans: readonly Span[]): QuotePiece[] {
  const marks = joined(spans, text.length)
  const [first] = marks
  const from = text.length <= LONGEST || !first || first.from <= AROUND ? 0 : wordStart(text, first.from - AROUND)
  const to = Math.min(text.length, from + LONGEST)
  const pieces: QuotePiece[] = []
  let at = from
  const add = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const mark of marks) {
    if (mark.from >= to) break
    add(mark.from, false)
    add(Math.min(mark.to, to), true)
  }
  add(to, false)
  if (from > 0) pieces.unshift({ text: '…', marked: false })
  if (to < text.length) pieces.push({ text: '…', marked: false })
  return pieces
}

/** The marked words alone, as they are kept with a stage: at most 200 characters. */
export function markedWords(text: string, spans: readonly Span[]): string {
  return joined(spans, text.length)
    .map(({ from, to }) => text.slice(from, to).replace(/\s+/gu, ' ').trim())
    .join(' … ')
    .slice(0, 200)
}

function joined(spans: readonly Span[], length: number): Span[] {
  const marks: Span[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(0, from), Math.min(to, length)]
    const last = marks.at(-1)
    if (start >= end) continue
    if (last && start <= last.to) last.to = Math.max(last.to, end)
    else marks.push({ from: start, to: end })
  }
  return marks
}

/** The beginning of the word that stands at a place: no word, and no pair of surrogates, is cut in two. */
function wordStart(text: string, at: number): number {
  const space = text.slice(0, at).search(/\S*$/u)
  return at - space > 30 ? at : space
}
