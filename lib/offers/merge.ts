import { closeGaps, GAP } from './gaps.ts'
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
 */
export function merge(text: string, values: MergeValues): Merged {
  const fallbacks = new Set<string>()
  const filled = replaceMarks(text.replaceAll(GAP, ''), ({ written, field, fallback }) => {
    const value = field ? values[field].replaceAll(GAP, '') : ''
    if (value) return value
    fallbacks.add(field ?? written.replaceAll(GAP, '').trim())
    return fallback || GAP
  })
  return { text: closeGaps(filled), fallbacks: [...fallbacks] }
}
