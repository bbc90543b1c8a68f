import { END, GAP } from './gap-signs.ts'
import { closeGaps } from './gaps.ts'
import { replaceMarks } from './marks.ts'
import type { MergeValues } from './merge-fields.ts'

/** A text that is ready to be sent. */
export interface Merged {
  /** No mark is left in it. */
  text: string
  /** Fields that had no value, each once: their fallback was taken, or the place was closed up. As written where there is no such field. */
  fallbacks: string[]
}

/**
 * Fills the marks of a text. A field without a value takes its fallback; without a fallback the mark goes, and spaces and punctuation around
 * it are mended: "Hi {first_name}, ..." becomes "Hi, ...". Whatever is in text and values, no mark is left. Line breaks stay as they are.
 * `language`: the text's own (BCP 47).
 */
export function merge(text: string, values: MergeValues, language?: string): Merged {
  const fallbacks = new Set<string>()
  const filled = replaceMarks(withoutSigns(text), ({ written, field, own, fallback }) => {
    const value = withoutSigns(field ? values[field] : own === null ? '' : (values.own?.[own] ?? ''))
    if (value) return value.endsWith('.') ? value + END : value
    fallbacks.add(field ?? withoutSigns(written).trim())
    return fallback || GAP
  })
  return { text: closeGaps(filled, language), fallbacks: [...fallbacks] }
}

/** Our own signs in a text from outside would be taken for gaps. */
function withoutSigns(text: string): string {
  return text.replaceAll(GAP, '').replaceAll(END, '')
}
