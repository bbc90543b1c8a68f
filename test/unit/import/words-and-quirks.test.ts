import { describe, expect, it } from 'vitest'
import { checkColumns } from '../../../lib/import/preview-columns.ts'
import { previewFiles, proposedSource } from '../../../lib/import/preview-files.ts'
import { mapColumns, recognise } from '../../../lib/import/recognise.ts'
import { parseBirthday } from '../../../lib/import/values/birthdays.ts'
import { isBlankCell } from '../../../lib/import/values/blank-cell.ts'
import { parseEventKind } from '../../../lib/import/values/event-words.ts'
import { parseGender } from '../../../lib/import/values/genders.ts'
import { readPhone } from '../../../lib/import/values/phone-cells.ts'
import { parseAmount } from '../../../lib/import/values/amounts.ts'
import { parseDate } from '../../../lib/import/values/dates.ts'
import { ZoneClock } from '../../../lib/workspace/zone-clock.ts'
import { isRefunded, parseStatus } from '../../../lib/import/values/words.ts'
import { bringIn, csv, everybody, newDatabase } from './import-kit.ts'

it.each([
  ['12/03/1984', 'dmy', '1984-03-12'],
  ['12/03/1984', 'mdy', '1984-12-03'],
  ['1984-03-12 00:00:00', 'dmy', '1984-03-12'],
  ['12.3.', 'mdy', '--03-12'],
  ['03/12', 'mdy', '--03-12'],
  ['--0229', 'dmy', '--02-29'],
  ['1604-03-12', 'dmy', '--03-12'],
  ['12 mars', 'dmy', '--03-12'],
  ['12 марта 1984', 'dmy', '1984-03-12'],
  ['March 12', 'dmy', '--03-12'],
  ['12.03.40', 'dmy', '1940-03-12'],
  ['2030-01-01', 'dmy', null],
  ['30/02', 'dmy', null],
  ['29.02.1983', 'dmy', null],
  ['soon', 'dmy', null],
] as const)('birthday %s (%s) is %s', (cell, order, expected) => {
  expect(parseBirthday(cell, order, 2026)).toBe(expected)
})

it.each([
  ['female', 'F|Femmina|kvinna|weiblich|Femme|mujer|женский|Ж'],
  ['male', 'M|maschio|man|männlich|Homme|hombre|мужской'],
  ['other', 'divers|non-binary|annat'],
  ['', 'unknown|Okänt|не указан'],
  [null, '3|purple'],
])('gender %s', (expected, words) => {
  for (const word of words.split('|')) expect(parseGender(word), word).toBe(expected)
})

it.each([
  ['opened', 'Opened|open|unique_open|Aperto|Öppnat|geöffnet|ouvert|abierto|Открыто'],
  ['clicked', 'Clicks|cliccato|Klickat|geklickt'],
  ['bounced', 'hard_bounce|Soft Bounce|respinto|studsat'],
  ['unsubscribed', 'Unsubscribe|spamreport|disiscritto|avanmäld|отписан'],
  ['ad-clicked', 'Ad click|annonsklick'],
  ['payment', 'Charge succeeded|pagamento|betalning|оплата'],
  [null, 'teleported|'],
])('event %s', (expected, words) => {
  for (const word of words.split('|')) expect(parseEventKind(word), word).toBe(expected)
})

describe('statuses', () => {
  it.each([
    [
      'paid',
      'processing|wc-completed|refunded|Closed Won|Closed Won (Sales Pipeline)|closedwon|Won|Успешно реализовано|C3:WON|Сделка успешна|Vinto',
    ],
    [
      'pending',
      'pending|on-hold|Pending payment|Contract Sent|Open|Переговоры|C3:NEW|FINAL_INVOICE|Счет на предоплату|Cчёт на предоплату',
    ],
    [
      'cancelled',
      'cancelled|failed|trash|auto-draft|checkout-draft|Closed Lost|Lost|Закрыто и не реализовано|LOSE|APOLOGY|Сделка провалена',
    ],
    [null, 'perhaps'],
  ])('%s', (expected, words) => {
    for (const word of words.split('|')) expect(parseStatus(word), word).toBe(expected)
  })

  it('knows what was paid back whole', () => {
    expect(['wc-refunded', 'Rimborsato', 'paid', 'partially refunded'].map(isRefunded)).toEqual([true, true, false, false])
  })
})

it('tells cells that say nothing from names that look so', () => {
  const nothing = ['', '-', '—', 'N/A', 'null', 'NULL', '(No value)', '#N/A', '#SAKNAS!', '0/0/00', '0000-00-00 00:00:00']
  expect(nothing.filter((cell) => !isBlankCell(cell))).toEqual([])
  expect(['Null', 'Na', 'None', '0', 'no', '-5', 'n'].filter(isBlankCell)).toEqual([])
})

it.each([
  ['393335550101', '', 'IT', '+393335550101'],
  ['46701740605', '', 'IT', '+46701740605'],
  ['46701740605.0', '', 'IT', '+46701740605'],
  ["'+46 70 174 06 05", '', '', '+46701740605'],
  ['070-174 06 05', 'SE', 'IT', '+46701740605'],
  ['3.93331E+11', '', 'IT', 'bad-phone'],
  ['5550101', '', '', 'phone-without-country'],
  ['9999999999', '', '', 'phone-without-country'],
])('phone %s (%s, %s) is %s', (cell, own, usual, expected) => {
  const read = readPhone(cell, own, usual)
  expect(read.ok ? read.phone : read.reason).toBe(expected)
})

it.each([
  ['CHF 1’234.50', '.', 123450, 'CHF'],
  ['1 234,56 kr', ',', 123456, 'SEK'],
  ['₹12,34,567.50', '.', 123456750, 'INR'],
  ['١٬٢٣٤٫٥٦', ',', 123456, 'SEK'],
  ['१२३.५०', '.', 12350, 'SEK'],
  ['١٢٣٫٥٠ د.إ', '.', 12350, 'AED'],
] as const)('amount %s', (cell, decimal, minor, currency) => {
  expect(parseAmount(cell, { decimal, currency: '', usual: 'SEK' })).toEqual({ ok: true, minor, currency, rounded: false })
})

it.each([
  ['Wed May 01 2024 09:58:12 GMT+0200 (Central European Summer Time)', '2024-05-01T07:58:12.000Z'],
  ['Wed, 01 May 2024 09:58:12 +0000', '2024-05-01T09:58:12.000Z'],
  ['2024-05-01 09:58:12 EST', '2024-05-01T14:58:12.000Z'],
  ['May 1, 2024 at 9:58 AM', '2024-05-01T07:58:00.000Z'],
  ['1 maj 2024 kl. 14:05', '2024-05-01T12:05:00.000Z'],
  ['1 мая 2024 г., 9:58', '2024-05-01T07:58:00.000Z'],
  ['45413.415277777778', '2024-05-01T07:58:00.000Z'],
  ['1714557492', '2024-05-01T09:58:12.000Z'],
  ['1714557492000', '2024-05-01T09:58:12.000Z'],
  // China's or Chicago's.
  ['2024-05-01 09:58:12 CST', null],
])('date %s', (cell, expected) => {
  const at = parseDate(cell, 'dmy', new ZoneClock('Europe/Rome'))?.at
  expect(at === undefined || at === null ? null : new Date(at).toISOString()).toBe(expected)
})

describe('columns of events', () => {
  it.each([
    ['Email,Event,Date,Campaign', ['contact.email', 'event.kind', 'event.date', 'event.label']],
    ['Email,Last Opened,Last Clicked', ['contact.email', 'event.opened', 'event.clicked']],
    ['Email,Payment date,Amount,Currency', ['contact.email', 'event.payment', 'event.amount', 'event.currency']],
    // An order that is paid later is one order and no event.
    ['Order ID,Email,Total,Payment date', ['order.number', 'contact.email', 'order.total', 'order.date']],
    ['Name,Phone,Campaign,Time', ['contact.name', 'contact.phone', '', '']],
    [
      'Nome,Telefono,Compleanno,Sesso,Azienda',
      ['contact.name', 'contact.phone', 'contact.birthday', 'contact.gender', 'contact.company'],
    ],
  ])('%s', (header, targets) => {
    const names = header.split(',')
    expect(mapColumns(names, recognise(names))).toEqual(targets)
  })

  it('need a date and a kind', () => {
    const codes = (...columns: Parameters<typeof checkColumns>[1][]) =>
      columns.map((own) => checkColumns([], own).map(({ code }) => code))
    expect(
      codes(['contact.email', 'event.kind'], ['contact.email', 'event.date'], ['contact.email', 'event.payment', 'event.amount']),
    ).toEqual([['no-event-date'], ['no-event-kind'], []])
  })
})

describe('what spreadsheets and shops do to cells', () => {
  it('reads dashes, guests without a number, lost signs and several numbers', async () => {
    const db = newDatabase()
    const rows = [
      'Order ID,Customer ID,Name,Email,Phone,Date,Total,Status',
      '1,0,-,nils@example.com,N/A,2026-10-01,10,null',
      '2,0,NULL,giulia@example.com,3.93331E+11,2026-10-02,20,paid',
      "3,'17,Anna,-,'+39 055 5550101; n/a; +39 055 5550102,2026-10-03,30,paid",
      '4,18;19,Two,#N/A,,2026-10-04,40,paid',
    ]
    await bringIn(db, [csv(rows.join('\n'))])
    const found = (await everybody(db)).map(({ contact, orders }) => [
      contact.externalId,
      contact.name,
      contact.emails.join(' '),
      contact.phones.join(' '),
      orders.map(({ number, total }) => `${number} ${total}`).join(' '),
    ])
    expect(found.toSorted()).toEqual([
      ['', '', 'giulia@example.com', '', '2 2000'],
      ['', '', 'nils@example.com', '', '1 1000'],
      ['17', 'Anna', '', '+390555550101 +390555550102', '3 3000'],
      ['18', 'Two', '', '', '4 4000'],
    ])
    const left = (await db.leftOut.toArray()).map(({ line, what, code }) => `${line} ${what} ${code}`)
    expect(left).toEqual(['3 value bad-phone', '5 value several-people'])
  })

  it('a date, a gender, an event that cannot be read is left out of its row; a row of events without any is listed', async () => {
    const db = newDatabase()
    const people = csv('Email,Birthday,Gender,Customer since\na@example.com,soon,purple,2030-01-01\n', 'people.csv')
    const events = csv(
      'Email,Event,Event date\na@example.com,opened,2026-10-01\na@example.com,opened,\n,opened,2026-10-01\n',
      'events.csv',
    )
    await bringIn(db, [people, events])
    const [person] = await everybody(db)
    expect(person?.contact).toMatchObject({ birthday: '', gender: '', since: null })
    expect(person?.events).toHaveLength(1)
    const left = (await db.leftOut.toArray()).map(({ file, line, what, code }) => `${file} ${line} ${what} ${code}`)
    expect(left.toSorted()).toEqual([
      'events.csv 3 row no-event-date',
      'events.csv 4 row event-without-person',
      'people.csv 2 value bad-birthday',
      'people.csv 2 value bad-gender',
      'people.csv 2 value future-date',
    ])
  })

  it('names the base after the system that numbers its people', async () => {
    const log = csv('st_text,ts,sub,frm,email,tag,mid,link\nSent,01-10-2026 09:00:00,a,b,a@example.com,,,\n', 'log.csv')
    const people = csv('Record ID,Email,Lead Status,Lifecycle Stage\n9,a@example.com,x,y\n', 'people.csv')
    const plans = (await previewFiles([log, people], { country: 'IT', currency: 'EUR' })).map(({ plan }) => plan)
    expect([proposedSource(plans), proposedSource(plans.slice(0, 1)), proposedSource([])]).toEqual(['hubspot', 'brevo', 'csv'])
  })

  it('tells whose people another export holds, and what each word for an event is taken for', async () => {
    const deals = csv('Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Contact IDs\n1,A,Closed Won,5,2026-10-01,9\n')
    const people = csv('Record ID,Email,Lead Status,Lifecycle Stage\n9,a@example.com,x,y\n', 'people.csv')
    const context = { country: 'IT', currency: 'EUR' }
    const codes = async (files: File[]) =>
      (await previewFiles(files, context)).flatMap(({ notes }) => notes.map(({ code }) => code))
    expect(await codes([deals])).toEqual(['people-elsewhere'])
    expect(await codes([deals, people])).toEqual([])
    const [preview] = await previewFiles(
      [csv('Email,Event,Event date\na@example.com,Opens,2026-10-01\na@example.com,Zap,2026-10-01\n')],
      context,
    )
    expect(preview?.events).toEqual([
      { raw: 'Opens', kind: 'opened', rows: 1 },
      { raw: 'Zap', kind: 'unknown', rows: 1 },
    ])
  })
})
