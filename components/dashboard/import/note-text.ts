import type { PreviewNote, Target } from '../../../lib/import/job.ts'
import { TARGETS } from '../../../lib/import/job.ts'
import { en } from '../../../lib/language/en/index.ts'
import type { Key, Translate } from '../../../lib/language/translator.ts'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { isOwnTarget, ownFieldOf } from '../../../lib/import/targets.ts'
import { byteSize } from '../byte-size.ts'
import { sayWith } from '../loose.ts'

/** A note of the preview as a sentence. */
export function noteText(note: PreviewNote, t: Translate): string {
  if (note.code === 'not-text') return t(`import.note.not-text.${whatItIs(String(note.values['kind']))}`)
  const said = sayWith(t, `import.note.${note.code}`, readable(note.values, t))
  return 'looked' in note.values ? `${said} ${t('import.note.looked', { n: Number(note.values['looked']) })}` : said
}

const CLOSED = ['old-spreadsheet', 'ods', 'numbers', 'locked', 'damaged', 'pdf'] as const

/** What a file is that cannot be read, as people call it. */
function whatItIs(kind: string): (typeof CLOSED)[number] | 'picture' | 'archive' | 'binary' {
  if (kind === 'png' || kind === 'jpeg' || kind === 'gif' || kind === 'riff') return 'picture'
  if (kind === 'spreadsheet') return 'old-spreadsheet'
  return CLOSED.find((known) => known === kind) ?? (kind === 'zip' ? 'archive' : 'binary')
}

/** An error of a job as a clause; a code that is not known here is "unexpected". */
export function errorText(error: { code: string; values: Record<string, string | number> }, t: Translate): string {
  const key = `import.error.${error.code}`
  if (!Object.hasOwn(en, key)) return t('import.error.unexpected', { detail: error.code })
  return sayWith(t, key as Key, { detail: '', ...readable(error.values, t) })
}

/** Name of a target in the user's words; an own field's is its name. */
export function targetText(target: Target | '', t: Translate, fields: readonly OwnField[] = []): string {
  if (target === '') return t('import.target.none')
  if (!isOwnTarget(target)) return t(`import.target.${target}`)
  return fields.find(({ id }) => id === ownFieldOf(target))?.name ?? t('import.targets.own')
}

/** Name of the group of targets that one is of. */
export function groupText(target: Target, t: Translate): string {
  const [group = 'contact'] = target.split('.') as ['contact' | 'consent' | 'order' | 'event' | 'own']
  return t(`import.targets.${group}`)
}

function readable(values: Record<string, string | number>, t: Translate): Record<string, string | number> {
  const said = { ...values }
  for (const name of ['size', 'limit', 'need', 'free'])
    if (typeof said[name] === 'number') said[name] = byteSize(said[name], t.language)
  const target = TARGETS.find((known) => known === said['target'])
  if (target) said['target'] = targetText(target, t)
  else if (String(said['target']).startsWith('own.')) said['target'] = t('import.targets.own')
  if (typeof said['country'] === 'string' && /^[A-Z]{2}$/.test(said['country']))
    said['country'] = new Intl.DisplayNames(t.language, { type: 'region' }).of(said['country']) ?? said['country']
  return said
}
