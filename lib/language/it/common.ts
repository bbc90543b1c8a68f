import type { Translation } from '../dictionary.ts'
import type { common as reference } from '../en/common.ts'

export const common: Translation<typeof reference> = {
  'common.cancel': 'Annulla',
  'common.close': 'Chiudi',
  'common.panelFailed': 'Non è stato possibile mostrare questa parte: {panel}.',
  'common.retry': 'Riprova',
  'common.why': 'Perché?',

  'group.champions': 'Campioni',
  'group.champions.means': 'Hanno comprato di recente, comprano spesso e spendono più di tutti.',
  'group.loyal': 'Fedeli',
  'group.loyal.means': 'Comprano spesso e spendono bene.',
  'group.potential-loyalist': 'Potenziali fedeli',
  'group.potential-loyalist.means': 'Hanno comprato di recente e più di una volta; possono diventare fedeli.',
  'group.new': 'Nuovi',
  'group.new.means': 'Hanno comprato di recente per la prima volta o quasi.',
  'group.promising': 'Promettenti',
  'group.promising.means': 'Hanno comprato di recente e non ancora spesso, ma hanno speso bene.',
  'group.needs-attention': 'Da seguire',
  'group.needs-attention.means': 'Sopra la media in tutto, ma fermi da un po’.',
  'group.about-to-sleep': 'In procinto di addormentarsi',
  'group.about-to-sleep.means': 'Sotto la media in tutto; si perdono se non si fa nulla.',
  'group.at-risk': 'A rischio',
  'group.at-risk.means': 'Compravano spesso o spendevano bene, ma molto tempo fa.',
  'group.cant-lose': 'Da non perdere',
  'group.cant-lose.means': 'Hanno speso o comprato più di tutti e non tornano da molto.',
  'group.hibernating': 'In letargo',
  'group.hibernating.means': 'Hanno comprato poco, e molto tempo fa.',
  'group.lost': 'Persi',
  'group.lost.means': 'I valori più bassi in tutto, o quasi.',
}
