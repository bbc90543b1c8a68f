import { z } from '../db/zod.ts'
import type { Id } from '../db/id.ts'
import { isLanguageCode } from '../language/text-for.ts'
import { strayMarks, unknownFields } from '../offers/marks.ts'
import { MERGE_FIELDS } from '../offers/merge-fields.ts'
import { replaceBlanks, strayBlanks } from './blanks.ts'
import type { QuickReply } from './reply.ts'

/** Characters of a title, a category and a text; how many replies there may be. */
export const REPLY_LIMITS = { title: 120, category: 60, text: 10_000, replies: 2000 } as const

/** What the form gives of a reply; the store adds the rest. Without `id` it is a new one. */
export type ReplyDraft = Pick<QuickReply, 'title' | 'category' | 'texts' | 'off'> & {
  id?: Id | undefined
  revision?: number | undefined
}

/** Why a reply cannot be saved. `field` names the field of the form, a text as `texts.<language>`; the sentence is `problem.reply.<code>`. */
export interface ReplyProblem {
  field: string
  code:
    | 'title-empty'
    | 'title-too-long'
    | 'category-too-long'
    | 'text-empty'
    | 'text-too-long'
    | 'unknown-field'
    | 'stray-mark'
    | 'bad-language'
    | 'too-many'
    | 'shape'
    | 'changed-meanwhile'
  values: Record<string, string | number>
}

const draftSchema = z.object({
  id: z.string().optional(),
  revision: z.int().min(1).optional(),
  title: z.string(),
  category: z.string(),
  texts: z.record(z.string(), z.string()),
  off: z.boolean(),
})

export type ReplyCheck = { ok: true; draft: ReplyDraft } | { ok: false; problems: ReplyProblem[] }

/**
 * Checks a reply from the form or from outside: its shape first, then what it says. Empty texts are left out. `own`: names of the user's own fields.
 * Texts of `stored` that stay as they were are not checked again: whatever has become of what they name, the reply can be renamed and switched off.
 */
export function checkReply(json: unknown, own: readonly string[], stored?: QuickReply): ReplyCheck {
  const parsed = draftSchema.safeParse(json)
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path }) => problem(path.join('.'), 'shape', { part: path.join('.') })),
    }
  const draft: ReplyDraft = {
    ...parsed.data,
    title: oneLine(parsed.data.title),
    category: oneLine(parsed.data.category),
    texts: Object.fromEntries(Object.entries(parsed.data.texts).filter(([, text]) => text.trim() !== '')),
  }
  const problems = [...headProblems(draft), ...textProblems(draft.texts, own, stored?.texts)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, draft }
}

/** A problem of the part `field` of the form; `values` go into its sentence. */
export function problem(field: string, code: ReplyProblem['code'], values: ReplyProblem['values'] = {}): ReplyProblem {
  return { field, code, values }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function headProblems({ title, category, texts }: ReplyDraft): ReplyProblem[] {
  const { title: longest, category: longestCategory } = REPLY_LIMITS
  return [
    ...(title === '' ? [problem('title', 'title-empty')] : []),
    ...(title.length > longest ? [problem('title', 'title-too-long', { max: longest })] : []),
    ...(category.length > longestCategory ? [problem('category', 'category-too-long', { max: longestCategory })] : []),
    ...(Object.keys(texts).length === 0 ? [problem('texts', 'text-empty')] : []),
  ]
}

function textProblems(
  texts: Record<string, string>,
  own: readonly string[],
  stored: Record<string, string> = {},
): ReplyProblem[] {
  return Object.entries(texts).flatMap(([language, text]) => {
    if (stored[language] === text) return []
    const field = `texts.${language}`
    const known = MERGE_FIELDS.join(', ')
    const plain = replaceBlanks(text, () => ' ')
    const problems = unknownFields(plain, own).map((name) => problem(field, 'unknown-field', { field: name, known }))
    problems.push(...[...strayMarks(plain), ...strayBlanks(text)].map((mark) => problem(field, 'stray-mark', { field: mark })))
    if (text.length > REPLY_LIMITS.text) problems.push(problem(field, 'text-too-long', { max: REPLY_LIMITS.text }))
    if (language !== '' && !isLanguageCode(language)) problems.push(problem(field, 'bad-language', { language }))
    return problems
  })
}
