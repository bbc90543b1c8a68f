import { z } from '../db/zod.ts'
import type { Id } from '../db/id.ts'
import { STAGES } from '../fields/stage.ts'
import { isLanguageCode, primaryLanguage } from '../language/text-for.ts'
import type { Translate } from '../language/translator.ts'
import { compilePhrase } from './phrase.ts'
import { MAX_PHRASE, type PhraseCode } from './phrase/parse.ts'
import type { Signal } from './signal.ts'

/** Most phrases that take one signal back. */
const MAX_UNLESS = 20

/** What the form gives of a signal; the store adds the rest. Without `id` it is a new one. */
export type SignalDraft = Pick<Signal, 'language' | 'stage' | 'phrase' | 'unless' | 'off'> & {
  id?: Id | undefined
  revision?: number | undefined
}

/**
 * Why a signal cannot be saved. `field` names the part of the form, a phrase that takes it back as `unless.<n>`; `values.at` is the place in that phrase,
 * from 0. The sentence is `problem.signal.<code>`, see `signalProblemSentence`.
 */
export interface SignalProblem {
  field: string
  code: PhraseCode | 'bad-language' | 'bad-stage' | 'too-many-unless' | 'twice' | 'shape' | 'changed-meanwhile'
  values: Record<string, string | number>
}

export type SignalCheck = { ok: true; draft: SignalDraft } | { ok: false; problems: SignalProblem[] }

const draftSchema = z.object({
  id: z.string().optional(),
  revision: z.int().min(1).optional(),
  language: z.string(),
  stage: z.number(),
  phrase: z.string(),
  unless: z.array(z.string()).optional(),
  off: z.boolean(),
})

/** Checks a signal from the form or from outside. `others`: those that are there already, itself left out or not. Empty exceptions are left out. */
export function checkSignal(json: unknown, others: readonly Signal[]): SignalCheck {
  const parsed = draftSchema.safeParse(json)
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path }) => problem(path.join('.'), 'shape', { part: path.join('.') })),
    }
  const { unless: written, ...rest } = parsed.data
  const unless = (written ?? []).map((one) => one.trim()).filter((one) => one !== '')
  const stage = STAGES.find((one) => one === rest.stage)
  const language = primaryLanguage(rest.language.trim())
  const phrase = rest.phrase.trim()
  const problems = [...phraseProblems('phrase', phrase), ...unless.flatMap((one, n) => phraseProblems(`unless.${n}`, one))]
  if (stage === undefined) problems.push(problem('stage', 'bad-stage'))
  if (!isLanguageCode(language)) problems.push(problem('language', 'bad-language', { language: rest.language }))
  if (unless.length > MAX_UNLESS) problems.push(problem('unless', 'too-many-unless', { max: MAX_UNLESS }))
  const twin = others.find((other) => other.id !== rest.id && other.language === language && sameWords(other.phrase, phrase))
  if (twin) problems.push(problem('phrase', 'twice', { stage: twin.stage }))
  if (problems.length > 0 || stage === undefined) return { ok: false, problems }
  return { ok: true, draft: { ...rest, stage, language, phrase, ...(unless.length > 0 && { unless }) } }
}

function problem(field: string, code: SignalProblem['code'], values: SignalProblem['values'] = {}): SignalProblem {
  return { field, code, values }
}

function phraseProblems(field: string, phrase: string): SignalProblem[] {
  const compiled = compilePhrase(phrase)
  if (compiled.ok) return []
  const { code, at } = compiled.problem
  return [problem(field, code, { at, max: MAX_PHRASE, mark: phrase.slice(at)[0] ?? '' })]
}

function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(phrase: string): string {
  return phrase.toLowerCase().split(/\s+/).join(' ')
}

/** What is wrong with a signal, in the user's words. `words`: a stage as it is shown. */
export function signalProblemSentence({ code, values }: SignalProblem, t: Translate, words: (stage: number) => string): string {
  return t(`problem.signal.${code}`, {
    place: Number(values['at'] ?? 0) + 1,
    max: Number(values['max'] ?? 0),
    mark: String(values['mark'] ?? ''),
    part: String(values['part'] ?? ''),
    language: String(values['language'] ?? ''),
    stage: typeof values['stage'] === 'number' ? words(values['stage']) : '',
  })
}
