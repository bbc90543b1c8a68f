import type { Formats } from '../../../../lib/language/format.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import { fieldOf, type FieldId } from '../../../../lib/segments/fields.ts'
import { foldText } from '../../../../lib/segments/fold-text.ts'
import { valueWords } from '../../../../lib/segments/value-words.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { COUNTRIES } from '../../../../lib/workspace/country-currency.ts'
import type { Choice } from './choice.ts'
import type { KnownValues } from './known-values.ts'

interface Around {
  vocabulary: Vocabulary
  values: KnownValues
  currency: string
  t: Translate
  format: Formats
}

/** A value as it is shown: a country by its name, a group by its own. */
export function valueText(field: string, value: string, { t, currency, vocabulary }: Omit<Around, 'values' | 'format'>): string {
  return valueWords(field as FieldId, [value], { t, currency, vocabulary })[0] ?? value
}

/** Whether values may be typed that are in no list. Countries and closed lists take only what is there. */
export function takesAny(field: string, vocabulary: Vocabulary): boolean {
  return field !== 'contact.country' && fieldOf(field, vocabulary)?.choices === undefined
}

/** Values to choose for a field: those that occur first, with how many people have them. `taken` are left out. */
export function valueChoices(field: string, taken: readonly string[], around: Around): Choice[] {
  const { vocabulary, values, t, format } = around
  const known = values.of[field] ?? []
  const people = new Map(known.map(([value, n]) => [foldText(value), n]))
  const { choices: closed, offered = [] } = fieldOf(field, vocabulary) ?? {}
  const others = field === 'contact.country' ? otherCountries(people, t) : offered.filter((value) => !people.has(foldText(value)))
  const all = closed ?? [...known.map(([value]) => value), ...others]
  const out = new Set(taken.map(foldText))
  return all
    .filter((value) => !out.has(foldText(value)))
    .map((value) => {
      const n = people.get(foldText(value))
      return { value, text: valueText(field, value, around), hint: n === undefined ? undefined : format.number(n) }
    })
}

function otherCountries(known: ReadonlyMap<string, unknown>, t: Translate): string[] {
  const names = new Intl.DisplayNames(t.language, { type: 'region' })
  const { compare } = new Intl.Collator(t.language)
  return COUNTRIES.filter((code) => !known.has(foldText(code))).toSorted((a, b) => compare(names.of(a) ?? a, names.of(b) ?? b))
}
