import type { Id } from '../db/id.ts'
import { isLanguageCode } from '../language/text-for.ts'
import { checkRule, type RuleProblem } from '../segments/check.ts'
import type { Rule } from '../segments/rule.ts'
import { MAX_NAME } from '../segments/store.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import { dayFromIso } from '../workspace/day.ts'
import { isChannel, isStage, readDraft, type OfferDraft, type ReadDraft } from './draft.ts'
import { MERGE_FIELDS } from './merge-fields.ts'
import { strayMarks, unknownFields } from './marks.ts'
import type { Offer } from './offer.ts'

export type { OfferDraft } from './draft.ts'

/** Longest text of an offer; WhatsApp takes 65,536 characters, nobody reads so many. */
export const MAX_TEXT = 10_000
const [MIN_PRIORITY, MAX_PRIORITY] = [0, 1000]
/** Ten years. */
const MAX_REST = 3650

/**
 * Why an offer cannot be saved. `field` names the field of the form, a text as `texts.<language>` or `textsB.<language>`; the sentence is
 * `problem.offer.<code>`, of its rule that of `problem`.
 */
export interface OfferProblem {
  field: string
  code:
    | 'name-empty'
    | 'name-too-long'
    | 'text-empty'
    | 'text-too-long'
    | 'unknown-field'
    | 'stray-mark'
    | 'bad-language'
    | 'second-missing'
    | 'second-alone'
    | 'second-same'
    | 'bad-date'
    | 'dates-order'
    | 'unknown-segment'
    | 'rule-and-segment'
    | 'bad-rule'
    | 'bad-priority'
    | 'bad-rest'
    | 'bad-channel'
    | 'bad-stage'
    | 'shape'
    | 'changed-meanwhile'
  values: Record<string, string | number>
  /** What is wrong with its own rule. */
  rule?: RuleProblem
}

export type OfferCheck = { ok: true; draft: OfferDraft } | { ok: false; problems: OfferProblem[] }

/**
 * Checks an offer from the form or from outside: its shape first, then what it says. Empty texts are left out. Of `stored`, texts and a rule that
 * stay as they were are not checked again: whatever has become of what they name, the offer can be renamed and switched off.
 */
export function checkOffer(json: unknown, vocabulary: Vocabulary, stored?: Offer): OfferCheck {
  const read = readDraft(json)
  if (!read.ok) return { ok: false, problems: read.parts.map((part) => problem(part, 'shape', { part })) }
  const { rule: written, ...draft } = read.draft
  const { rule, problems: ruleProblems } = checkedRule(written, draft.segment, vocabulary, stored)
  const problems = [
    ...nameProblems(draft.name),
    ...(Object.keys(draft.texts).length === 0 ? [problem('texts', 'text-empty')] : []),
    ...textProblems('texts', draft.texts, vocabulary, stored?.texts),
    ...textProblems('textsB', draft.textsB ?? {}, vocabulary, stored?.textsB),
    ...secondProblems(draft),
    ...dateProblems(draft),
    ...ruleProblems,
    ...choiceProblems(draft),
  ]
  if (draft.segment !== null && !vocabulary.segments.some(({ id }) => id === draft.segment))
    problems.push(problem('segment', 'unknown-segment'))
  if (problems.length > 0) return { ok: false, problems }
  const { channels, stages, ...rest } = draft
  return {
    ok: true,
    draft: {
      ...rest,
      ...(rule && { rule }),
      ...(channels && { channels: channels.filter(isChannel) }),
      ...(stages && { stages: stages.filter(isStage) }),
    },
  }
}

function problem(field: string, code: OfferProblem['code'], values: OfferProblem['values'] = {}): OfferProblem {
  return { field, code, values }
}

function nameProblems(name: string): OfferProblem[] {
  if (name === '') return [problem('name', 'name-empty')]
  return name.length > MAX_NAME ? [problem('name', 'name-too-long', { max: MAX_NAME })] : []
}

function textProblems(
  which: 'texts' | 'textsB',
  texts: Record<string, string>,
  { own }: Vocabulary,
  stored: Record<string, string> = {},
): OfferProblem[] {
  const names = own.map(({ name }) => name)
  return Object.entries(texts).flatMap(([language, text]) => {
    if (stored[language] === text) return []
    const field = `${which}.${language}`
    const problems = unknownFields(text, names).map((name) =>
      problem(field, 'unknown-field', { field: name, known: MERGE_FIELDS.join(', ') }),
    )
    problems.push(...strayMarks(text).map((mark) => problem(field, 'stray-mark', { field: mark })))
    if (text.length > MAX_TEXT) problems.push(problem(field, 'text-too-long', { max: MAX_TEXT }))
    if (language !== '' && !isLanguageCode(language)) problems.push(problem(field, 'bad-language', { language }))
    return problems
  })
}

/** Two texts can be compared only where both are there for the same people. */
function secondProblems({ texts, textsB }: Pick<ReadDraft, 'texts' | 'textsB'>): OfferProblem[] {
  if (!textsB) return []
  const missing = Object.keys(texts).filter((language) => !Object.hasOwn(textsB, language))
  const alone = Object.keys(textsB).filter((language) => !Object.hasOwn(texts, language))
  const same = Object.entries(textsB).filter(([language, text]) => texts[language] === text)
  return [
    ...missing.map((language) => problem(`textsB.${language}`, 'second-missing', { language })),
    ...alone.map((language) => problem(`textsB.${language}`, 'second-alone', { language })),
    ...same.map(([language]) => problem(`textsB.${language}`, 'second-same', { language })),
  ]
}

function checkedRule(
  json: unknown,
  segment: Id | null,
  vocabulary: Vocabulary,
  stored?: Offer,
): { rule?: Rule; problems: OfferProblem[] } {
  if (json === undefined) return { problems: [] }
  if (segment !== null) return { problems: [problem('rule', 'rule-and-segment')] }
  if (stored?.rule && JSON.stringify(stored.rule) === JSON.stringify(json)) return { rule: stored.rule, problems: [] }
  const checked = checkRule(json, vocabulary)
  if (!checked.ok) return { problems: checked.problems.map((one) => ({ ...problem('rule', 'bad-rule'), rule: one })) }
  // What is gone is met by nobody: an offer for nobody is a slip when it is written.
  const gone = checked.notUnderstood.map((one): OfferProblem => ({ ...problem('rule', 'bad-rule'), rule: one }))
  return { rule: checked.rule, problems: gone }
}

function choiceProblems({ priority, restDays, channels = [], stages = [] }: ReadDraft): OfferProblem[] {
  const problems: OfferProblem[] = []
  if (!isWhole(priority, MIN_PRIORITY, MAX_PRIORITY))
    problems.push(problem('priority', 'bad-priority', { min: MIN_PRIORITY, max: MAX_PRIORITY }))
  if (restDays !== undefined && !isWhole(restDays, 0, MAX_REST))
    problems.push(problem('restDays', 'bad-rest', { min: 0, max: MAX_REST }))
  const channel = channels.find((one) => !isChannel(one))
  if (channel !== undefined) problems.push(problem('channels', 'bad-channel', { part: channel }))
  const stage = stages.find((one) => !isStage(one))
  if (stage !== undefined) problems.push(problem('stages', 'bad-stage', { part: String(stage) }))
  return problems
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}

function dateProblems({ validFrom, validTo }: Pick<OfferDraft, 'validFrom' | 'validTo'>): OfferProblem[] {
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
