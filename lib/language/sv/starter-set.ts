import type { Translation } from '../dictionary.ts'
import type { starterSet as reference } from '../en/starter-set.ts'

export const starterSet: Translation<typeof reference> = {
  'starter.best': 'Bästa kunderna',
  'starter.best.note': 'De har nyss handlat, handlar ofta och för mest pengar: ta väl hand om dem.',
  'starter.loyal': 'Trogna kunder',
  'starter.loyal.note': 'De handlar regelbundet och för bra summor.',
  'starter.growing': 'På väg att bli trogna',
  'starter.growing.note': 'De kom tillbaka för inte så länge sedan: nästa köp blir en vana.',
  'starter.new': 'Nya kunder',
  'starter.new.note': 'Första köpen, för inte så länge sedan: hälsa dem välkomna.',
  'starter.promising': 'Lovande',
  'starter.promising.note': 'De har nyligen handlat för bra summor men kommer ännu inte ofta.',
  'starter.attention': 'Behöver omtanke',
  'starter.attention.note': 'Goda kunder som snart kan vara borta.',
  'starter.slipping': 'Glider undan',
  'starter.slipping.note': 'De handlade mer förr: påminn dem innan de glömmer dig.',
  'starter.rescue': 'Får inte förloras',
  'starter.rescue.note': 'De har handlat för mycket pengar och varit tysta länge: skriv personligt.',
  'starter.lost': 'Borta sedan länge',
  'starter.lost.note': 'Senaste köpet är länge sedan: ett meddelande, lämna dem sedan i fred.',
  'starter.no-orders': 'Inga ordrar ännu',
  'starter.no-orders.note': 'Kontakter utan något köp.',
  'starter.big-lately': 'Stora köp nyligen',
  'starter.big-lately.note': 'Högt belopp, och ett köp under de senaste 90 dagarna.',
}
