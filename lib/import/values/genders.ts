import type { Gender } from '../../contacts/contact.ts'

const list = (words: string): string[] => words.split('|')

const WORDS: Record<Exclude<Gender, ''>, ReadonlySet<string>> = {
  female: new Set(
    list(
      'f|female|woman|girl|w|femmina|donna|k|kvinna|kvinnlig|weiblich|frau|femme|feminin|féminin|mujer|femenino|ж|жен|женский|женщина',
    ),
  ),
  male: new Set(
    list('m|male|man|boy|maschio|uomo|manlig|männlich|mann|homme|masculin|hombre|masculino|varón|varon|м|муж|мужской|мужчина'),
  ),
  other: new Set(
    list(
      'x|d|o|other|non-binary|nonbinary|non binary|diverse|divers|altro|non binario|annat|icke-binär|ickebinär|andere|autre|non binaire|otro|no binario|другой|другое',
    ),
  ),
}
const UNKNOWN = new Set(
  list(
    'unknown|u|not specified|unspecified|not stated|prefer not to say|non specificato|sconosciuto|okänt|ej angivet|unbekannt|keine angabe|inconnu|non précisé|desconocido|no especificado|не указан|не указано|неизвестно',
  ),
)

/** A gender in one of the files' languages; '' where the file says that it is not known, null where the word is not. */
export function parseGender(text: string): Gender | null {
  const word = text.trim().toLowerCase().replace(/[.]$/, '')
  if (word === '' || UNKNOWN.has(word)) return ''
  for (const gender of ['female', 'male', 'other'] as const) if (WORDS[gender].has(word)) return gender
  return null
}
