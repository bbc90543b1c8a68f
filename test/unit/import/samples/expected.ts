import type { ImportPlan } from '../../../../lib/import/job.ts'
import { dayFrom } from '../../../../lib/workspace/day.ts'

/** What a base holds after an import: people without what is blank, and the lines left out as `line what code`. */
export interface Found {
  people: Record<string, unknown>[]
  leftOut: string[]
}

export interface Sample extends Found {
  kinds: string[]
  /** What the user chooses besides agreeing. */
  change?: Partial<ImportPlan>
}

const RUSSIA: Partial<ImportPlan> = { country: 'RU', currency: 'RUB', timeZone: 'Europe/Moscow' }

const petr = {
  source: 'amocrm',
  name: 'Пётр Выдуманный',
  phones: ['+74955550101', '+79165550101'],
  emails: ['petr@example.com'],
  orders: ['6001 2026-10-03 450000 RUB paid'],
}
const lucia = {
  source: 'google',
  name: 'Lucia Finta',
  firstName: 'Lucia',
  lastName: 'Finta',
  company: 'Finta & Figli',
  birthday: '1990-07-04',
  crmTags: ['myContacts', 'Clienti'],
}
const olga = {
  source: 'bitrix24',
  externalId: '11',
  name: 'Ольга Выдумкина',
  firstName: 'Ольга',
  lastName: 'Выдумкина',
  phones: ['+74955550103', '+79165550103', '+79165550104'],
  emails: ['olga@example.com'],
  handles: [
    { network: 'telegram', value: 'olga_v' },
    { network: 'instagram', value: 'olga.v' },
  ],
  birthday: '1984-03-12',
  company: 'ООО «Пример»',
  origin: 'Веб-сайт',
  crmNote: 'Любит чай;\nзвонить "утром"',
}
const igor = {
  source: 'bitrix24',
  externalId: '12',
  name: 'Игорь Пример',
  firstName: 'Игорь',
  lastName: 'Пример',
  emails: ['igor@example.com'],
  handles: [{ network: 'xmpp', value: 'igor@xmpp.example.com' }],
}
const ava = {
  source: 'hubspot',
  externalId: '9001',
  name: 'Ava Sample',
  firstName: 'Ava',
  lastName: 'Sample',
  emails: ['ava@example.com'],
  phones: ['+12025550101'],
  country: 'US',
  city: 'Springfield',
  company: 'Sample Goods',
  origin: 'Organic Search',
  since: dayFrom(2024, 3, 12),
  changedAt: Date.parse('2026-10-01T10:00:00Z'),
}
const erik = {
  source: 'hubspot',
  externalId: '9002',
  name: 'Erik Låtsas',
  firstName: 'Erik',
  lastName: 'Låtsas',
  emails: ['erik@example.com'],
  country: 'SE',
  city: 'Malmö',
  origin: 'Offline Sources',
  since: dayFrom(2025, 1, 2),
  changedAt: Date.parse('2026-01-02T07:00:00Z'),
}
const anna = {
  source: 'pipedrive',
  externalId: '31',
  name: 'Anna Esempio',
  phones: ['+390555550102'],
  emails: ['anna@example.com', 'anna.casa@example.com'],
  company: 'Esempio Srl',
  crmTags: ['Hot', 'VIP'],
  consent: { email: true },
  since: dayFrom(2024, 5, 1),
}
const jose = {
  source: 'pipedrive',
  externalId: '32',
  name: 'José Ejemplo',
  phones: ['+34600550101', '+34600550102'],
  emails: ['jose@example.com'],
  consent: { email: false },
  since: dayFrom(2025, 5, 1),
}
const wonByAnna = ['81 2026-02-01 250000 EUR paid', '82 2026-03-20 10000 EUR cancelled']
const openOfJose = ['83 2026-05-05 6000 EUR pending']
const giulia = {
  source: 'woocommerce',
  name: 'Giulia Prova',
  phones: ['+390555550101'],
  emails: ['giulia.prova@example.com'],
  country: 'IT',
  city: 'Firenze',
}
const nils = {
  source: 'woocommerce',
  name: 'Nils Påhittad',
  phones: ['+46701740605'],
  emails: ['nils@example.com'],
  country: 'SE',
  city: 'Umeå',
}
const ordersOfGiulia = ['501 2026-10-01 5000 EUR paid', '503 2026-10-03 7000 EUR paid 7000']
const ordersOfNils = ['502 2026-10-02 1990 EUR pending']

/** Written by hand from the samples. */
export const SAMPLES: Record<string, Sample> = {
  'woocommerce-customers.csv': {
    kinds: ['woocommerce-customers'],
    people: [{ ...giulia, since: dayFrom(2024, 2, 1) }, nils],
    leftOut: ['4 row no-person'],
  },
  'woocommerce-customers-it.csv': {
    kinds: ['woocommerce-customers'],
    people: [
      {
        source: 'woocommerce',
        name: 'Marta Inventata',
        emails: ['marta@example.com'],
        country: 'IT',
        city: 'Lucca',
        since: dayFrom(2025, 5, 6),
      },
    ],
    leftOut: [],
  },
  'webtoffee-orders.csv': {
    kinds: ['webtoffee-orders'],
    people: [
      { ...giulia, externalId: '17', firstName: 'Giulia', lastName: 'Prova', orders: ordersOfGiulia },
      { ...nils, firstName: 'Nils', lastName: 'Påhittad', company: 'Påhitt AB', orders: ordersOfNils },
    ],
    leftOut: ['6 row order-without-person'],
  },
  'hubspot-contacts.csv': { kinds: ['hubspot-contacts'], people: [ava, erik], leftOut: [] },
  'pipedrive-people.csv': { kinds: ['pipedrive-people'], people: [anna, jose], leftOut: [] },
  'pipedrive-deals.csv': {
    kinds: ['pipedrive-deals'],
    people: [
      { source: 'pipedrive', name: 'Anna Esempio', emails: ['anna@example.com'], company: 'Esempio Srl', orders: wonByAnna },
      { source: 'pipedrive', name: 'José Ejemplo', emails: ['jose@example.com'], orders: openOfJose },
    ],
    leftOut: [],
  },
  'amocrm-deals.csv': {
    kinds: ['amocrm-deals'],
    change: RUSSIA,
    people: [
      petr,
      {
        source: 'amocrm',
        name: 'Анна Примерова',
        phones: ['+79165550102'],
        emails: ['anna.p@example.com'],
        orders: ['6002 2026-10-04 120050 RUB cancelled', '6003 2026-10-05 30000 RUB pending'],
      },
    ],
    leftOut: [],
  },
  'amocrm-deals-bare.csv': {
    kinds: ['amocrm-deals'],
    change: RUSSIA,
    people: [{ ...petr, phones: ['+79165550101'], orders: ['6101 2026-10-03 100000 RUB paid'] }],
    leftOut: [],
  },
  'bitrix24-contacts.csv': { kinds: ['bitrix24-contacts'], change: RUSSIA, people: [olga, igor], leftOut: [] },
  'google-contacts.csv': {
    kinds: ['google-contacts'],
    people: [
      {
        ...lucia,
        phones: ['+393335550101', '+393335550102', '+390555550103'],
        emails: ['lucia@example.com'],
        city: 'Siena',
        country: 'IT',
        crmNote: 'Prima riga\nseconda riga',
      },
      {
        source: 'google',
        name: 'Sven Hittepå',
        firstName: 'Sven',
        lastName: 'Hittepå',
        phones: ['+46701740606'],
        birthday: '--05-09',
        crmTags: ['myContacts'],
      },
    ],
    leftOut: [],
  },
  'google-contacts-old.csv': {
    kinds: ['google-contacts'],
    people: [{ ...lucia, gender: 'female', phones: ['+393335550101'], emails: ['lucia@example.com', 'lucia.due@example.com'] }],
    leftOut: [],
  },
  'outlook-contacts.csv': {
    kinds: ['outlook-contacts'],
    people: [
      {
        source: 'outlook',
        name: 'Göran Diktad',
        firstName: 'Göran',
        lastName: 'Diktad',
        phones: ['+46701740607', '+46701740608'],
        emails: ['goran@example.com', 'goran2@example.com'],
        company: 'Diktad AB',
        city: 'Lund',
        country: 'SE',
        crmTags: ['Kunder', 'VIP'],
      },
      {
        source: 'outlook',
        name: 'Ida Diktad',
        firstName: 'Ida',
        lastName: 'Diktad',
        phones: ['+46701740609'],
        gender: 'female',
        birthday: '1984-03-12',
      },
    ],
    leftOut: [],
  },
  'salesforce-contacts.csv': {
    kinds: ['salesforce-contacts'],
    people: [
      {
        source: 'salesforce',
        externalId: '0031t00000AAAAA',
        name: 'Noor Bedacht',
        firstName: 'Noor',
        lastName: 'Bedacht',
        phones: ['+31205550101', '+31655550102'],
        emails: ['noor@example.com'],
        country: 'NL',
        city: 'Delft',
        company: 'Bedacht BV',
        origin: 'Web',
      },
    ],
    leftOut: [],
  },
  'mailchimp-audience.csv': {
    kinds: ['mailchimp-audience'],
    people: [
      {
        source: 'mailchimp',
        name: 'Giulia Prova',
        firstName: 'Giulia',
        lastName: 'Prova',
        emails: ['giulia.prova@example.com'],
        country: 'IT',
        crmTags: ['vip', 'oil'],
        events: ['subscribed|2025-06-01T08:00:00.000Z|||'],
      },
      {
        source: 'mailchimp',
        name: 'Nils Påhittad',
        firstName: 'Nils',
        lastName: 'Påhittad',
        emails: ['nils@example.com'],
        country: 'SE',
        events: ['subscribed|2025-07-01T08:00:00.000Z|||'],
      },
    ],
    leftOut: [],
  },
  'brevo-events.csv': {
    kinds: ['brevo-events'],
    people: [
      {
        source: 'brevo',
        emails: ['giulia.prova@example.com'],
        events: [
          'clicked|2026-10-01T07:31:00.000Z|Autumn news||',
          'opened|2026-10-01T07:30:00.000Z|Autumn news||',
          'other|2026-10-01T08:00:00.000Z|Teleported: Autumn news||',
          'sent|2026-10-01T07:00:00.000Z|Autumn news||',
        ],
      },
      { source: 'brevo', emails: ['nowhere@example.com'], events: ['bounced|2026-10-01T07:00:05.000Z|Autumn news||'] },
    ],
    leftOut: ['6 value unknown-event', '7 row no-event-date'],
  },
  'payments.csv': {
    kinds: ['plain'],
    people: [
      {
        source: 'csv',
        emails: ['nils@example.com'],
        events: ['payment|2026-09-01||125050|SEK', 'payment|2026-10-01||9900|SEK'],
      },
    ],
    leftOut: [],
  },
  'ad-events.csv': {
    kinds: ['plain'],
    people: [
      {
        source: 'csv',
        phones: ['+393335550101'],
        events: ['ad-clicked|2026-10-05T16:30:00.000Z|Saldi d’autunno||', 'subscribed|2026-10-06|Lista VIP||'],
      },
    ],
    leftOut: [],
  },
}

/** Samples that mean nothing alone. */
export const BARE = ['woocommerce-orders.csv', 'hubspot-deals.csv', 'bitrix24-deals.csv']

/** Customers here, orders there. */
export const PAIRS: (Sample & { files: string[] })[] = [
  {
    files: ['hubspot-contacts.csv', 'hubspot-deals.csv'],
    kinds: ['hubspot-contacts', 'hubspot-deals'],
    people: [
      { ...ava, orders: ['7001 2026-04-02 120000 USD paid', '7002 2026-07-01 80000 USD cancelled'] },
      { ...erik, orders: ['7003 2026-10-01 30000 USD pending'] },
    ],
    leftOut: ['3 value several-people', '5 row order-without-person'],
  },
  {
    files: ['pipedrive-people.csv', 'pipedrive-deals.csv'],
    kinds: ['pipedrive-people', 'pipedrive-deals'],
    people: [
      { ...anna, orders: wonByAnna },
      { ...jose, orders: openOfJose },
    ],
    leftOut: [],
  },
  {
    files: ['woocommerce-customers.csv', 'webtoffee-orders.csv'],
    kinds: ['woocommerce-customers', 'webtoffee-orders'],
    people: [
      {
        ...giulia,
        externalId: '17',
        firstName: 'Giulia',
        lastName: 'Prova',
        since: dayFrom(2024, 2, 1),
        orders: ordersOfGiulia,
      },
      { ...nils, firstName: 'Nils', lastName: 'Påhittad', company: 'Påhitt AB', orders: ordersOfNils },
    ],
    leftOut: ['4 row no-person', '6 row order-without-person'],
  },
  {
    files: ['bitrix24-contacts.csv', 'bitrix24-deals.csv'],
    kinds: ['bitrix24-contacts', 'bitrix24-deals'],
    change: RUSSIA,
    people: [
      { ...olga, orders: ['21 2026-10-01 500000 RUB paid', '22 2026-10-02 900000 RUB cancelled'] },
      { ...igor, orders: ['23 2026-10-03 70000 RUB pending'] },
    ],
    leftOut: [],
  },
  {
    files: ['google-contacts.csv', 'ad-events.csv'],
    kinds: ['google-contacts', 'plain'],
    people: [
      {
        ...lucia,
        phones: ['+393335550101', '+393335550102', '+390555550103'],
        emails: ['lucia@example.com'],
        city: 'Siena',
        country: 'IT',
        crmNote: 'Prima riga\nseconda riga',
        events: ['ad-clicked|2026-10-05T16:30:00.000Z|Saldi d’autunno||', 'subscribed|2026-10-06|Lista VIP||'],
      },
      {
        source: 'google',
        name: 'Sven Hittepå',
        firstName: 'Sven',
        lastName: 'Hittepå',
        phones: ['+46701740606'],
        birthday: '--05-09',
        crmTags: ['myContacts'],
      },
    ],
    leftOut: [],
  },
]
