import { seededRandom } from '../../trials/random.ts'

const CUSTOMERS =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags'
const ORDERS =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing City,Billing Country,Billing Phone,Shipping Name,Shipping Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Id,Tags,Source,Phone'
const STATUSES: [string, ...string[]] = [
  'paid',
  'paid',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
  'pending',
  'authorized',
  'expired',
  'partially_paid',
]

/**
 * Two Shopify exports with all their quirks: a mark before the first name, apostrophes, line breaks in notes, rows of one order far apart,
 * numbers in any of three columns, two currencies, guests, upper-case mails, instants just before midnight.
 */
export function shopifyPair(customers: number, orders: number): { customers: string; orders: string } {
  const random = seededRandom('shopify pair')
  const people = Array.from({ length: customers }, (_, i) => {
    const noMail = i % 17 === 0
    const mail = noMail ? '' : `person.${i}@example.com`
    const own = noMail || i % 3 > 0
    const accepts = (n: number): string => ['yes', 'no', ''][(i + n) % 3] ?? ''
    const note = i % 7 === 0 ? 'Says "hello",\nthen; goes' : ''
    const cells = [
      `'${7_000_000 + i}`,
      `Nome${i}`,
      `D'Esempio ${i}`,
      mail,
      accepts(0),
      '',
      'Via Inventata 1',
      '',
      'Firenze',
      'FI',
      'IT',
    ]
    const rest = ["'50100", own && i % 5 === 0 ? `'${phone(i)}` : '', own && i % 5 > 0 ? `'${phone(i)}` : '', accepts(1)]
    return line([...cells, ...rest, '1.00', '1', note, 'no', i % 4 === 0 ? 'vip, "local"' : ''])
  })
  const first: string[] = []
  const later: string[] = []
  for (let i = 0; i < orders; i++) {
    const who = random.whole(0, customers + 20)
    const isGuest = who >= customers
    const noMail = who % 17 === 0 && !isGuest
    const mail = noMail ? '' : isGuest ? `guest.${who}@example.org` : `person.${who}@example.com`
    const status = random.pick(STATUSES)
    const total = random.whole(100, 99_999)
    const refunded = status === 'refunded' ? total : status === 'partially_refunded' ? Math.floor(total / 3) : 0
    const created = `${new Date(Date.UTC(2025, 0, 1) + random.whole(0, 600) * 86_400_000).toISOString().slice(0, 10)} ${random.pick(['09:58:12', '23:30:00', '00:10:59'])} ${random.pick(['+0000', '+0200', '-0500'])}`
    const place = random.whole(0, 2)
    const shown = noMail || random.next() < 0.3 ? (isGuest ? '' : random.pick([`'${phone(who)}`, national(who)])) : ''
    const phones = [0, 1, 2].map((column) => (column === place ? shown : ''))
    const cells = (whole: boolean, item: string): string =>
      line(
        [
          [`#${1000 + i}`, random.next() < 0.2 ? mail.toUpperCase() : mail],
          whole
            ? [status, '', '', '', random.pick(['yes', 'no']), random.next() < 0.1 ? 'USD' : 'EUR']
            : ['', '', '', '', '', ''],
          whole ? [money(total), '0.00', '0.00', money(total)] : ['', '', '', ''],
          ['', '', '', created, String(random.whole(1, 3)), item, '1.00'],
          whole
            ? [`Nome${who} D'Esempio ${who}`, 'Firenze', 'IT', phones[1] ?? '', '', phones[2] ?? '', '']
            : ['', '', '', '', '', '', ''],
          whole ? [random.next() < 0.08 ? created : '', 'manual', money(refunded), String(9_000_000 + i)] : ['', '', '', ''],
          ['', 'web', whole ? (phones[0] ?? '') : ''],
        ].flat(),
      )
    first.push(cells(true, `Olive oil, ${i % 5} l`))
    for (let extra = random.whole(0, 2); extra > 0; extra--)
      later.push(cells(false, random.pick(['Wine "red"', 'Honey', 'Panno lavabile'])))
  }
  // Rows of one order stand far from each other.
  return { customers: `\uFEFF${[CUSTOMERS, ...people].join('\r\n')}\r\n`, orders: `${[ORDERS, ...first, ...later].join('\n')}\n` }
}

function phone(i: number): string {
  return `+39055555${String(i).padStart(4, '0')}`
}

function national(i: number): string {
  return `055 555 ${String(i).padStart(4, '0')}`
}

function money(cents: number): string {
  return (cents / 100).toFixed(2)
}

function line(cells: string[]): string {
  return cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}
