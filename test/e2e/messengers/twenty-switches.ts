import { expect } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import type { SwitchManner } from '../../pages/kit/driver.ts'
import { nameOf, personOf, type Person } from '../../pages/kit/people.ts'
import { offerFor, type AgentSidebar, type Driver, type Hands } from './inbox.ts'

/** A messenger with the sidebar beside it, in whichever browser. */
export interface Switched {
  messenger: Driver
  sidebar: AgentSidebar
  hands: Hands
}

export interface TwentySwitches {
  /** Chats of the page by whom of the base they are with. At least three. */
  people: { chat: string; person: Person }[]
  /** Of the composer, as a person would find it. */
  composer: string
  /** A group's chat: it must show as one, without an offer. */
  group?: string
  /** How the page shows the next chat; taken in turn. */
  manners?: SwitchManner[]
  /** Fewer than twenty where the same messenger has shown them already. */
  turns?: number
}

const MANNERS: SwitchManner[] = [
  {},
  { order: 'header-first', gap: 120 },
  { order: 'list-first', gap: 120 },
  { order: 'together' },
  { order: 'header-first', gap: 400 },
]
const OWN_DRAFT = 'half a thought of mine 🤔'

/** Chats by the ids of the kit's people: `chatsOf({ '5012345678': 'giulia' })`. */
export function chatsOf(people: Record<string, string>): TwentySwitches['people'] {
  return Object.entries(people).map(([chat, id]) => ({ chat, person: personOf(id) }))
}

/** Tells Recency once who is who, where it does not know by itself. */
export async function confirmEverybody({ messenger, sidebar, hands }: Switched, { people }: Pick<TwentySwitches, 'people'>) {
  for (const { chat, person } of people) {
    await messenger.open(chat)
    // For a moment the card of the chat before may still stand there.
    const state = await waitFor(`the chat of ${nameOf(person)}`, async () => {
      const now = await stateOf(sidebar)
      return now === 'unknown' || now === 'ambiguous' || (now === 'matched' && (await isPerson(sidebar, person))) ? now : null
    })
    if (state !== 'matched') await hands.confirm(person)
  }
}

/**
 * What every messenger must show: twenty switches with the right person each time, a draft of several lines that stands exactly in its own
 * chat's composer, the agent's own drafts kept, and nothing sent. People are confirmed before: see `confirmEverybody`.
 */
export async function twentySwitches(opened: Switched, run: TwentySwitches): Promise<void> {
  const { messenger, sidebar, hands } = opened
  const manners = run.manners ?? MANNERS
  const expected = new Map<string, string>()
  for (let turn = 0; turn < (run.turns ?? 20); turn++) {
    // Not simply round and round: the neighbours of each chat change.
    const { chat, person } = run.people[(turn * (turn % 3 === 0 ? 2 : 1) + 1) % run.people.length]!
    await messenger.open(chat, manners[turn % manners.length])
    await expectPerson(sidebar, person)
    if (turn % 4 === 1) {
      const own = turn % 8 === 1 && !expected.has(chat) ? await typeOwnDraft(opened, run.composer) : (expected.get(chat) ?? '')
      await insertAndCheck(opened, { chat, person, own, expected })
    }
    if (run.group !== undefined && turn % 7 === 3) {
      await messenger.open(run.group, manners[turn % manners.length])
      await sidebar.waitForState('group')
      expect(await hands.mayInsert()).toBe(false)
    }
  }
  expect(await draftsOf(opened)).toEqual(Object.fromEntries(expected))
  expect(await messenger.sent()).toEqual([])
}

async function typeOwnDraft({ hands }: Switched, composer: string): Promise<string> {
  await hands.type(composer, OWN_DRAFT)
  return OWN_DRAFT
}

interface Insertion {
  chat: string
  person: Person
  own: string
  expected: Map<string, string>
}

/** Puts the offer in below what stands there, and compares every chat's draft. One that stands there alone already is not put in twice. */
async function insertAndCheck(opened: Switched, { chat, person, own, expected }: Insertion): Promise<void> {
  const offer = offerFor(person)
  expect(await opened.sidebar.offerText()).toBe(offer)
  await opened.sidebar.insertOffer()
  expected.set(chat, own === '' || own === offer ? offer : `${own}\n${offer}`)
  expect(await draftsOf(opened)).toEqual(Object.fromEntries(expected))
  expect(await opened.messenger.sent()).toEqual([])
}

/** Drafts that are not empty. */
async function draftsOf({ messenger }: Switched): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await messenger.drafts()).filter(([, text]) => text !== ''))
}

/** Name and number: of two with one name the number tells which. */
export async function expectPerson(sidebar: AgentSidebar, person: Person): Promise<void> {
  await waitFor(`the card of ${nameOf(person)}`, async () => {
    if ((await stateOf(sidebar)) !== 'matched') return false
    return isPerson(sidebar, person)
  })
  expect(await sidebar.contactName()).toBe(nameOf(person))
}

async function isPerson(sidebar: AgentSidebar, person: Person): Promise<boolean> {
  const phone = await sidebar.contactPhone().catch(() => '')
  return phone.replace(/[^+\d]/g, '') === person.phone
}

async function stateOf(sidebar: AgentSidebar): Promise<string> {
  return sidebar.state().catch(() => '')
}
