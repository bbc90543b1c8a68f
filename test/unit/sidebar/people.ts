import type { Card, CardChat, CardContact, Proposal } from '../../../lib/card/card.ts'

/** Evidently made-up people for the sidebar's tests and pictures. Today is 22 November 2026. */
export const TODAY = 20779

export const chat: CardChat = {
  documentId: 'document-1',
  counter: 7,
  key: 'xmpp anna',
  title: 'Anna Esempio',
  site: 'converse',
  linkable: true,
}

export const anna: CardContact = {
  id: 'anna',
  name: 'Anna Esempio',
  phones: ['+390555550101'],
  emails: ['anna@example.com'],
  country: 'IT',
  city: 'Firenze',
  language: 'it',
  goneOn: null,
  source: 'shopify',
  segments: [
    { id: 'best', name: 'Best customers' },
    { id: 'big', name: 'Big spenders lately' },
  ],
  rfm: {
    kind: 'scored',
    r: { score: 4, value: 22, from: 14.6, to: 30.8 },
    f: { score: 5, value: 9, from: 8, to: null },
    m: { score: 4, value: 51250, from: 32000, to: 65000.5 },
    group: 'champions',
    today: TODAY,
    bands: 5,
  },
  orders: {
    count: 9,
    spent: { minor: 51250, currency: 'EUR' },
    average: { minor: 6406, currency: 'EUR' },
    others: [{ money: { minor: 120000, currency: 'SEK' }, count: 1 }],
    firstDay: TODAY - 400,
    lastDay: TODAY - 22,
    leftOut: 2,
    newest: [
      {
        number: '#1042',
        day: TODAY - 22,
        net: { minor: 8900, currency: 'EUR' },
        status: 'paid',
        counts: true,
        items: ['Linen shirt, blue', 'Socks'],
      },
      {
        number: '#1017',
        day: TODAY - 61,
        net: { minor: 4500, currency: 'EUR' },
        status: 'cancelled',
        counts: false,
        items: ['Scarf'],
      },
      { number: '#0988', day: TODAY - 97, net: { minor: 120000, currency: 'SEK' }, status: 'paid', counts: true, items: [] },
    ],
  },
  chat: {
    first: Date.UTC(2026, 8, 3, 8, 40),
    last: Date.UTC(2026, 10, 20, 16, 5),
    lastIn: Date.UTC(2026, 10, 19, 9, 12),
    lastOut: Date.UTC(2026, 10, 20, 16, 5),
    countIn: 23,
    countOut: 31,
    replies: { theirs: { milliseconds: 11 * 3_540_000, count: 11 }, ours: { milliseconds: 14 * 246_000, count: 14 } },
    open: { in: false, out: false, last: false },
    daysActive: 9,
    chats: 1,
    today: TODAY,
  },
  own: [],
  stage: null,
  tags: ['vip', 'likes blue'],
  crmTags: ['newsletter'],
  note: 'Prefers to be called in the evening.',
  crmNote: '',
  consent: { state: 'yes', from: 'agent', at: Date.UTC(2026, 9, 3, 10), crm: { email: true, whatsapp: false } },
  offer: {
    kind: 'offer',
    id: 'autumn',
    revision: 2,
    name: 'Autumn preview',
    text: 'Hello Anna,\n\nyou are among the first to see our autumn shirts. Shall I put one aside for you?\n\nBest wishes\nMarta',
    language: 'en',
    fallbacks: [],
    reason: { segment: 'Best customers', priority: 10, considered: 3, validTo: '2026-12-24', consent: 'yes' },
  },
  link: { by: 'confirmed', at: Date.UTC(2026, 8, 1) },
}

export const twoBeppes: Proposal[] = [
  {
    contact: 'beppe-1',
    name: 'Giuseppe Prova',
    phone: '+390555550102',
    city: 'Firenze',
    orders: 4,
    reason: 'name',
    matched: 'Giuseppe Prova',
  },
  {
    contact: 'beppe-2',
    name: 'Giuseppe Prova',
    phone: '+390555550103',
    city: 'Torino',
    orders: 1,
    reason: 'name',
    matched: 'Giuseppe Prova',
  },
]

export function matched(change: Partial<CardContact> = {}, in_: Partial<CardChat> = {}): Card {
  return { state: 'matched', chat: { ...chat, ...in_ }, contact: { ...anna, ...change }, today: TODAY }
}
