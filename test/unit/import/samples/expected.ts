import { dayFrom } from '../../../../lib/workspace/day.ts'
import {
  petr,
  lucia,
  olga,
  igor,
  ava,
  erik,
  anna,
  jose,
  wonByAnna,
  openOfJose,
  giulia,
  nils,
  ordersOfGiulia,
  ordersOfNils,
} from './people.ts'
import { RUSSIA, type Sample } from './sample.ts'

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
