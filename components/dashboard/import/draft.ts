import { signal } from '@preact/signals'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { FilePlan, FilePreview, PreviewContext, Target } from '../../../lib/import/job.ts'
import { proposedSource } from '../../../lib/import/preview-files.ts'
import { preview } from '../../../lib/jobs/client.ts'

/** What the user corrected in one file; the rest is proposed anew. */
export type Correction = Partial<Pick<FilePlan, 'encoding' | 'delimiter' | 'sheet' | 'columns' | 'dateOrder' | 'decimal'>>

/** Choices for all files. */
export interface Choices {
  source: string
  country: string
  /** The workspace's, which sums are in. */
  currency: string
  countPending: boolean
  countUnpaid: boolean
  /** The files are all that the source has: who is missing is asked about. */
  fullExport: boolean
}

/** An import that is being prepared. Lives outside the view, so that looking at another view loses nothing. */
export interface Draft {
  files: File[]
  corrections: Correction[]
  /** Null until the first reading is done. */
  previews: FilePreview[] | null
  reading: boolean
  /** Why the files could not be read at all. */
  failure: unknown
  choices: Choices
  /** Own fields that columns are to become with the import. */
  newFields: OwnField[]
}

export const draft = signal<Draft | null>(null)

/** Starts anew with these files. */
export function chooseFiles(files: File[], { country, currency }: PreviewContext): Promise<void> {
  if (files.length === 0) return Promise.resolve()
  const choices = { source: '', country, currency, countPending: false, countUnpaid: false, fullExport: false }
  draft.value = {
    files,
    corrections: files.map(() => ({})),
    previews: null,
    reading: false,
    failure: null,
    choices,
    newFields: [],
  }
  return read()
}

/** Leaves a file out; the last one takes the draft with it. */
export function dropFile(index: number): void {
  const now = draft.value
  if (!now) return
  if (now.files.length === 1) {
    draft.value = null
    return
  }
  const others = <T>(items: T[]): T[] => items.filter((_, place) => place !== index)
  draft.value = { ...now, files: others(now.files), corrections: others(now.corrections), previews: null }
  void read()
}

/** Corrects how a file is read and shows it again. Another division into columns makes their old targets meaningless. */
export function correct(index: number, correction: Correction): Promise<void> {
  const now = draft.value
  if (!now) return Promise.resolve()
  const corrections = now.corrections.map((old, place) => {
    if (place !== index) return old
    const { columns: _, ...rest } = old
    return { ...(correction.delimiter || correction.sheet ? rest : old), ...correction }
  })
  draft.value = { ...now, corrections }
  return read()
}

/** Takes a column of a file for an own field that is made with the import. */
export function makeField(index: number, columns: (Target | '')[], field: OwnField): Promise<void> {
  const now = draft.value
  if (now) draft.value = { ...now, newFields: [...now.newFields, field] }
  return correct(index, { columns })
}

/** The fields that some column still is taken for. */
export function fieldsToMake({ newFields, previews }: Draft): OwnField[] {
  const used = new Set((previews ?? []).flatMap(({ plan }) => plan.columns))
  return newFields.filter(({ id }) => used.has(`own.${id}`))
}

export function choose(change: Partial<Choices>): void {
  const now = draft.value
  if (!now) return
  draft.value = { ...now, choices: { ...now.choices, ...change } }
  if (change.country || change.currency) void read()
}

let newest = 0

/** Only the newest reading counts: an older one that comes late is dropped. */
async function read(): Promise<void> {
  const now = draft.value
  if (!now) return
  const mine = ++newest
  const { country, currency } = now.choices
  draft.value = { ...now, reading: true, failure: null }
  try {
    const previews = await preview(now.files, { country, currency, ownFields: now.newFields }, now.corrections)
    if (mine === newest && draft.value) draft.value = withSource({ ...draft.value, previews, reading: false })
  } catch (failure) {
    if (mine === newest && draft.value) draft.value = { ...draft.value, reading: false, failure }
  }
}

function withSource(now: Draft): Draft {
  if (now.choices.source !== '') return now
  const source = proposedSource((now.previews ?? []).map(({ plan }) => plan))
  return { ...now, choices: { ...now.choices, source } }
}
