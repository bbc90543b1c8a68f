import { merge } from '../../../lib/offers/merge.ts'
import { replaceMarks } from '../../../lib/offers/marks.ts'
import type { MergeValues } from '../../../lib/offers/merge-fields.ts'

/** Noncharacters around a fallback; they are in no text that people exchange. */
const [OPEN, CLOSE] = ['\uFDD2', '\uFDD3']

/** A merged text in its parts; `fallback`: it stands in the place of something that is not known. All of one where the marks would change it. */
export function markedText(text: string, values: MergeValues, language: string): { text: string; fallback: boolean }[] {
  const { text: merged } = merge(text, values, language)
  const marked = merge(withMarkedFallbacks(text, values), values, language).text
  if (marked.replaceAll(OPEN, '').replaceAll(CLOSE, '') !== merged) return [{ text: merged, fallback: false }]
  return marked
    .split(OPEN)
    .flatMap((piece, i) => {
      const [inside = '', outside] = piece.split(CLOSE)
      if (i === 0 || outside === undefined) return [{ text: piece.replaceAll(CLOSE, ''), fallback: false }]
      return [
        { text: inside, fallback: true },
        { text: outside, fallback: false },
      ]
    })
    .filter((part) => part.text !== '')
}

/** The text with its fallbacks put in, and nothing else. */
function withMarkedFallbacks(text: string, values: MergeValues): string {
  const kept: string[] = []
  const held = replaceMarks(text, ({ written, field, own, fallback }) => {
    const value = field ? values[field] : own === null ? '' : (values.own?.[own] ?? '')
    if (value === '' && fallback !== '') return OPEN + fallback + CLOSE
    kept.push(`{${written}}`)
    return `\uFDD4${String.fromCharCode(0xe000 + kept.length - 1)}`
  })
  return held.replace(/\uFDD4([\uE000-\uF8FF])/gu, (_, at: string) => kept[at.charCodeAt(0) - 0xe000] ?? '')
}
