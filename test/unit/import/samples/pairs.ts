import { dayFrom } from '../../../../lib/workspace/day.ts'
import {
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
