import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/**
 * Orders > Export in Shopify. One order is several rows: its own columns are filled in the first, later rows repeat `Name` and `Email`
 * with a blank `Total`. `Tags` are the order's, not the person's, and are not read.
 */
export const shopifyOrders: FileFormat = {
  kind: 'shopify-orders',
  source: 'shopify',
  signature: [
    'Financial Status',
    'Fulfillment Status',
    'Lineitem name',
    'Lineitem quantity',
    'Subtotal',
    'Billing Name',
    'Cancelled at',
  ].map(foldHeader),
  needed: 3,
  people: 'order',
  targets: foldKeys({
    Name: 'order.number',
    'Created at': 'order.date',
    Total: 'order.total',
    'Refunded Amount': 'order.refunded',
    Currency: 'order.currency',
    'Financial Status': 'order.status',
    'Cancelled at': 'order.cancelledAt',
    'Lineitem name': 'order.item',
    Email: 'contact.email',
    Phone: 'contact.phone',
    'Billing Phone': 'contact.phone',
    'Shipping Phone': 'contact.phone',
    'Billing Name': 'contact.name',
    'Billing Company': 'contact.company',
    'Billing City': 'contact.city',
    'Billing Country': 'contact.country',
    'Accepts Marketing': 'consent.any',
  }),
}
