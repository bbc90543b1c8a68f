import type { Option } from '../../ui/field.tsx'
import type { Language } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'

/** Languages that customers are written to in most; the first is the text for every language. */
const CODES = 'ar bg cs da de el en es et fi fr he hi hr hu it ja ko lt lv nb nl pl pt ro ru sk sl sr sv tr uk vi zh'.split(' ')

/** The languages that a text can be for, by name. */
export function textLanguages(language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const { compare } = new Intl.Collator(language)
  const known = CODES.map((value) => ({ value, text: names.of(value) ?? value })).toSorted((a, b) => compare(a.text, b.text))
  return [{ value: '', text: translator(language)('offers.field.language.any') }, ...known]
}
