import type { ChatIdentity } from '../sites/identity.ts'
import type { Id } from './id.ts'

/** What people did, as it was done. Entries are only ever appended; `people` and `links` are derived from them. */
export type LogValue =
  | { kind: 'tag'; value: string }
  | { kind: 'untag'; value: string }
  | { kind: 'note'; value: string }
  | { kind: 'consent'; value: boolean }
  | { kind: 'create'; value: string }
  | { kind: 'link'; value: ChatIdentity[] }
  | { kind: 'unlink'; value: ChatIdentity[] }
  | { kind: 'not-same'; value: ChatIdentity[] }

export type LogEntry = LogValue & {
  id: Id
  contact: Id
  /** UTC milliseconds. */
  at: number
  /** Which agent, on which installation: random ids from the settings. */
  agent: Id
  device: Id
}
