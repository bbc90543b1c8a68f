import { CallError } from '../../../lib/messages.ts'
import type { Card, CardContact, CardMembers } from '../../../lib/card/card.ts'
import { CHOICE_MARK, type OwnType } from '../../../lib/fields/own-field.ts'
import { FakeBackground } from '../../unit/sidebar/fake-background.ts'
import { anna, chat, matched, TODAY, twoBeppes } from '../../unit/sidebar/people.ts'
import { explained } from './explained.ts'
import { HEARD_STATES } from './heard-states.ts'
import { offerStates } from './offer-states.ts'
import { replyStates } from './reply-states.ts'

const forever = () => new Promise<never>(() => undefined)
const answers = {
  ...explained,
  'tag.suggest': () => ({ tags: ['wholesale', 'winter coat', 'waits for delivery'] }),
  'contact.search': () => ({ people: twoBeppes, more: false }),
}

const withCard = (card: Card) => () => new FakeBackground(card, answers)
/** One of the user's own fields with a value. */
function ownValue(name: string, type: OwnType, value: string, choices: string[]): CardContact['own'][number] {
  return {
    field: { id: name, revision: 1, origin: { kind: 'own' }, name, type, choices, rank: 1, changedAt: 0 },
    value,
    given: true,
  }
}

const person = (change: Partial<CardContact>) => withCard(matched(change))
const inserting = (result: Parameters<typeof insertion>[0]) => () => insertion(result)
function insertion(result: 'inserted' | 'moved-on' | 'no-composer' | 'not-exact'): FakeBackground {
  return new FakeBackground(matched(), {
    ...answers,
    'offer.insert': () => (result === 'not-exact' ? { result, left: false } : { result }),
  })
}
const failing = (code: 'gone' | 'failed') => () =>
  new FakeBackground(matched(), {
    'card.get': () => {
      throw new CallError(code)
    },
  })
const offer = anna.offer.kind === 'offer' ? anna.offer : null
if (!offer) throw new Error('the example has no offer')

const group = (members: CardMembers | null) =>
  withCard({ state: 'group', chat: { ...chat, title: 'Friends of the shop' }, members })
/** Today at 14:05 where the workspace is. */
const theyWrote = Date.UTC(2026, 10, 22, 13, 5)

/** Every state that the sidebar can be in, by name. */
export const STATES: Record<string, () => FakeBackground> = {
  loading: () => new FakeBackground(matched(), { 'card.get': forever }),
  setup: withCard({ state: 'setup' }),
  'no-chat': withCard({ state: 'no-chat' }),
  'signed-out': withCard({ state: 'signed-out' }),
  group: group(null),
  'group-nobody-known': group({ known: [], others: 4 }),
  'group-members': group({
    known: [
      { contact: 'anna', name: 'Anna Esempio', writesAs: 'Anna 🌿', by: 'confirmed', segments: anna.segments },
      {
        contact: 'beppe-1',
        name: 'Giuseppe Prova',
        writesAs: '+39 055 5550102',
        by: 'number-shown',
        segments: [{ id: 'long', name: 'Bought three times or more in the last twelve months and lives in Italy' }],
      },
      { contact: 'mona', name: 'نورا المثال', writesAs: 'نورا المثال', by: 'number', segments: [] },
    ],
    others: 2,
  }),
  unknown: withCard({
    state: 'unknown',
    chat: { ...chat, title: 'Beppe Prova' },
    proposals: [
      { ...twoBeppes[0]!, reason: 'number', matched: '+390555550102' },
      { ...twoBeppes[1]!, reason: 'part-of-name', matched: 'Prova' },
    ],
    numbers: ['+390555550102'],
  }),
  'unknown-nobody': withCard({
    state: 'unknown',
    chat: { ...chat, title: 'Mona Påhitt', linkable: false },
    proposals: [],
    numbers: ['+46701740605'],
  }),
  ambiguous: withCard({
    state: 'ambiguous',
    chat: { ...chat, title: 'Giuseppe Prova' },
    proposals: twoBeppes,
    numbers: [],
  }),
  matched: person({}),
  'matched-long': person({
    name: 'Maria Aurelia Konstantina von Beispiel-Mustermann de la Vega y Ejemplo, third of her name and of the long line',
    phones: ['+390555550101', '+12025550123'],
    // A group of the user's own, measured otherwise than usual.
    rfm: {
      ...(anna.rfm as Extract<CardContact['rfm'], { kind: 'scored' }>),
      group: 'own-1',
      shownAs: { id: 'own-1', name: 'Come in every other month and take the large box home', colour: 'cant-lose' },
      measured: { lookingDay: TODAY, purchases: 'days', money: 'mean', limits: 'some' },
    },
    segments: [
      'Best customers',
      'Big spenders lately',
      'Bought three times or more in the last twelve months and lives in Italy',
    ].map((name) => ({ id: name, name })),
    stage: 4,
    stageByRule: { stage: 2, segment: 'לקוחות שקנו שלוש פעמים או יותר בשנה האחרונה ומתגוררים באיטליה' },
    own: [
      ownValue('Education', 'choice', 'University of applied sciences, evening course beside a job', ['School']),
      ownValue('תחומי עניין', 'choices', ['טיולים', 'Cooking'].join(CHOICE_MARK), ['טיולים', 'Cooking']),
      ownValue('Household income', 'number', '45000.5', []),
    ],
    tags: ['a tag that goes on for much longer than anybody would think reasonable for a tag', 'vip', 'x'],
    offer: { ...offer, text: Array.from({ length: 14 }, (_, i) => `Line ${i + 1} of a long text.`).join('\n') },
  }),
  'matched-heavy': person({
    name: 'W'.repeat(60) + ' ' + 'Beispiel '.repeat(7).trim(),
    tags: Array.from({ length: 40 }, (_, i) => `tag number ${i + 1}`),
    note: 'A note that goes on and on. '.repeat(180),
    crmNote: 'Unbroken'.repeat(60),
    emails: [`${'long'.repeat(20)}@example.com`],
    offer: { ...offer, text: Array.from({ length: 30 }, (_, i) => `Line ${i + 1}: one more reason to come by.`).join('\n') },
    orders: {
      ...anna.orders,
      count: 200,
      spent: { minor: 123_456_789, currency: 'EUR' },
      newest: Array.from({ length: 10 }, (_, i) => ({
        number: `#${2000 - i}`,
        day: TODAY - 3 * i,
        net: { minor: 1_234_567, currency: 'EUR' },
        status: 'paid' as const,
        counts: true,
        items: ['A linen shirt with a very long description in blue', 'Socks'],
      })),
    },
  }),
  'unknown-address': withCard({
    state: 'unknown',
    chat: { ...chat, title: '+34600555101@sms.localhost' },
    proposals: [],
    numbers: ['+34600555101'],
  }),
  'matched-rtl': person({
    name: 'نورا المثال',
    tags: ['زبونة مهمة'],
    offer: { ...offer, text: 'مرحبا نورا،\n\nهل أحجز لك القميص؟', language: 'ar' },
  }),
  'matched-no-orders': person({
    rfm: { kind: 'no-orders' },
    segments: [],
    orders: { ...anna.orders, count: 0, average: null, others: [], firstDay: null, lastDay: null, leftOut: 0, newest: [] },
    tags: [],
    crmTags: [],
    note: '',
    consent: { state: 'unknown', from: 'none', at: null, crm: {} },
    offer: { ...offer, fallbacks: ['first_name'], reason: { ...offer.reason, consent: 'unknown', segment: null } },
  }),
  'matched-chat-unknown': person({ chat: null }),
  'matched-chat-open': person({ chat: anna.chat && { ...anna.chat, last: theyWrote, lastIn: theyWrote, chats: 2 } }),
  'matched-chat-gaps': person({
    chat: anna.chat && {
      ...anna.chat,
      last: theyWrote,
      lastIn: null,
      lastOut: null,
      countIn: 0,
      countOut: 0,
      replies: { theirs: { milliseconds: 0, count: 0 }, ours: { milliseconds: 0, count: 0 } },
    },
  }),
  'matched-other-currency': person({ rfm: { kind: 'other-currency' }, orders: { ...anna.orders, average: null } }),
  'matched-pending': person({ rfm: { kind: 'pending' } }),
  'matched-declined': person({
    offer: { kind: 'none', why: 'declined' },
    consent: { state: 'no', from: 'crm', at: null, crm: { whatsapp: false } },
  }),
  'matched-nothing-suits': person({ offer: { kind: 'none', why: 'nothing-suits' } }),
  'matched-no-offers': person({ offer: { kind: 'none', why: 'no-offers' }, crmNote: 'Left by the shop.\nTwo lines.' }),
  ...HEARD_STATES,
  ...offerStates(person, offer, TODAY * 86_400_000),
  ...replyStates(person, TODAY * 86_400_000),
  inserted: inserting('inserted'),
  'moved-on': inserting('moved-on'),
  'no-composer': inserting('no-composer'),
  'not-exact': inserting('not-exact'),
  'degraded-known': withCard({
    state: 'degraded',
    chat,
    lost: ['messages', 'composer'],
    contact: anna,
    proposals: [],
    today: TODAY,
  }),
  'degraded-by-hand': withCard({
    state: 'degraded',
    chat: { ...chat, linkable: false },
    lost: ['identity', 'title'],
    contact: null,
    proposals: twoBeppes,
    today: TODAY,
  }),
  failed: failing('failed'),
  lost: failing('gone'),
  refused: () => new FakeBackground(matched(), { 'sidebar.hello': () => null }),
}
