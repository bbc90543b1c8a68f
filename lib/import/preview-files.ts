import { littleSpaceFor } from '../workspace/storage.ts'
import type { FilePlan, FilePreview, PreviewContext } from './job.ts'
import { MOST_BYTES } from './limits.ts'
import { previewFile } from './preview.ts'
import { formatOf } from './recognise.ts'

/** Previews of all files of one import, with what only shows among them: too much together, and the same file twice. */
export async function previewFiles(
  files: readonly File[],
  context: PreviewContext,
  plans: readonly (Partial<FilePlan> | null)[] = [],
): Promise<FilePreview[]> {
  const previews: FilePreview[] = []
  const seen = new Map<string, string>()
  let size = 0
  for (const [i, file] of files.entries()) {
    const preview = await previewFile(file, { ...context, plan: plans[i] })
    size += file.size
    const readable = preview.notes.every(({ code }) => code !== 'unreadable')
    const start = readable && file.size > 0 ? await fingerprint(file) : null
    const twin = start === null ? undefined : seen.get(start)
    if (twin !== undefined)
      preview.notes.push({ level: 'doubt', code: 'same-file-twice', values: { file: file.name, other: twin } })
    else if (start !== null) seen.set(start, file.name)
    if (size > MOST_BYTES && file.size <= MOST_BYTES)
      preview.notes.push({ level: 'error', code: 'too-large', values: { file: file.name, size, limit: MOST_BYTES } })
    previews.push(preview)
  }
  const little = await littleSpaceFor(size)
  if (little) previews.at(-1)?.notes.push({ level: 'doubt', code: 'little-space', values: { ...little } })
  for (const preview of previews) notePeopleElsewhere(preview, previews)
  return previews
}

/** Deals that say whose they are by a number alone, and no file here says who has that number. */
function notePeopleElsewhere({ plan, header, notes }: FilePreview, all: readonly FilePreview[]): void {
  const format = formatOf(plan.kind)
  const told = plan.columns.filter((target) => target.startsWith('contact.'))
  if (format.people !== 'order' || told.length === 0 || told.some((target) => target !== 'contact.id')) return
  const named = all.some((other) => {
    const { people, source } = formatOf(other.plan.kind)
    return people === 'record' && source === format.source && other.plan.columns.includes('contact.id')
  })
  if (named) return
  const column = header[plan.columns.indexOf('contact.id')] ?? ''
  notes.push({ level: 'doubt', code: 'people-elsewhere', values: { file: plan.name, column } })
}

/** `ImportPlan.source` that suits these files: the system that numbers the people, else that of the orders, else the first that is known. */
export function proposedSource(plans: readonly FilePlan[]): string {
  const known = plans.filter(({ kind }) => formatOf(kind).source !== 'csv').toSorted((a, b) => weight(a) - weight(b))
  return known[0] ? formatOf(known[0].kind).source : 'csv'
}

/** A newsletter's log beside a shop's customers must not give the base its name. */
function weight({ kind, columns }: FilePlan): number {
  if (formatOf(kind).people === 'record' && columns.includes('contact.id')) return 0
  return columns.includes('order.total') ? 1 : 2
}

/** Size, start and end: a whole file is not read only to notice a slip of the user, which doubles nothing anyway. */
async function fingerprint(file: File): Promise<string> {
  const ends = new Blob([file.slice(0, 65_536), file.slice(Math.max(0, file.size - 65_536))])
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await ends.arrayBuffer()))
  return `${file.size} ${hash.join(' ')}`
}
