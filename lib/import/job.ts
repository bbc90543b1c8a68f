import type { EventKind } from '../contacts/event.ts'
import type { Id } from '../db/id.ts'
import type { OwnProblem } from '../fields/read-own-value.ts'
import type { OwnField } from '../fields/own-field.ts'
import type { TaskName } from '../jobs/tasks.ts'
import type { PreviewNote } from './preview-note.ts'
import type { Target } from './targets.ts'

export type { PreviewNote } from './preview-note.ts'
export { TARGETS, type BuiltInTarget, type OwnTarget, type Target } from './targets.ts'

export type Encoding = 'utf-8' | 'windows-1251' | 'windows-1252' | 'utf-16le' | 'utf-16be'
export type Delimiter = ',' | ';' | '\t' | '|'
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** How one file is read; proposed by the preview, corrected by the user. */
export interface FilePlan {
  name: string
  size: number
  /** Name of the sheet that is read, for spreadsheets. */
  sheet?: string
  encoding: Encoding
  delimiter: Delimiter
  /** Recogniser that knew the header, e.g. `shopify-orders`; `plain` where none did. */
  kind: string
  /** Target of each column, '' for none; as long as the header. */
  columns: (Target | '')[]
  /** For dates such as 03/04/2026. */
  dateOrder: DateOrder
  decimal: '.' | ','
}

/** Choices for the whole import. */
export interface ImportPlan {
  files: FilePlan[]
  /** Which base the records are of: `shopify`, `csv`, ... */
  source: string
  country: string
  currency: string
  timeZone: string
  countPending: boolean
  countUnpaid: boolean
  /** The user declares that the files hold everybody whom the source has: whoever is missing is marked as gone, after a question. */
  fullExport?: boolean
  /** Own fields that are made with this import. Choices that their columns have beyond those given are added. */
  newFields?: OwnField[]
}

/** Asked in the midst of an import of a full export, before anything is written. */
export interface GoneQuestion {
  source: string
  /** People of the source who are not in the files, of how many who were there until now. */
  count: number
  of: number
  /** Rows that gave nothing: whoever only stands in these counts as missing. */
  rowsLeftOut: number
  /** The first ten of the missing; `reach`: a mail or number, '' where there is none. */
  examples: { id: Id; name: string; reach: string }[]
}

/** What a preview is made with, of the workspace. */
export interface PreviewContext {
  /** ISO 3166-1 alpha-2 or '': for numbers without a country, and for what a date or an amount in doubt is taken for. */
  country: string
  /** ISO 4217: the one that sums are in. */
  currency: string
  /** Own fields: of the dashboard those that are to be made with the import; the worker adds those that there are. */
  ownFields?: readonly OwnField[]
}

/** What the preview shows of one file. */
export interface FilePreview {
  plan: FilePlan
  header: string[]
  /** Names of a spreadsheet's sheets that have anything in them, in its order; empty for other files. */
  sheets: string[]
  /** First rows, at most 20, as long as the header. */
  rows: string[][]
  notes: PreviewNote[]
  /** Whether the encoding is sure (BOM, or valid UTF-8 with non-ASCII, or pure ASCII) or guessed. */
  encodingSure: boolean
  /** Statuses found in the first 10,000 rows, as the file writes them, with what they count as. */
  statuses: { raw: string; status: 'paid' | 'pending' | 'unpaid' | 'cancelled' | 'unknown'; rows: number }[]
  /** Words for what happened in those rows, with what each is taken for; `unknown` ones are kept as `other`. */
  events: { raw: string; kind: EventKind | 'unknown'; rows: number }[]
  /** What a column that is left out would be as an own field, by the column's place. */
  ownGuesses: Record<number, OwnGuess>
}

/** What a column looks like, after its first 10,000 rows. */
export interface OwnGuess {
  type: OwnField['type']
  /** In the order of the language's alphabet where the type has choices; else []. */
  choices: string[]
}

/** A row (or part of one) that was not used. `line` is the physical line in the file where the row starts, the header's is 1. */
export interface LeftOut {
  file: string
  line: number
  /** `row`: nothing of it was used. `value`: the row was used without this value. */
  what: 'row' | 'value'
  code:
    | 'no-person'
    | 'bad-phone'
    | 'phone-without-country'
    | 'bad-email'
    | 'bad-date'
    | 'no-date'
    | 'bad-amount'
    | 'no-amount'
    | 'bad-currency'
    | 'too-few-columns'
    | 'too-many-columns'
    | 'broken-quotes'
    | 'unknown-status'
    | 'order-differs'
    | 'rounded'
    | 'empty-row'
    | 'order-without-person'
    | 'future-date'
    | 'bad-consent'
    | 'bad-country'
    /** Of somebody who was erased: nothing of the row is shown. */
    | 'erased-person'
    | 'bad-birthday'
    | 'bad-gender'
    /** Not yes, no or a date. */
    | 'bad-deleted'
    | 'no-event-date'
    | 'event-without-person'
    /** Taken as `other`. */
    | 'unknown-event'
    /** A row that names several people counts for the first of them. */
    | 'several-people'
    /** No value of the own field. */
    | `own-${OwnProblem['code']}`
  column: string
  value: string
}

export interface ImportSummary {
  import: Id
  rows: number
  contactsNew: number
  contactsUpdated: number
  contactsUnchanged: number
  /** Marked as gone, and of those marked before, back again (also counted as updated or unchanged). */
  contactsGone: number
  contactsBack: number
  ordersNew: number
  ordersUpdated: number
  ordersUnchanged: number
  eventsNew: number
  eventsUnchanged: number
  /** Rows that gave nothing, and values left out of rows that were used. */
  rowsLeftOut: number
  valuesLeftOut: number
  milliseconds: number
}

/** Kept for each import that was committed, so that it can be shown and undone whole. */
export interface ImportRecord {
  id: Id
  at: number
  kind: 'files' | 'demo'
  files: string[]
  summary: ImportSummary
  /** Generation of the base before and after it. */
  before: number
  after: number
}

/** What an import that was interrupted goes on with. */
export interface ResumeState {
  plan: ImportPlan
  files: { name: string; size: number }[]
  /** For each file the check sums (hex) of its slices, as far as it was read. */
  slices: string[][]
}

/** The state of a heavy job, kept in the database so that a dashboard opened later still shows it. */
export interface JobRecord {
  id: Id
  kind: 'import' | 'demo' | 'undo' | TaskName
  state: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  startedAt: number
  /** Instant of the last sign of life; a running job silent for a minute was interrupted. */
  aliveAt: number
  phase: 'reading' | 'matching' | 'writing' | 'scoring' | 'working'
  /** 0 to 1. */
  progress: number
  rows: number
  summary: ImportSummary | null
  /** What a task that is no import came to, in numbers by name. */
  outcome?: Record<string, number>
  /** Kept for an import of files until it is over, so that it can be gone on with after a crash. */
  resume?: ResumeState
  /** What the user has to answer before the job goes on. */
  asks?: GoneQuestion
  /** Milliseconds for which it waited for the user's answer. */
  waited?: number
  /** An undo's: the import that it takes back. */
  undoes?: Id
  /** A message key and values, in the user's words through the dictionary. */
  error: { code: string; values: Record<string, string | number> } | null
}
