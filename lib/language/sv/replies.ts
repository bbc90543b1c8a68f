import type { Translation } from '../dictionary.ts'
import type { replies as en } from '../en/replies.ts'

export const replies: Translation<typeof en> = {
  'replies.search': 'Sök ett snabbsvar',
  'replies.list': 'Snabbsvar',
  'replies.category': 'Kategori',
  'replies.category.all': 'Alla kategorier',
  'replies.none': 'Det finns inga snabbsvar ännu.',
  'replies.write': 'Skriv det första',
  'replies.nothing': 'Inget snabbsvar passar.',
  'replies.failed': 'Snabbsvaren kunde inte sökas. Skriv igen för att försöka på nytt.',
  'replies.found': { one: '{n} snabbsvar hittades.', other: '{n} snabbsvar hittades.' },
  'replies.keys': 'Pilar för att välja, Enter för att lägga det i skrivfältet, Escape för att gå tillbaka.',
  'replies.keys.copy': 'Skrivfältet hittas inte på sidan: Enter kopierar texten i stället.',
  'replies.anyLanguage': 'alla språk',
  'replies.blanks': 'Fyll i: {title}',
  'replies.insert': 'Lägg i skrivfältet',
  'replies.back': 'Tillbaka',
}
