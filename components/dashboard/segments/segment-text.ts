import { RULE_LANGUAGE } from '../../../lib/segments/rule.ts'
import { importSegment, type ImportedSegment } from '../../../lib/segments/segment-file.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'

/** Reads what was pasted: a segment file, or a rule alone, which takes the name given beside it. Nothing is saved. */
export function readSegmentText(text: string, name: string, vocabulary: Vocabulary): ImportedSegment {
  const json = parsed(text)
  const isRule =
    typeof json === 'object' && json !== null && ['all', 'any', 'not', 'field'].some((key) => Object.hasOwn(json, key))
  if (!isRule) return importSegment(text, vocabulary)
  return importSegment(JSON.stringify({ recency: 'segment', language: RULE_LANGUAGE, name, note: '', rule: json }), vocabulary)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
