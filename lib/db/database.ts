import { Dexie, type EntityTable, type Table } from 'dexie'
import type { ChatBehaviour } from '../behaviour/behaviour.ts'
import type { OptInLink } from '../consent/opt.ts'
import type { ContactRecord } from '../contacts/contact.ts'
import type { OwnField } from '../fields/own-field.ts'
import type { Goal } from '../goals/goal.ts'
import type { ImportRecord, JobRecord, LeftOut } from '../import/job.ts'
import type { Signal } from '../ladder/signal.ts'
import type { StageRule } from '../ladder/stage-rule.ts'
import type { Offer } from '../offers/offer.ts'
import type { Question, QuestionSet } from '../questions/question.ts'
import type { Queue, QueueItem, SentMessage } from '../queue/queue.ts'
import type { QuickReply } from '../replies/reply.ts'
import type { Scoring } from '../rfm/rfm.ts'
import type { Moment, MoveRow } from '../segments/history/moment.ts'
import type { Segment } from '../segments/rule.ts'
import type { Manifest } from '../orders/manifest.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Id } from './id.ts'
import type { LogEntry } from './log.ts'
import type { PersonState } from './person-state.ts'

/** A contact that a person typed in. Its own table, since bulk lives in columns; `keys` are index keys of its number, mail, handles and names. */
export type HandContact = ContactRecord & { keys: string[] }

/** What the log amounts to for one identity of a chat. Derived. */
export interface LinkState {
  /** `identityKey(identity)`. */
  identity: string
  /** The person, or null where the link was undone. */
  contact: Id | null
  at: number
  /** People who were said not to be this one: never proposed again. */
  not: Id[]
}

/** A messenger's address that the user added, e.g. a self-hosted Converse.js. See `siteAddress` in lib/sites/address.ts. */
export interface AddedSite {
  /** Where the messenger's pages begin, e.g. `http://127.0.0.1:8080/chat/`: only documents below it are read. */
  address: string
  /** Match pattern that is asked for and registered. Without a port, since not every browser takes one: `http://127.0.0.1/*`. */
  pattern: string
  /** Id of the site definition that reads it. */
  definition: string
  addedAt: number
}

/** A definition that the user taught or took from a file. Built-in ones are code. */
export interface TaughtDefinition {
  /** The definition's own id; never one of a built-in. */
  id: string
  definition: SiteDefinition
  /** Made here by pointing, or brought in a file. */
  origin: 'taught' | 'file'
  changedAt: number
}

/** A chat that is known by the ids of its messages. Kept only for chats that were linked to a person. */
export interface KnownChat {
  /** Random; the value of its identity of kind `chat`. */
  id: Id
  network: SiteNetwork
  own: string
  /** The title that it was last seen under. */
  title: string
  seenAt: number
}

/** One message's id and the chat that it belongs to. */
export interface MessageRef {
  /** `<network> <own> <message id>`, each encoded. */
  ref: string
  chat: Id
  seenAt: number
}

/** Two contacts of the base that a person said to be one, or not to be. Derived from the log; `[one, other]` in ascending order. */
export interface SamePerson {
  one: Id
  other: Id
  /** `merged`: shown and counted as one; `not-same`: never proposed again. */
  verdict: 'merged' | 'not-same'
  /** Of two merged, the one whose name and id stand. */
  kept: Id
  at: number
}

/** Who has a tag that was given to many at once: a bit for each ordinal of a block, lowest first. Single tags are in `people`. */
export interface TagBlock {
  tag: string
  /** Ordinals `[block * 65536, ...)`. */
  block: number
  bits: Uint8Array<ArrayBuffer>
}

/** One identity of somebody who was erased, so that no import or backup brings them back. The value itself is not kept. */
export interface ErasedIdentity {
  /** SHA-256 over the workspace's salt and the identity, hex. */
  hash: string
  /** A salted quick hash of 53 bits: what an import asks. */
  quick: number
  /** Day of the erasing (days since 1970-01-01). */
  day: number
}

/** Immutable bytes of one chunk, with a CRC-32 of them. */
export interface ChunkRecord {
  id: Id
  bytes: Uint8Array<ArrayBuffer>
  crc: number
}

/** Small single records by name: `workspace` (Settings), `base` ({generation}), `scoring` (Scoring). */
export interface KeyedRecord {
  key: string
  value: unknown
}

/** What contacts had with version 4 and typed ones lacked: as it was then, whatever contacts have had since. */
const FACTS_OF_VERSION_4 = {
  externalId: '',
  name: '',
  firstName: '',
  lastName: '',
  phones: [],
  emails: [],
  handles: [],
  country: '',
  city: '',
  language: '',
  crmTags: [],
  crmNote: '',
  consent: {},
  company: '',
  gender: '',
  birthday: '',
  origin: '',
  since: null,
  own: {},
  changedAt: null,
  seenOn: null,
  goneOn: null,
}

/** One workspace. The name tells which: `recency-main` is the first. */
export class RecencyDatabase extends Dexie {
  readonly keyed!: EntityTable<KeyedRecord, 'key'>
  readonly manifests!: EntityTable<Manifest, 'generation'>
  readonly chunks!: EntityTable<ChunkRecord, 'id'>
  readonly contacts!: EntityTable<HandContact, 'id'>
  readonly log!: EntityTable<LogEntry, 'id'>
  readonly people!: EntityTable<PersonState, 'contact'>
  readonly links!: EntityTable<LinkState, 'identity'>
  readonly segments!: EntityTable<Segment, 'id'>
  readonly offers!: EntityTable<Offer, 'id'>
  readonly sites!: EntityTable<AddedSite, 'address'>
  readonly taught!: EntityTable<TaughtDefinition, 'id'>
  readonly chats!: EntityTable<KnownChat, 'id'>
  readonly messageRefs!: EntityTable<MessageRef, 'ref'>
  readonly behaviour!: EntityTable<ChatBehaviour, 'identity'>
  readonly imports!: EntityTable<ImportRecord, 'id'>
  readonly leftOut!: Table<LeftOut & { import: Id; index: number }, [Id, number]>
  readonly jobs!: EntityTable<JobRecord, 'id'>
  readonly same!: Table<SamePerson, [Id, Id]>
  readonly tagBlocks!: Table<TagBlock, [string, number]>
  readonly erased!: EntityTable<ErasedIdentity, 'hash'>
  readonly ownFields!: EntityTable<OwnField, 'id'>
  readonly moments!: EntityTable<Moment, 'n'>
  readonly moves!: Table<MoveRow, [string, number]>
  readonly signals!: EntityTable<Signal, 'id'>
  readonly stageRules!: EntityTable<StageRule, 'id'>
  readonly questions!: EntityTable<Question, 'id'>
  readonly questionSets!: EntityTable<QuestionSet, 'id'>
  readonly goals!: EntityTable<Goal, 'id'>
  readonly queues!: EntityTable<Queue, 'id'>
  readonly queueItems!: EntityTable<QueueItem, 'id'>
  readonly sent!: EntityTable<SentMessage, 'id'>
  readonly replies!: EntityTable<QuickReply, 'id'>
  readonly optInLinks!: EntityTable<OptInLink, 'id'>

  constructor(workspace = 'main') {
    // Strict: a swap of the base that was reported done must survive a power cut.
    super(`recency-${workspace}`, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      keyed: 'key',
      manifests: 'generation',
      chunks: 'id',
      contacts: 'id, *keys',
      log: 'id, contact, [kind+at]',
      people: 'contact, *tags',
      links: 'identity, contact',
      segments: 'id, rank',
      offers: 'id, segment',
      sites: 'address',
      imports: 'id, at',
      leftOut: '[import+index], import',
      jobs: 'id, startedAt',
    })
    this.version(2).stores({ taught: 'id', chats: 'id', messageRefs: 'ref, chat', behaviour: 'identity, contact' })
    this.version(3).stores({ same: '[one+other], one, other, verdict', tagBlocks: '[tag+block], block', erased: 'hash, quick' })
    this.version(4)
      .stores({ ownFields: 'id, rank', moments: 'n, day', moves: '[of+n], n' })
      // Who was typed by hand with 0.2.0 lacks what contacts have had since: unknown, where it would else read as a day or as gone.
      .upgrade((all) =>
        all
          .table<HandContact>('contacts')
          .toCollection()
          .modify((one) => void Object.assign(one, { ...structuredClone(FACTS_OF_VERSION_4), ...one })),
      )
    this.version(5).stores({
      signals: 'id, language',
      stageRules: 'id, rank',
      questions: 'id, rank',
      questionSets: 'id, rank',
      goals: 'id',
    })
    this.version(6).stores({
      queues: 'id, state',
      queueItems: 'id, [queue+state+rank], contact, state',
      // `remindAt` of `people` would need a changed row for everybody: reminders are few, and found by the log's kinds.
      sent: 'id, contact, queue, at',
      replies: 'id, rank',
      optInLinks: 'id',
    })
  }
}

export type { PersonState, Scoring }
