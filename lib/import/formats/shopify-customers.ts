import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/**
 * Customers > Export in Shopify, now and in its older forms (`Accepts Marketing`, address columns without "Default Address"; seen in
 * public files up to 2026). It has no date of the last order, so recency comes from the orders export alone; `Total Spent` and
 * `Total Orders` are therefore not read.
 */
export const shopifyCustomers: FileFormat = {
  kind: 'shopify-customers',
  source: 'shopify',
  signature: [
    'Customer ID',
    'Accepts Email Marketing',
    'Accepts SMS Marketing',
    'Accepts Marketing',
    'Default Address Company',
    'Default Address Country Code',
    'Province Code',
    'Country Code',
    'Total Spent',
    'Total Orders',
    'Tax Exempt',
  ].map(foldHeader),
  needed: 3,
  people: 'record',
  targets: foldKeys({
    'Customer ID': 'contact.id',
    'First Name': 'contact.firstName',
    'Last Name': 'contact.lastName',
    Email: 'contact.email',
    Phone: 'contact.phone',
    'Default Address Phone': 'contact.phone',
    'Default Address Country Code': 'contact.country',
    'Country Code': 'contact.country',
    'Default Address Company': 'contact.company',
    Company: 'contact.company',
    'Default Address City': 'contact.city',
    City: 'contact.city',
    'Accepts Email Marketing': 'consent.email',
    'Accepts SMS Marketing': 'consent.sms',
    'Accepts WhatsApp Marketing': 'consent.whatsapp',
    'Accepts Marketing': 'consent.any',
    Note: 'contact.note',
    Tags: 'contact.tags',
  }),
}
