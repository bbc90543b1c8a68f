/**
 * What the files say, reckoned in the slow obvious way and with none of the product's code: characters one by one, people by e-mail or
 * number, cents as whole numbers.
 */
export interface Reckoned {
  purchases: number
  /** Cents of the main currency. */
  spent: number
  /** Cents of other currencies by code. */
  others: Record<string, number>
  notPurchases: number
  /** ISO date of the last purchase in the machine's zone; '' without one. */
  last: string
  /** Names of everything bought, sorted. */
  items: string[]
}

/** Rows of a CSV text as one record each, by the header's names. */
export function readCsv(text: string, delimiter = ','): Record<string, string>[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  for (let i = 0; i < plain.length; i++) {
    const sign = plain.charAt(i)
    if (quoted && sign === '"' && plain.charAt(i + 1) === '"') {
      cell += '"'
      i++
    } else if (sign === '"') quoted = !quoted
    else if (sign === delimiter && !quoted) {
      row.push(cell)
      cell = ''
    } else if (sign === '\n' && !quoted) {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  const [header = [], ...data] = rows
  return data
    .filter((cells) => cells.some((one) => one.trim() !== ''))
    .map((cells) => Object.fromEntries(header.map((name, i) => [name, (cells[i] ?? '').trim()])))
}

/** Orders of a Shopify export by person: e-mail, else the first number of the order. `pending` and `unpaid` do not count. */
export function reckonShopify(
  ordersText: string,
  customersText: string,
  main: string,
): { people: Map<string, Reckoned>; consents: Map<string, Record<string, boolean>> } {
  const people = new Map<string, Reckoned>()
  const consents = new Map<string, Record<string, boolean>>()
  const byPhone = new Map<string, string>()
  for (const customer of readCsv(customersText)) {
    const phone = numberOf(customer['Phone'] ?? '') || numberOf(customer['Default Address Phone'] ?? '')
    const who = (customer['Email'] ?? '').toLowerCase() || phone
    people.set(who, nothing())
    if (phone !== '') byPhone.set(phone, who)
    const said: Record<string, boolean> = {}
    for (const [channel, column] of [
      ['email', 'Accepts Email Marketing'],
      ['sms', 'Accepts SMS Marketing'],
    ] as const)
      if (customer[column] === 'yes' || customer[column] === 'no') said[channel] = customer[column] === 'yes'
    consents.set(who, said)
  }
  const orders = new Map<string, Record<string, string>[]>()
  for (const row of readCsv(ordersText)) orders.set(row['Name'] ?? '', [...(orders.get(row['Name'] ?? '') ?? []), row])
  for (const rows of orders.values()) {
    const first = (column: string): string => rows.map((row) => row[column] ?? '').find((cell) => cell !== '') ?? ''
    const phone = numberOf(first('Phone')) || numberOf(first('Billing Phone')) || numberOf(first('Shipping Phone'))
    const who = first('Email').toLowerCase() || byPhone.get(phone) || phone
    const person = people.get(who) ?? nothing()
    people.set(who, person)
    const counts = ['paid', 'partially_refunded', 'refunded'].includes(first('Financial Status')) && first('Cancelled at') === ''
    const net = cents(first('Total')) - cents(first('Refunded Amount') || '0')
    if (!counts || net <= 0) {
      person.notPurchases++
      continue
    }
    person.purchases++
    if (first('Currency') === main) person.spent += net
    else person.others[first('Currency')] = (person.others[first('Currency')] ?? 0) + net
    const day = dateHere(first('Created at'))
    if (day > person.last) person.last = day
    person.items = [...person.items, ...rows.map((row) => row['Lineitem name'] ?? '').filter((item) => item !== '')].toSorted()
  }
  return { people, consents }
}

/** A file of one order a row, by the column `who`: sums of whole units. */
export function reckonPlain(
  text: string,
  names: { who: string; date: string; amount: string },
): Map<string, { purchases: number; spent: number; last: string }> {
  const people = new Map<string, { purchases: number; spent: number; last: string }>()
  for (const row of readCsv(text)) {
    const person = people.get(row[names.who] ?? '') ?? { purchases: 0, spent: 0, last: '' }
    person.purchases++
    person.spent += Number(row[names.amount])
    if ((row[names.date] ?? '') > person.last) person.last = row[names.date] ?? ''
    people.set(row[names.who] ?? '', person)
  }
  return people
}

function nothing(): Reckoned {
  return { purchases: 0, spent: 0, others: {}, notPurchases: 0, last: '', items: [] }
}

/** `'+39 055 ...` or `055 ...`, which is Italian here. */
function numberOf(cell: string): string {
  const digits = cell.replaceAll(/[^+\d]/g, '')
  return digits === '' || digits.startsWith('+') ? digits : `+39${digits}`
}

function cents(amount: string): number {
  const [whole = '0', part = ''] = amount.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

function dateHere(created: string): string {
  const [day = '', time = '', zone = ''] = created.split(' ')
  const at = new Date(`${day}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`)
  // Swedish dates are ISO dates.
  return at.toLocaleDateString('sv-SE')
}
