import type { Translation } from '../dictionary.ts'
import type { common as reference } from '../en/common.ts'

export const common: Translation<typeof reference> = {
  'common.cancel': 'Avbryt',
  'common.close': 'Stäng',
  'common.panelFailed': 'Den här delen kunde inte visas: {panel}.',
  'common.retry': 'Försök igen',
  'common.why': 'Varför?',

  'group.champions': 'Mästare',
  'group.champions.means': 'Har köpt nyligen, köper ofta och handlar för mest.',
  'group.loyal': 'Trogna',
  'group.loyal.means': 'Köper ofta och handlar för mycket.',
  'group.potential-loyalist': 'På väg att bli trogna',
  'group.potential-loyalist.means': 'Har köpt nyligen och mer än en gång; kan bli trogna.',
  'group.new': 'Nya',
  'group.new.means': 'Har nyligen köpt för första gången eller nästan.',
  'group.promising': 'Lovande',
  'group.promising.means': 'Har köpt nyligen och inte ofta än, men för mycket.',
  'group.needs-attention': 'Behöver omsorg',
  'group.needs-attention.means': 'Över mitten i allt, men inget på ett tag.',
  'group.about-to-sleep': 'På väg att somna',
  'group.about-to-sleep.means': 'Under mitten i allt; går förlorade om inget händer.',
  'group.at-risk': 'I riskzonen',
  'group.at-risk.means': 'Köpte ofta eller för mycket, men för länge sedan.',
  'group.cant-lose': 'Får inte förloras',
  'group.cant-lose.means': 'Har köpt för mest eller oftast, och har inte kommit tillbaka på länge.',
  'group.hibernating': 'I dvala',
  'group.hibernating.means': 'Har köpt lite, och för länge sedan.',
  'group.lost': 'Förlorade',
  'group.lost.means': 'Lägst i allt, eller nästan.',
}
