import { behaviourOf } from '../behaviour/person-behaviour.ts'
import { consentCard } from '../consent/marketing.ts'
import { channelWindow } from '../consent/window.ts'
import { foldName } from '../contacts/fold.ts'
import { hasLasting, isLinkable } from '../contacts/known-chats.ts'
import { asProposal, matchChat, type MatchResult } from '../contacts/match-chat.ts'
import type { Directory } from '../contacts/directory.ts'
import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { OwnValues } from '../fields/own-field.ts'
import { stageShown } from '../ladder/stage-shown.ts'
import type { Offer } from '../offers/offer.ts'
import { isPurchase, netOf } from '../orders/figures.ts'
import { meanInterval } from '../orders/intervals.ts'
import type { OrderFigures } from '../orders/order.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { currentScoring } from '../rfm/current.ts'
import type { Scoring } from '../rfm/rfm.ts'
import { factsOf } from '../segments/facts-of.ts'
import { memberships } from '../segments/memberships.ts'
import { readVocabulary, type Vocabulary, type WorkspaceVocabulary } from '../segments/vocabulary.ts'
import { networkOf, type PageReading } from '../sites/reading.ts'
import { recordsIn } from '../same/merge-rows.ts'
import { personState } from '../same/person-state.ts'
import { definitionFor } from '../sites/built-in.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import { dayOf } from '../workspace/day.ts'
import type { Settings } from '../workspace/settings.ts'
import type { Card, CardChat, CardContact, CardValue } from './card.ts'
import { groupMembers } from './group-members.ts'
import { offerPart } from './offer-part.ts'

const NEWEST_ORDERS = 10

/** What a card is made from. */
export interface CardSources {
  db: RecencyDatabase
  directory: Directory
  settings: Settings
  /** UTC ms: the moment of looking. */
  now: number
}

/** Whom the agent chose for the chat `key`, which shows no identity. */
export interface Chosen {
  key: string
  contact: Id
}

/** What the background knows of a chat beside its reading. */
export interface ChatContext {
  chosen?: Chosen | null
  /** Whose chat the agent has just opened by an address. */
  opened?: Id | null
  /** False while a switch may be under way: then only two ways that agree show anybody. */
  sure?: boolean
}

type Person = MatchResult | { kind: 'matched'; row: PersonRow; by: 'by-hand'; at: null }

/**
 * Who the person of a chat is; null while that cannot be said yet. A choice by hand holds only for its own chat, and only where no identity can say
 * it. Nobody in a group.
 */
export async function personOf(
  { db, directory, settings }: CardSources,
  reading: Extract<PageReading, { state: 'chat' }>,
  { chosen, opened = null, sure = true }: ChatContext = {},
): Promise<Person | null> {
  if (reading.kind === 'group') return { kind: 'open', proposals: [], ambiguous: false, numbers: [] }
  const isByHand = sure && chosen?.key === reading.key && !hasLasting(reading.identities)
  const row = isByHand ? await directory.byId(chosen.contact) : null
  if (row) return { kind: 'matched', row, by: 'by-hand', at: null }
  const match = await matchChat(db, directory, { ...reading, opened }, settings)
  return sure || (match.kind === 'matched' && bearsTitle(match.row, reading.title)) ? match : null
}

/** Whether the title is this person's name or number: then title and messages say the same, and a switch is over. */
function bearsTitle({ contact }: PersonRow, title: string): boolean {
  if (foldName(title) !== '' && foldName(title) === foldName(contact.name)) return true
  return contact.phones.includes(title.replace(/[^\d+]/g, ''))
}

/** Everything that the sidebar shows beside the reading of a page. */
export async function buildCard(
  sources: CardSources,
  documentId: string,
  counter: number,
  reading: PageReading,
  context: ChatContext = {},
): Promise<Card> {
  const { settings, now } = sources
  if (settings.agreedAt === null) return { state: 'setup' }
  if (reading.state === 'elsewhere') return { state: 'no-chat' }
  if (reading.state !== 'chat') return { state: reading.state }
  const { key, title, site, kind, lost } = reading
  const markup = definitionFor(site)?.composer.markup
  const chat: CardChat = { documentId, counter, key, title, site, linkable: isLinkable(reading), ...(markup && { markup }) }
  if (kind === 'group') {
    return { state: 'group', chat, members: await groupMembers(sources, reading.members ?? []) }
  }
  // Read beside each other: a look at the database takes longer than all that is reckoned from it.
  const business = businessOf(sources)
  business.catch(() => {})
  const match = await personOf(sources, reading, context)
  if (!match) return { state: 'loading' }
  const today = dayOf(now, settings.timeZone)
  if (match.kind === 'matched') {
    const network = networkOf(reading)
    const contact = await contactCard(sources, await business, match.row, network, { by: match.by, at: match.at })
    return lost.length > 0
      ? { state: 'degraded', chat, lost, contact, proposals: [], today }
      : { state: 'matched', chat, contact, today }
  }
  const proposals = match.proposals.map(asProposal)
  if (lost.length > 0) return { state: 'degraded', chat, lost, contact: null, proposals, today }
  return { state: match.ambiguous ? 'ambiguous' : 'unknown', chat, proposals, numbers: match.numbers }
}

/** What every card is made with, whoever the person is. */
interface Business {
  vocabulary: WorkspaceVocabulary
  offers: Offer[]
  scoring: Scoring | null
}

async function businessOf({ db, directory, settings, now }: CardSources): Promise<Business> {
  const [vocabulary, offers, scoring] = await Promise.all([
    readVocabulary(db, settings),
    db.offers.toArray(),
    currentScoring(db, directory.base, settings, now),
  ])
  return { vocabulary, offers, scoring }
}

/** One person as the sidebar shows them. `network` decides which channel's consent is asked. */
async function contactCard(
  { db, settings, now }: CardSources,
  { vocabulary, offers, scoring }: Business,
  row: PersonRow,
  network: SiteNetwork | null,
  link: CardContact['link'],
): Promise<CardContact> {
  const { contact } = row
  const [person, behaviour, here] = await Promise.all([
    personState(db, contact.id),
    behaviourOf(db, contact.id),
    network && behaviourOf(db, contact.id, network),
  ])
  const consent = consentCard(contact.consent, person.consent, network)
  const facts = factsOf(row, person, consent.state, behaviour, settings, scoring, now)
  const met = memberships(vocabulary.segments, facts, vocabulary)
  const stage = stageShown(facts, vocabulary)
  const { figures } = facts
  return {
    id: contact.id,
    name: contact.name,
    phones: contact.phones,
    emails: contact.emails,
    country: contact.country,
    city: contact.city,
    language: contact.language,
    source: contact.source,
    goneOn: contact.goneOn,
    segments: met.map(({ id, name }) => ({ id, name })),
    rfm: facts.rfm,
    orders: {
      count: figures.count,
      spent: { minor: figures.spent, currency: settings.currency },
      average:
        figures.mainCount === 0 ? null : { minor: Math.round(figures.spent / figures.mainCount), currency: settings.currency },
      ...(figures.converted && {
        converted: figures.converted.map(({ currency, count, spent, rate }) => ({
          money: { minor: spent, currency },
          count,
          rate,
        })),
      }),
      others: figures.others.map(({ currency, count, spent }) => ({ money: { minor: spent, currency }, count })),
      firstDay: figures.firstDay,
      lastDay: figures.lastDay,
      ...intervalOf(row, figures),
      leftOut: figures.leftOut,
      newest: newestOrders(row),
    },
    chat: behaviour && { ...behaviour, today: facts.today },
    ...stage,
    ...(vocabulary.counting && { counting: vocabulary.counting }),
    own: ownCard(vocabulary, facts.own, person),
    tags: person.tags,
    crmTags: contact.crmTags,
    note: person.note,
    crmNote: contact.crmNote,
    consent,
    ...offerPart(
      offers,
      person,
      {
        facts,
        met,
        agentName: settings.agentName,
        language: settings.language,
        vocabulary,
        network,
        window: channelWindow(network, here, now),
        stage: stage.stage,
      },
      now,
    ),
    ...(recordsIn(row) > 1 && { records: recordsIn(row) }),
    link,
  }
}

/** What is known of own fields that are there. */
function ownCard({ own }: Vocabulary, values: OwnValues, { own: given = {} }: PersonState): CardValue[] {
  return own.flatMap((field) => {
    const value = values[field.id] ?? ''
    return value === '' ? [] : [{ field, value, given: field.id in given }]
  })
}

/** Nothing where somebody bought on one day or none. */
function intervalOf({ orders }: PersonRow, { firstDay, lastDay }: OrderFigures): { interval?: number } {
  const days = new Set(orders.filter(isPurchase).map(({ day }) => day)).size
  const interval = meanInterval(firstDay, lastDay, days)
  return interval === null ? {} : { interval }
}

function newestOrders({ orders }: PersonRow): CardContact['orders']['newest'] {
  return orders
    .toSorted((a, b) => b.day - a.day || (b.at ?? 0) - (a.at ?? 0))
    .slice(0, NEWEST_ORDERS)
    .map((order) => ({
      number: order.number,
      day: order.day,
      net: { minor: netOf(order), currency: order.currency },
      status: order.status,
      counts: order.counts,
      items: order.items,
    }))
}
