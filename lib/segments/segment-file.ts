import { z } from '../db/zod.ts'
import { RULE_LANGUAGE, type Rule, type Segment } from './rule.ts'
import { checkRule, type RuleProblem } from './check.ts'
import { checkSegment, type SegmentDraft, type SegmentProblem } from './store.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Largest segment file in bytes of text. */
export const MAX_FILE = 1_000_000

const fileSchema = z.object({
  recency: z.literal('segment'),
  language: z.int().min(1),
  name: z.string(),
  note: z.string().default(''),
  rule: z.unknown(),
})

/** A segment as a text file for others: what it means, without ids and dates of this computer. */
export function exportSegment({ language, name, note, rule }: Segment): string {
  return `${JSON.stringify({ recency: 'segment', language, name, note, rule }, null, 2)}\n`
}

/** What a segment file holds: a draft to look at and save, and what of it this version does not understand. */
export type ImportedSegment =
  | { ok: true; draft: SegmentDraft; notUnderstood: RuleProblem[] }
  | { ok: false; problems: SegmentProblem[] }

/** Reads a segment file that was pasted or dropped. Nothing is saved. */
export function importSegment(text: string, vocabulary: Vocabulary): ImportedSegment {
  if (text.length > MAX_FILE)
    return { ok: false, problems: [{ of: 'segment', code: 'file-too-large', values: { max: MAX_FILE / 1000 } }] }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return failed({ path: '', code: 'not-json', values: {} })
  }
  const file = fileSchema.safeParse(json)
  if (!file.success) return failed({ path: `/${file.error.issues[0]?.path.join('/') ?? ''}`, code: 'shape', values: {} })
  const { language, name, note } = file.data
  const checked = checkRule(file.data.rule, vocabulary, language)
  const draft: SegmentDraft = { language, name, note, rule: (checked.ok ? checked.rule : file.data.rule) as Rule }
  const problems = checkSegment(draft, vocabulary)
  if (!checked.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, draft: { ...draft, language: Math.max(language, RULE_LANGUAGE) }, notUnderstood: checked.notUnderstood }
}

function failed(problem: RuleProblem): ImportedSegment {
  return { ok: false, problems: [{ of: 'rule', problem }] }
}
