import { z } from '../db/zod.ts'
import type { Id } from '../db/id.ts'
import { isLanguageCode } from '../language/text-for.ts'
import { MAX_NAME } from '../segments/store.ts'
import { dayFromIso } from '../workspace/day.ts'
import { MERGE_FIELDS } from './merge-fields.ts'
import { unknownFields } from './marks.ts'
import type { Offer } from './offer.ts'

/** Longest text of an offer; WhatsApp takes 65,536 characters, nobody reads so many. */
export const MAX_TEXT = 10_000
const [MIN_PRIORITY, MAX_PRIORITY] = [0, 1000]

const draftSchema = z.object({
  id: z.string().optional(),
  revision: z.int().min(1).optional(),
  name: z.string(),
  texts: z.record(z.string(), z.string()),
  segment: z.string().nullable(),
  priority: z.number(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  marketing: z.boolean(),
  off: z.boolean(),
})

/** What the form gives of an offer; the store adds the rest. Without `id` it is a new one. */
export type OfferDraft = Pick<
  Offer,
  'name' | 'texts' | 'segment' | 'priority' | 'validFrom' | 'validTo' | 'marketing' | 'off'
> & {
  id?: Id | undefined
  revision?: number | undefined
}

/** Why an offer cannot be saved. `field` names the field of the form, a text as `texts.<language>`; the sentence is `problem.offer.<code>`. */
export interface OfferProblem {
  field: string
  code:
    | 'name-empty'
    | 'name-too-long'
    | 'text-empty'
    | 'text-too-long'
    | 'unknown-field'
    | 'bad-language'
    | 'bad-date'
    | 'dates-order'
    | 'unknown-segment'
    | 'bad-priority'
    | 'shape'
    | 'changed-meanwhile'
  values: Record<string, string | number>
}

export type OfferCheck = { ok: true; draft: OfferDraft } | { ok: false; problems: OfferProblem[] }

/** Checks an offer from the form or from outside: its shape first, then what it says. `segments` are the ids that exist. Empty texts are left out. */
export function checkOffer(json: unknown, segments: ReadonlySet<Id>): OfferCheck {
  const parsed = draftSchema.safeParse(json)
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path }) => problem(path.join('.'), 'shape', { part: path.join('.') })),
    }
  const written = Object.entries(parsed.data.texts).filter(([, text]) => text.trim() !== '')
  const draft: OfferDraft = { ...parsed.data, name: parsed.data.name.trim(), texts: Object.fromEntries(written) }
  const problems = [...nameProblems(draft), ...textProblems(written), ...dateProblems(draft)]
  if (draft.segment !== null && !segments.has(draft.segment)) problems.push(problem('segment', 'unknown-segment'))
  if (!Number.isInteger(draft.priority) || draft.priority < MIN_PRIORITY || draft.priority > MAX_PRIORITY)
    problems.push(problem('priority', 'bad-priority', { min: MIN_PRIORITY, max: MAX_PRIORITY }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, draft }
}

function problem(field: string, code: OfferProblem['code'], values: OfferProblem['values'] = {}): OfferProblem {
  return { field, code, values }
}

function nameProblems({ name }: OfferDraft): OfferProblem[] {
  if (name === '') return [problem('name', 'name-empty')]
  return name.length > MAX_NAME ? [problem('name', 'name-too-long', { max: MAX_NAME })] : []
}

function textProblems(texts: [string, string][]): OfferProblem[] {
  if (texts.length === 0) return [problem('texts', 'text-empty')]
  return texts.flatMap(([language, text]) => {
    const field = `texts.${language}`
    const problems = unknownFields(text).map((name) =>
      problem(field, 'unknown-field', { field: name, known: MERGE_FIELDS.join(', ') }),
    )
    if (text.length > MAX_TEXT) problems.push(problem(field, 'text-too-long', { max: MAX_TEXT }))
    if (language !== '' && !isLanguageCode(language)) problems.push(problem(field, 'bad-language', { language }))
    return problems
  })
}

function dateProblems({ validFrom, validTo }: OfferDraft): OfferProblem[] {
  const problems: OfferProblem[] = []
  const days = { validFrom: null as number | null, validTo: null as number | null }
  for (const [field, date] of [
    ['validFrom', validFrom],
    ['validTo', validTo],
  ] as const) {
    if (date === null) continue
    days[field] = dayFromIso(date)
    if (days[field] === null) problems.push(problem(field, 'bad-date', { date }))
  }
  if (days.validFrom !== null && days.validTo !== null && days.validTo < days.validFrom)
    problems.push(problem('validTo', 'dates-order'))
  return problems
}
