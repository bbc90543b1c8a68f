import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShopCustomer } from './shop.ts'

const CUSTOMERS =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address City,Default Address Country Code,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags'
const ORDERS =
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Phone,Cancelled at,Payment Method,Refunded Amount,Vendor,Id,Tags,Risk Level,Source'

/** Writes the shop's two exports as Shopify does, quirks included. `today` is days since 1970-01-01. */
export function writeExportFiles(shop: readonly ShopCustomer[], today: number): { folder: string; files: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'recency-export-'))
  const files = [join(folder, 'customers_export.csv'), join(folder, 'orders_export.csv')]
  writeFileSync(files[0]!, `\uFEFF${[CUSTOMERS, ...shop.map(customerRow)].join('\r\n')}\r\n`)
  writeFileSync(files[1]!, `${[ORDERS, ...shop.flatMap((customer) => orderRows(customer, today))].join('\n')}\n`)
  return { folder, files }
}

function customerRow({ id, firstName, lastName, email, phone, acceptsSms, orders }: ShopCustomer): string {
  const spent = orders.reduce((sum, order) => sum + order.total, 0)
  const sms = acceptsSms ? 'yes' : 'no'
  return row([
    `'${id}`,
    firstName,
    lastName,
    email,
    sms,
    '',
    'Prato',
    'IT',
    `'${phone}`,
    sms,
    money(spent),
    orders.length,
    '',
    'no',
    '',
  ])
}

/** One row for each item; only the first carries the order's own columns. */
function orderRows({ firstName, lastName, email, phone, orders }: ShopCustomer, today: number): string[] {
  return orders.flatMap((order) => {
    const created = `${new Date((today - order.daysAgo) * 86_400_000).toISOString().slice(0, 10)} 12:00:00 +0000`
    const person = [`${firstName} ${lastName}`, `'${phone}`]
    const whole = money(order.total)
    const first = [order.number, email, order.status, 'EUR', whole, '0.00', '0.00', whole, created]
    const last = [
      ...person,
      order.cancelled ? created : '',
      'manual',
      money(order.refunded),
      'Shop',
      order.number.slice(1),
      '',
      'Low',
      'web',
    ]
    const later = [order.number, email, '', '', '', '', '', '', created]
    return order.items.map((item, index) =>
      row(index === 0 ? [...first, 1, item, '1.00', ...last] : [...later, 1, item, '1.00', ...last.map(() => '')]),
    )
  })
}

function row(cells: (string | number)[]): string {
  return cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(',')
}

function money(cents: number): string {
  return (cents / 100).toFixed(2)
}
