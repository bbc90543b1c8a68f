import type { Translation } from '../dictionary.ts'
import type { dashboard as reference } from '../en/dashboard.ts'

export const dashboard: Translation<typeof reference> = {
  'dashboard.views': 'Vyer',
  'dashboard.skip': 'Hoppa till innehållet',
  'dashboard.view.contacts': 'Kontakter',
  'dashboard.view.import': 'Importera',
  'dashboard.view.segments': 'Segment',
  'dashboard.view.rfm': 'RFM-poäng',
  'dashboard.view.offers': 'Erbjudanden',
  'dashboard.view.sites': 'Meddelandetjänster',
  'dashboard.view.settings': 'Inställningar',
  'dashboard.view.privacy': 'Integritet',
  'dashboard.local': 'Alla uppgifter stannar i den här webbläsaren.',
  'dashboard.actions': 'Åtgärder',
  'dashboard.cancel': 'Avbryt',
  'dashboard.save': 'Spara',
  'dashboard.saved': 'Sparat',
  'dashboard.undo': 'Ångra',
  'dashboard.edit': 'Ändra',
  'dashboard.loading': 'Läser in…',
  'dashboard.unknown': 'okänt',
  'dashboard.people': { one: '{n} person', other: '{n} personer' },
  'dashboard.failed': 'Det gick inte: {detail}',
  'dashboard.gone': 'Recency har uppdaterats. Läs in sidan på nytt för att fortsätta.',
  'dashboard.broken':
    'De lagrade uppgifterna gick inte att läsa ({detail}). Inget ändrades. Läs in sidan på nytt; hjälper det inte, ångra den senaste importen.',
}
