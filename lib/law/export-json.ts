import type { ContactRecord } from '../contacts/contact.ts'
import type { Order } from '../orders/order.ts'
import type { ContactEvent } from '../contacts/event.ts'
import { ownOf } from '../fields/own-values.ts'
import type { PersonState } from '../db/database.ts'
import type { AskedState } from '../questions/question.ts'
import { isoDay } from '../workspace/day.ts'
import type { Dossier } from './dossier.ts'

/** Raised when a field changes its name or meaning; new fields do not raise it. */
export const PERSON_FORMAT = { format: 'recency-person', version: 1 } as const

/**
 * Everything that is kept of one person, for machines. Days are ISO dates in the workspace's zone, instants ISO in UTC, money whole minor units
 * beside its ISO 4217 currency; what is unknown is null, '' or an empty list.
 *
 * - `records`: each record as it is kept: `contact` (see `ContactRecord`), its `orders` and `events`, and the import that it first came with.
 * - `written`: what people wrote: present tags, note and consent; values of own fields in force by the field's id (`ownFields` has their names),
 *   stage on the ladder of awareness (0 to 5, null: not set) with the words that it was confirmed from; how the person stands to each question by
 *   its id (`questions` has their names); and the whole `log` with who (random ids of agent and device) and when.
 *   The source of the consent, a STOP that is not decided, what became of each offer (by its id) and the reminder are there too.
 * - `sent`: messages of ours that were seen to be sent, without their texts; `queueItems`: places in queues with the texts that were prepared;
 *   `queues` and `offers` have their names.
 * - `chats`: linked chats by their identities; `behaviour`: figures of their messages, of which none is kept.
 * - `workedOut`: score with the value behind each digit, the stage that counts (set, or by the segment of a stage rule), and segments, as of `exportedAt`.
 * - `same`: records that were said to be, or not to be, the same person.
 */
export function dossierAsJson(dossier: Dossier, now: number): string {
  const {
    records,
    imports,
    state,
    consent,
    log,
    chats,
    behaviour,
    rfm,
    segments,
    same,
    figures,
    row,
    vocabulary,
    questions,
    stage,
    sent,
    queueItems,
    queues,
    offers,
  } = dossier
  const document = {
    ...PERSON_FORMAT,
    exportedAt: instant(now),
    records: records.map(({ contact, orders, events }) => ({
      contact: contactOut(contact),
      orders: orders.map(orderOut),
      events: events.map(eventOut),
      firstImport: importOut(imports.find(({ record }) => record === contact.id)),
    })),
    written: {
      tags: state.tags,
      note: state.note,
      own: ownOf(row.contact, state),
      stage: state.stage?.stage ?? null,
      stageFrom: state.stage?.from ?? null,
      notStage: state.notStage ? written(state.notStage) : null,
      asked: Object.fromEntries(Object.entries(state.asked ?? {}).map(([question, one]) => [question, askedOut(one)])),
      marketing: { state: consent.state, from: consent.from, at: instant(consent.at), source: state.consent?.from ?? null },
      optHeard: state.optHeard ? written(state.optHeard) : null,
      offers: Object.fromEntries(Object.entries(state.offers ?? {}).map(([offer, said]) => [offer, offerOut(said)])),
      remind: state.remind ? { at: instant(state.remind.at), note: state.remind.note } : null,
      log: log.map(written),
    },
    chats: chats.map(chatOut),
    behaviour: behaviour && {
      ...behaviour,
      first: instant(behaviour.first),
      last: instant(behaviour.last),
      lastIn: instant(behaviour.lastIn),
      lastOut: instant(behaviour.lastOut),
    },
    workedOut: {
      orders: { ...figures, firstDay: day(figures.firstDay), lastDay: day(figures.lastDay) },
      stage: stage.stage,
      stageBy: stage.stageBy ?? null,
      rfm: rfm.kind === 'scored' ? { ...rfm, today: day(rfm.today) } : rfm,
      segments: segments.map(({ id, name, met, report }) => ({ id, name, met, conditions: report })),
    },
    same: same.map(written),
    ownFields: vocabulary.own.map(({ id, name, type }) => ({ id, name, type })),
    sent: sent.map(sentOut),
    queueItems: queueItems.map(queueItemOut),
    queues,
    offers,
    questions: questions.filter(({ id }) => id in (state.asked ?? {})).map(({ id, name }) => ({ id, name })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** What was written at an instant. */
function written<T extends { at: number }>(entry: T) {
  return { ...entry, at: instant(entry.at) }
}

function offerOut({ at, until, ...said }: NonNullable<PersonState['offers']>[string]) {
  return { ...said, at: instant(at), until: instant(until ?? null) }
}

function sentOut(one: Dossier['sent'][number]) {
  return {
    ...one,
    at: instant(one.at),
    delivered: instant(one.delivered),
    read: instant(one.read),
    replied: instant(one.replied),
  }
}

/** Which tab is at it says nothing of the person. */
function queueItemOut({ holder: _, changedAt, notBefore, drafted, ...item }: Dossier['queueItems'][number]) {
  const notBeforeOut = notBefore === 0 ? null : instant(notBefore)
  const draftedOut = drafted && { ...drafted, at: instant(drafted.at) }
  return { ...item, changedAt: instant(changedAt), notBefore: notBeforeOut, drafted: draftedOut }
}

function askedOut({ at, askedAt, ...rest }: AskedState) {
  return { ...rest, at: instant(at), askedAt: instant(askedAt) }
}

function contactOut(contact: ContactRecord) {
  const { since, seenOn, goneOn, changedAt } = contact
  return { ...contact, since: day(since), seenOn: day(seenOn), goneOn: day(goneOn), changedAt: instant(changedAt) }
}

function chatOut({ identity, at, title }: Dossier['chats'][number]) {
  return { ...identity, title, linkedAt: instant(at) }
}

function orderOut(order: Order) {
  return { ...order, day: day(order.day), at: instant(order.at) }
}

function eventOut(event: ContactEvent) {
  return { ...event, day: day(event.day), at: instant(event.at) }
}

function importOut(brought: Dossier['imports'][number] | undefined) {
  return brought ? { id: brought.import.id, at: instant(brought.import.at), files: brought.import.files } : null
}

function day(value: number | null): string | null {
  return value === null ? null : isoDay(value)
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
