import { dayFrom } from '../../../../lib/workspace/day.ts'

/** People whom several samples name, as each system has them. */
export const petr = {
  source: 'amocrm',
  name: 'Пётр Выдуманный',
  phones: ['+74955550101', '+79165550101'],
  emails: ['petr@example.com'],
  orders: ['6001 2026-10-03 450000 RUB paid'],
}
export const lucia = {
  source: 'google',
  name: 'Lucia Finta',
  firstName: 'Lucia',
  lastName: 'Finta',
  company: 'Finta & Figli',
  birthday: '1990-07-04',
  crmTags: ['myContacts', 'Clienti'],
}
export const olga = {
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
export const igor = {
  source: 'bitrix24',
  externalId: '12',
  name: 'Игорь Пример',
  firstName: 'Игорь',
  lastName: 'Пример',
  emails: ['igor@example.com'],
  handles: [{ network: 'xmpp', value: 'igor@xmpp.example.com' }],
}
export const ava = {
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
export const erik = {
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
export const anna = {
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
export const jose = {
  source: 'pipedrive',
  externalId: '32',
  name: 'José Ejemplo',
  phones: ['+34600550101', '+34600550102'],
  emails: ['jose@example.com'],
  consent: { email: false },
  since: dayFrom(2025, 5, 1),
}
export const wonByAnna = ['81 2026-02-01 250000 EUR paid', '82 2026-03-20 10000 EUR cancelled']
export const openOfJose = ['83 2026-05-05 6000 EUR pending']
export const giulia = {
  source: 'woocommerce',
  name: 'Giulia Prova',
  phones: ['+390555550101'],
  emails: ['giulia.prova@example.com'],
  country: 'IT',
  city: 'Firenze',
}
export const nils = {
  source: 'woocommerce',
  name: 'Nils Påhittad',
  phones: ['+46701740605'],
  emails: ['nils@example.com'],
  country: 'SE',
  city: 'Umeå',
}
export const ordersOfGiulia = ['501 2026-10-01 5000 EUR paid', '503 2026-10-03 7000 EUR paid 7000']
export const ordersOfNils = ['502 2026-10-02 1990 EUR pending']
