import { FORMATS, formatOf, mapColumns, recognise } from './recognise.ts'
import type { Delimiter, FilePlan, FilePreview, PreviewContext, PreviewNote } from './job.ts'
import { MOST_BYTES, PREVIEW_ROWS } from './limits.ts'
import { checkColumns } from './preview-columns.ts'
import type { OwnField } from '../fields/own-field.ts'
import { withOwnColumns } from './own-columns-named.ts'
import { OwnSamples } from './own-samples.ts'
import { ColumnSamples } from './preview-samples.ts'
import { guessDelimiter } from './read/delimiter.ts'
import { openFile, type OpenedFile } from './open/open-file.ts'
import { sniffFile } from './read/encoding.ts'
import { parseEmails } from './values/contact-values.ts'
import { readRows } from './read/rows.ts'
import { ImportError } from './error.ts'

/** Rows that the preview shows. */
const SHOWN_ROWS = 20

export interface PreviewOptions extends PreviewContext {
  /** What the user has corrected so far; the rest is proposed. Columns of another length than the header are proposed anew. */
  plan?: Partial<FilePlan> | null | undefined
}

/**
 * What a file is taken for, from its start alone (encoding excepted: one wrong byte at the end decides about UTF-8). Never throws for
 * what a file holds: every fault is a note, and one of level `error` blocks the import until it is put right.
 */
export async function previewFile(file: File, { plan, ...context }: PreviewOptions): Promise<FilePreview> {
  const preview = emptyPreview(file)
  const note = (level: PreviewNote['level'], code: PreviewNote['code'], values: PreviewNote['values'] = {}): void => {
    preview.notes.push({ level, code, values: { file: file.name, ...values } })
  }
  if (file.size > MOST_BYTES) note('error', 'too-large', { size: file.size, limit: MOST_BYTES })
  else if (file.size === 0) note('error', 'empty-file')
  else
    try {
      await look(file, context, plan ?? {}, preview, note)
    } catch (error) {
      if (error instanceof ImportError && (error.code === 'broken-quotes' || error.code === 'too-large'))
        note('error', error.code, error.values)
      else note('error', 'unreadable', { detail: error instanceof Error ? error.name : '' })
    }
  return preview
}

type Note = (level: PreviewNote['level'], code: PreviewNote['code'], values?: PreviewNote['values']) => void

async function look(
  given: File,
  context: PreviewContext,
  wish: Partial<FilePlan>,
  preview: FilePreview,
  note: Note,
): Promise<void> {
  const { plan } = preview
  const opened = await openFile(given, { sheet: wish.sheet, rows: PREVIEW_ROWS + SHOWN_ROWS })
  if (opened.kind === 'closed') return noteClosed(opened, note)
  const { file } = opened
  if (opened.sheet !== undefined) {
    plan.sheet = opened.sheet
    preview.sheets = opened.sheets
    if (opened.sheets.length > 1 && wish.sheet === undefined) note('info', 'several-sheets', { sheet: opened.sheet })
  }
  const sniffed = await sniffFile(file)
  if (sniffed.kind === 'not-text') return note('error', 'not-text', { kind: sniffed.what })
  plan.encoding = (opened.sheet === undefined ? wish.encoding : undefined) ?? sniffed.encoding
  preview.encodingSure = sniffed.sure
  if (!sniffed.sure && wish.encoding === undefined) note('doubt', 'encoding-guessed', { encoding: plan.encoding })
  plan.delimiter = opened.sheet === undefined ? (wish.delimiter ?? (await delimiterOf(file, plan))) : ','

  let samples: ColumnSamples | null = null
  let own: OwnSamples | null = null
  let rows = 0
  const broken: number[] = []
  for await (const batch of readRows(file, plan)) {
    broken.push(...batch.broken.map(({ line }) => line))
    for (const row of batch.rows) {
      if (!samples) {
        takeHeader(row, wish, preview, context.ownFields ?? [])
        samples = new ColumnSamples(plan.columns, context.ownFields)
        own = new OwnSamples(plan.columns, context.ownFields)
      } else if (rows++ < PREVIEW_ROWS) {
        if (preview.rows.length < SHOWN_ROWS) preview.rows.push(preview.header.map((_, i) => row[i] ?? ''))
        samples.add(row)
        own?.add(row)
      }
    }
    // One more than is looked at: whether the file has more than these.
    if (rows > PREVIEW_ROWS) break
  }
  if (broken.length > 0) note('doubt', 'broken-quotes', { line: broken[0] ?? 0, n: broken.length })
  if (!samples) return note('error', 'empty-file')
  const person = preview.header.find(isEmail)
  if (person !== undefined) return note('error', 'no-header', { value: person })
  if (rows === 0) note('error', 'no-rows')
  preview.statuses = samples.statuses()
  preview.events = samples.events()
  for (const found of checkColumns(preview.header, plan.columns, plan.kind)) note(found.level, found.code, found.values)
  settleDoubts(samples, rows, context, wish, preview, note)
  for (const { level, code, values } of own?.notes(preview) ?? []) note(level, code, values)
  preview.ownGuesses = own?.guesses(plan) ?? {}
}

function noteClosed({ what, files = [] }: Extract<OpenedFile, { kind: 'closed' }>, note: Note): void {
  if (what === 'several') note('error', 'several-in-archive', { files: files.slice(0, 5).join(', '), n: files.length })
  else if (what === 'nothing') note('error', 'nothing-in-archive')
  else note('error', 'not-text', { kind: what })
}

/** Dates and decimals that could be read two ways are guessed, and the user is told. */
function settleDoubts(
  samples: ColumnSamples,
  rows: number,
  { country, currency }: PreviewContext,
  wish: Partial<FilePlan>,
  { plan, header }: FilePreview,
  note: Note,
): void {
  const columnOf = (index: number): string => header[index] ?? ''
  const dates = samples.dateOrder(country)
  const told = formatOf(plan.kind).dateOrder
  plan.dateOrder = wish.dateOrder ?? told ?? dates.order
  if (!dates.sure && wish.dateOrder === undefined && told === undefined)
    note('doubt', 'date-order-guessed', { column: columnOf(dates.column), example: dates.example })
  const amounts = samples.decimal(country)
  plan.decimal = wish.decimal ?? amounts.decimal
  if (!amounts.sure && wish.decimal === undefined)
    note('doubt', 'decimal-guessed', { column: columnOf(amounts.column), example: amounts.example })
  const bare = samples.numbersWithoutCountry()
  if (bare.n > 0) note(country === '' ? 'error' : 'info', 'country-needed', { n: bare.n, column: columnOf(bare.column), country })
  for (const { level, code, values } of samples.currencies.notes(currency, rows > PREVIEW_ROWS ? PREVIEW_ROWS : null))
    note(level, code, values)
}

function isEmail(name: string): boolean {
  const { emails, bad } = parseEmails(name)
  return emails.length > 0 && bad.length === 0
}

function takeHeader(row: string[], wish: Partial<FilePlan>, preview: FilePreview, fields: readonly OwnField[]): void {
  preview.header = row.map((name) => name.trim())
  const known = FORMATS.some(({ kind }) => kind === wish.kind) ? formatOf(wish.kind ?? '') : recognise(row)
  preview.plan.kind = known.kind
  preview.plan.columns =
    wish.columns?.length === row.length ? [...wish.columns] : withOwnColumns(row, mapColumns(row, known), fields)
}

async function delimiterOf(file: Blob, { encoding }: FilePlan): Promise<Delimiter> {
  const start = await file.slice(0, 131_072).arrayBuffer()
  return guessDelimiter(new TextDecoder(encoding).decode(start, { stream: true }))
}

function emptyPreview(file: File): FilePreview {
  return {
    plan: {
      name: file.name,
      size: file.size,
      encoding: 'utf-8',
      delimiter: ',',
      kind: 'plain',
      columns: [],
      dateOrder: 'dmy',
      decimal: '.',
    },
    header: [],
    sheets: [],
    rows: [],
    notes: [],
    encodingSure: true,
    statuses: [],
    events: [],
    ownGuesses: {},
  }
}
