import { foldHeader, foldKeys, type FileFormat } from './format.ts'

/** WooCommerce > Analytics > Orders. It names neither mail nor number of who ordered: nobody can be found with it, and the preview says what to
 * export instead. */
export const woocommerceOrders: FileFormat = {
  kind: 'woocommerce-orders',
  source: 'woocommerce',
  signature: ['Order #', 'N. Revenue (formatted)', 'Customer type', 'Items sold', 'Coupon(s)', 'Net Sales', 'Attribution'].map(
    foldHeader,
  ),
  needed: 4,
  people: 'order',
  nobody: true,
  targets: foldKeys({
    'Order #': 'order.number',
    Date: 'order.date',
    'Net Sales': 'order.total',
    Status: 'order.status',
    'Product(s)': 'order.item',
  }),
}
