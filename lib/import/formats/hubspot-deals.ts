import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/** Deals of HubSpot. Who they are of stands in `Associated Contact IDs`, joined with `;`: export the contacts too and import both together. */
export const hubspotDeals: FileFormat = {
  kind: 'hubspot-deals',
  source: 'hubspot',
  signature: ['Deal Name', 'Deal Stage', 'Deal owner', 'Pipeline', 'Close Date', 'Associated Contact IDs', 'Deal Type'].map(
    foldHeader,
  ),
  needed: 3,
  people: 'order',
  allPhones: true,
  firstOf: ['order.date'],
  targets: foldKeys({
    'Record ID': 'order.number',
    'Record ID - Deal': 'order.number',
    'Deal ID': 'order.number',
    'Close Date': 'order.date',
    'Create Date': 'order.date',
    Amount: 'order.total',
    Currency: 'order.currency',
    'Deal Stage': 'order.status',
    'Deal Name': 'order.item',
    'Associated Contact IDs': 'contact.id',
    'Associated Contact ID': 'contact.id',
  }),
}
