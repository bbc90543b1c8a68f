import { describe, expect, it } from 'vitest'
import { foldHeader } from '../../../lib/import/formats/format.ts'
import { doubleTargets, FORMATS, mapColumns, recognise } from '../../../lib/import/recognise.ts'

const NOW =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags,Accepts WhatsApp Marketing,Size (customer.metafields.custom.size)'
const OLDER =
  'First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt'
const OLDEST =
  'First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt'
const ORDERS =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing City,Billing Country,Billing Phone,Shipping Phone,Cancelled at,Refunded Amount,Id,Tags,Phone'

const targetsOf = (header: string): Record<string, string> => {
  const names = header.split(',')
  const columns = mapColumns(names, recognise(names))
  return Object.fromEntries(names.map((name, i) => [name, columns[i] as string]).filter(([, target]) => target !== ''))
}

describe('recognise', () => {
  it.each([
    ['shopify-customers', NOW],
    ['shopify-customers', OLDER],
    ['shopify-customers', OLDEST],
    ['shopify-orders', ORDERS],
    ['plain', 'Name,Phone'],
    // Columns of the people of a deal do not make it a list of people.
    ['pipedrive-deals', 'Deal - Title,Deal - Value,Deal - Status,Person - ID,Person - Name,Person - Email,Person - Phone'],
    ['hubspot-deals', 'Record ID,Deal Name,Deal Stage,Deal owner,Last Modified Date,Last Activity Date,Associated Company IDs'],
    ['plain', 'First Name,Last Name,Email,City,Total Spent'],
  ])('knows %s', (kind, header) => {
    expect(recognise(header.split(',')).kind).toBe(kind)
  })

  it('still knows a format with its columns in another order and case, and a mark before', () => {
    const names = ORDERS.toUpperCase().split(',').toReversed()
    expect(recognise([`\uFEFF${names[0]}`, ...names.slice(1)]).kind).toBe('shopify-orders')
  })

  it('gives every format columns that only one may have at most once', () => {
    for (const header of [NOW, OLDER, OLDEST, ORDERS])
      expect(doubleTargets(mapColumns(header.split(','), recognise(header.split(','))))).toEqual([])
    expect(new Set(FORMATS.map(({ kind }) => kind)).size).toBe(FORMATS.length)
  })
})

describe('mapColumns', () => {
  it('maps Shopify customers', () => {
    expect(targetsOf(NOW)).toEqual({
      'Customer ID': 'contact.id',
      'First Name': 'contact.firstName',
      'Last Name': 'contact.lastName',
      Email: 'contact.email',
      'Accepts Email Marketing': 'consent.email',
      'Default Address Company': 'contact.company',
      'Default Address City': 'contact.city',
      'Default Address Country Code': 'contact.country',
      'Default Address Phone': 'contact.phone',
      Phone: 'contact.phone',
      'Accepts SMS Marketing': 'consent.sms',
      Note: 'contact.note',
      Tags: 'contact.tags',
      'Accepts WhatsApp Marketing': 'consent.whatsapp',
    })
    expect(targetsOf(OLDEST)).toMatchObject({ 'Accepts Marketing': 'consent.any', 'Country Code': 'contact.country' })
  })

  it('maps Shopify orders, whose tags and Id are not the person', () => {
    expect(targetsOf(ORDERS)).toEqual({
      Name: 'order.number',
      Email: 'contact.email',
      'Financial Status': 'order.status',
      'Accepts Marketing': 'consent.any',
      Currency: 'order.currency',
      Total: 'order.total',
      'Created at': 'order.date',
      'Lineitem name': 'order.item',
      'Billing Name': 'contact.name',
      'Billing City': 'contact.city',
      'Billing Country': 'contact.country',
      'Billing Phone': 'contact.phone',
      'Shipping Phone': 'contact.phone',
      'Cancelled at': 'order.cancelledAt',
      'Refunded Amount': 'order.refunded',
      Phone: 'contact.phone',
    })
  })

  it.each([
    [
      'Nome,Cognome,Cellulare,E-mail,Città',
      ['contact.firstName', 'contact.lastName', 'contact.phone', 'contact.email', 'contact.city'],
    ],
    ['Nome,Telefono', ['contact.name', 'contact.phone']],
    ['Namn,Mobilnummer,E-postadress,Ort', ['contact.name', 'contact.phone', 'contact.email', 'contact.city']],
    ['Vorname,Nachname,Handy', ['contact.firstName', 'contact.lastName', 'contact.phone']],
    ['Prénom,Nom,Téléphone,Ville', ['contact.firstName', 'contact.lastName', 'contact.phone', 'contact.city']],
    ['Nombre,Apellidos,Móvil', ['contact.firstName', 'contact.lastName', 'contact.phone']],
    [
      'ФИО,Мобильный телефон (контакт),Рабочий email (контакт),Дата,Сумма',
      ['contact.name', 'contact.phone', 'contact.email', 'order.date', 'order.total'],
    ],
    ['customer_id,order_date,order_total', ['contact.id', 'order.date', 'order.total']],
    ['ID,Name,Date,Total', ['order.number', 'contact.name', 'order.date', 'order.total']],
    ['ID,Name,Phone', ['contact.id', 'contact.name', 'contact.phone']],
    ['Name,Phone,Created At,Status', ['contact.name', 'contact.phone', 'contact.since', '']],
    ['Name,Date,Order Date,Total', ['contact.name', '', 'order.date', 'order.total']],
    ['Name,Phone,Name', ['contact.name', 'contact.phone', 'contact.name']],
    ['constructor,toString,Name', ['', '', 'contact.name']],
  ])('maps %s', (header, targets) => {
    expect(mapColumns(header.split(','), recognise(header.split(',')))).toEqual(targets)
  })

  it('says which target two columns claim', () => {
    expect(doubleTargets(['contact.name', 'contact.phone', 'contact.phone', 'contact.name', ''])).toEqual(['contact.name'])
  })
})

describe('foldHeader', () => {
  it.each([
    ['  Order_Number ', 'order number'],
    ['\uFEFF"Name"', '"name"'],
    ["'Phone", 'phone'],
    ['Рабочий телефон (контакт)', 'рабочии телефон'],
    ['(Telefon)', '(telefon)'],
    ['E-post', 'e post'],
  ])('folds %j', (name, folded) => {
    expect(foldHeader(name)).toBe(folded)
  })
})
