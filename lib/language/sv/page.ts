import type { Translation } from '../dictionary.ts'
import type { page as reference } from '../en/page.ts'

export const page: Translation<typeof reference> = {
  'page.frame': 'Recency: kunden i den öppna chatten',
  'page.show': 'Visa Recency',
  'page.hide': 'Dölj Recency',
  'page.failed': 'Recency kunde inte visas på den här sidan. Ladda om sidan för att försöka igen.',
  'page.pointing': 'Tryck för att välja · piltangenter: större, mindre · Enter: välj · Esc: avbryt',
}
