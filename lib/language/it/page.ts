import type { Translation } from '../dictionary.ts'
import type { page as reference } from '../en/page.ts'

export const page: Translation<typeof reference> = {
  'page.frame': 'Recency: il cliente della chat aperta',
  'page.show': 'Mostra Recency',
  'page.hide': 'Nascondi Recency',
  'page.failed': 'Impossibile mostrare Recency in questa pagina. Ricarica la pagina per riprovare.',
  'page.pointing': 'Premi per scegliere · frecce: più largo, più stretto · Invio: scegli · Esc: fine',
}
