import type { RecencyDatabase } from '../db/database.ts'
import { RULE_LANGUAGE } from '../segments/rule.ts'
import { saveSegment, type SaveSegmentResult } from '../segments/store.ts'

/** Saves a segment, named as the tag, of everybody who has it. `now` in UTC ms. */
export function segmentOfTag(db: RecencyDatabase, tag: string, now: number): Promise<SaveSegmentResult> {
  const rule = { field: 'tags', op: 'has-any', value: [tag] }
  return saveSegment(db, { language: RULE_LANGUAGE, name: tag, note: '', rule }, now)
}
