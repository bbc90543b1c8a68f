import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/** Orders of WooCommerce as WebToffee's export plugin writes them, one row for each order. `customer_id` is 0 for guests. `total` is not net of
 * refunds, which this export does not give; notes are the order's. */
export const webtoffeeOrders: FileFormat = {
  kind: 'webtoffee-orders',
  source: 'woocommerce',
  signature: [
    'order_number',
    'order_date',
    'paid_date',
    'order_total',
    'order_currency',
    'billing_email',
    'wt_import_key',
    'customer_user',
    'cart_discount',
  ].map(foldHeader),
  needed: 4,
  people: 'order',
  targets: foldKeys({
    order_number: 'order.number',
    order_id: 'order.number',
    order_date: 'order.date',
    order_total: 'order.total',
    order_currency: 'order.currency',
    status: 'order.status',
    customer_id: 'contact.id',
    customer_user: 'contact.id',
    billing_first_name: 'contact.firstName',
    billing_last_name: 'contact.lastName',
    billing_company: 'contact.company',
    billing_email: 'contact.email',
    customer_email: 'contact.email',
    billing_phone: 'contact.phone',
    shipping_phone: 'contact.phone',
    billing_city: 'contact.city',
    billing_country: 'contact.country',
  }),
}
