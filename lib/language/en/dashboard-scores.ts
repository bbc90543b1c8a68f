/** Scores: what counts, and rates of other currencies. */
export const dashboardScores = {
  'rfm.groups.no-orders': 'No orders yet',
  'rfm.groups.no-orders.meaning': 'Contacts without any purchase: not scored.',
  'rfm.groups.outside-window': 'Bought earlier',
  'rfm.groups.outside-window.meaning': {
    one: 'Bought, but not in the last {n} day: not scored.',
    other: 'Bought, but not in the last {n} days: not scored.',
  },
  'rfm.groups.other-currency': 'Other currency',
  'rfm.groups.other-currency.meaning':
    'Bought, but neither in {currency} nor in a currency with a rate: money is unknown, so not scored.',
  'rfm.look.title': 'What counts',
  'rfm.look.day': 'Days ago are counted from {day}, in the time zone {zone}. A purchase dated later counts as of that day.',
  'rfm.look.fixed':
    'Days ago are counted from {day}, which was set, in the time zone {zone}. Purchases dated later are left out.',
  'rfm.look.byDay': 'Whatever somebody bought on one day is one purchase.',
  'rfm.look.least': 'Orders of less than {least} are left out. Where there is no rate that cannot be told, and they count.',
  'rfm.look.mean': 'What is scored of money is the mean of a purchase, not the sum.',
  'rfm.look.all': 'All purchases count, however old.',
  'rfm.look.window': {
    one: 'Purchases of the last {n} day count, from {from} on.',
    other: 'Purchases of the last {n} days count, from {from} on.',
  },
  'rfm.look.currency': 'Money is in {currency}.',
  'rfm.look.rate': '{currency} counts at your rate of {rate}.',
  'rfm.look.apart': {
    one: '{n} order in {currency} has no rate: it counts as a purchase, and its money is left out.',
    other: '{n} orders in {currency} have no rate: they count as purchases, and their money is left out.',
  },
  'rfm.look.leftOut':
    'Cancelled orders, orders that you chose not to count and orders of nothing after refunds are left out. Contacts who have not bought anything get no score.',
  'rfm.look.rates': 'Rates are in the settings',
  'rfm.settings.window': 'Purchases that count',
  'rfm.settings.window.all': 'all',
  'rfm.settings.window.months': { one: 'of the last {n} month', other: 'of the last {n} months' },
  'rfm.settings.window.own': 'of another number of days',
  'rfm.settings.window.number': 'Number of days',
  'rfm.settings.window.wrong': 'A whole number of days from 1 to {most} is needed.',
  'rates.title': 'Other currencies',
  'rates.lead':
    'Currencies are never added to each other by themselves. Where you give a rate, orders in that currency are counted at it; the sum stays visible apart.',
  'rates.none': 'Every order is in {currency}.',
  'rates.currency': 'Currency',
  'rates.orders': 'Orders',
  'rates.sum': 'Purchases',
  'rates.rate': 'Rate',
  'rates.field': 'What 1 {currency} is worth in {main}',
  'rates.since': 'given on {day}',
  'rates.without': 'without a rate: shown apart, not in any sum; who bought in it alone has no score',
  'rates.wrong': 'A number above zero is needed, such as 0.92.',
  'rates.saved': 'Rates are saved. Scores are being worked out anew.',
} as const
