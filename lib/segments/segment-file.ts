import { z } from '../db/zod.ts'
import type { Id } from '../db/id.ts'
import { OWN_TYPES, type OwnField } from '../fields/own-field.ts'
import { checkRule, type RuleProblem } from './check.ts'
import { bringAlong, type Brought } from './file-names.ts'
import { OWN } from './fields.ts'
import { conditionsOf } from './map-rule.ts'
import { RULE_LANGUAGE, type Rule, type Segment } from './rule.ts'
import { segmentsIn } from './segment-use.ts'
import { checkSegment, MAX_NAME, type SegmentDraft, type SegmentProblem } from './store.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Largest segment file in bytes of text. */
export const MAX_FILE = 1_000_000
/** Most fields and most segments that a file may bring along. */
const MAX_BROUGHT = 200

const fieldSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  type: z.enum(OWN_TYPES),
  choices: z.array(z.string()).default([]),
})
const broughtSchema = z.object({
  id: z.string().min(1),
  language: z.int().min(1),
  name: z.string().trim().min(1).max(MAX_NAME),
  rule: z.unknown(),
})
const fileSchema = z.object({
  recency: z.literal('segment'),
  language: z.int().min(1),
  name: z.string(),
  note: z.string().default(''),
  rule: z.unknown(),
  fields: z.array(fieldSchema).max(MAX_BROUGHT).default([]),
  segments: z.array(broughtSchema).max(MAX_BROUGHT).default([]),
})
export type FileField = z.infer<typeof fieldSchema>
/** A segment that another one in a file names, by its id in that file. */
export interface FileSegment {
  id: Id
  language: number
  name: string
  rule: Rule
}

/**
 * A segment as a text file for others: what it means, without its id and dates. Segments that it names go along, whole, and so do the names and
 * types of the fields of the user's own.
 */
export function exportSegment({ language, name, note, rule }: Segment, vocabulary: Vocabulary): string {
  const segments: FileSegment[] = []
  const waiting = segmentsIn(rule)
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const segment = vocabulary.segments.find((one) => one.id === id)
    if (!segment || segments.some((one) => one.id === id)) continue
    segments.push({ id, language: segment.language, name: segment.name, rule: segment.rule })
    waiting.push(...segmentsIn(segment.rule))
  }
  const named = new Set([rule, ...segments.map((one) => one.rule)].flatMap(conditionsOf).map(({ field }) => field))
  const fields = vocabulary.own.filter(({ id }) => named.has(OWN + id)).map(inFile)
  const file = {
    recency: 'segment',
    language,
    name,
    note,
    rule,
    ...(fields.length > 0 && { fields }),
    ...(segments.length > 0 && { segments }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function inFile({ id, name, type, choices }: OwnField): FileField {
  return { id, name, type, choices }
}

/** What a segment file holds: a draft to look at and save, the segments that it brings along, and what of it this version does not understand. */
export type ImportedSegment =
  | { ok: true; draft: SegmentDraft; brings: Brought[]; notUnderstood: RuleProblem[] }
  | { ok: false; problems: SegmentProblem[] }

/**
 * Reads a segment file that was pasted or dropped, of this language or an older one; of a newer one what is not understood is kept. Fields of the
 * user's own are found by name and type; one that is not here is told, and the file refused. Nothing is saved: `saveImported` does.
 */
export function importSegment(text: string, vocabulary: Vocabulary): ImportedSegment {
  if (text.length > MAX_FILE)
    return { ok: false, problems: [{ of: 'segment', code: 'file-too-large', values: { max: MAX_FILE / 1000 } }] }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return failed([{ path: '', code: 'not-json', values: {} }])
  }
  const file = fileSchema.safeParse(json)
  if (!file.success) return failed([{ path: `/${file.error.issues[0]?.path.join('/') ?? ''}`, code: 'shape', values: {} }])
  const { language, name, note, fields } = file.data
  const shapes = [file.data, ...file.data.segments].flatMap((one, i) => {
    // The names of the file are not known here yet: of a rule that names them only its shape is looked at.
    const checked = checkRule(one.rule, vocabulary, RULE_LANGUAGE + 1)
    return checked.ok
      ? []
      : checked.problems.filter(({ code }) => !code.startsWith('segment-')).map((problem) => placed(problem, i))
  })
  if (shapes.length > 0) return failed(shapes)
  const along = bringAlong(file.data.rule as Rule, { fields, segments: file.data.segments as FileSegment[] }, vocabulary)
  if (!along.ok) return along
  const { rule, brings } = along
  const known = { ...vocabulary, segments: [...vocabulary.segments, ...brings] }
  const checks = [{ rule, language }, ...brings].map((one) => checkRule(one.rule, known, one.language))
  const wrong = checks.flatMap((checked, i) => (checked.ok ? [] : checked.problems.map((problem) => placed(problem, i))))
  const draft: SegmentDraft = { language, name, note, rule }
  const problems = [...checkSegment(draft, known).filter(({ of }) => of === 'segment'), ...wrong.map(ofRule)]
  if (problems.length > 0) return { ok: false, problems }
  const notUnderstood = checks.flatMap((checked, i) => (checked.ok ? checked.notUnderstood.map((one) => placed(one, i)) : []))
  return { ok: true, draft: { ...draft, language: Math.max(language, RULE_LANGUAGE) }, brings, notUnderstood }
}

/** A problem of the file's own rule (`of` 0), or of a segment that it brings along. */
function placed(problem: RuleProblem, of: number): RuleProblem {
  return of === 0 ? problem : { ...problem, path: `/segments/${of - 1}/rule${problem.path}` }
}

function ofRule(problem: RuleProblem): SegmentProblem {
  return { of: 'rule', problem }
}

function failed(problems: RuleProblem[]): ImportedSegment {
  return { ok: false, problems: problems.map(ofRule) }
}
