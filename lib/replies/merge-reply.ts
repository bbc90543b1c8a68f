import { END } from '../offers/gap-signs.ts'
import { closeGaps } from '../offers/gaps.ts'
import { replaceMarks } from '../offers/marks.ts'
import type { MergeValues } from '../offers/merge-fields.ts'
import { blanksIn, replaceBlanks } from './blanks.ts'

/** Stands, with a letter behind it, where a blank stood while marks are filled. A noncharacter: it is in no text that people exchange. */
const HELD = '\uFDD5'
/** The first letter behind it: private ones, of which there are more than a text has room for blanks. */
const FIRST = 0xe000

export interface MergedReply {
  /** Blanks stand as `{?label}`; no merge field is left. */
  text: string
  blanks: string[]
}

/**
 * Fills the merge fields of a reply. A field without a value takes its fallback; without a fallback it becomes a blank, so that nothing is sent with a
 * hole in it. Its label is the field's own name (`first_name`, or that of the user's own field). `language`: the text's own (BCP 47).
 */
export function mergeReply(text: string, values: MergeValues, language: string): MergedReply {
  const labels: string[] = []
  const hold = (label: string): string => {
    const known = labels.indexOf(label)
    const at = known === -1 ? labels.push(label) - 1 : known
    return HELD + String.fromCharCode(FIRST + at)
  }
  const held = replaceBlanks(withoutSigns(text), hold)
  const filled = replaceMarks(held, ({ written, field, own, fallback }) => {
    const value = withoutSigns(field ? values[field] : own === null ? '' : (values.own?.[own] ?? ''))
    if (value) return value.endsWith('.') ? value + END : value
    return fallback || hold(field ?? written.replace(/^own\s*:\s*/iu, ''))
  })
  const merged = closeGaps(filled, language).replace(
    new RegExp(`${HELD}([\\uE000-\\uF8FF])`, 'gu'),
    (_, letter: string) => `{?${labels[letter.charCodeAt(0) - FIRST] ?? ''}}`,
  )
  return { text: merged, blanks: blanksIn(merged) }
}

/** Our own signs in a text from outside would be taken for what we put there. */
function withoutSigns(text: string): string {
  return text.replace(/[\uFDD0-\uFDD5]/gu, '')
}
