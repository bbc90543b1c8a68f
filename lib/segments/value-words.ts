import type { BusinessKey, Translate } from '../language/say.ts'
import { groupById } from '../rfm/built-in-groups.ts'
import { groupName } from '../rfm/group-name.ts'
import { fieldOf, type FieldType, type FieldValue } from './fields.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * The values of a condition, or a person's own value, as words in the user's language: groups and countries by name, money with its sign,
 * lengths of time with their unit, numbers in the locale's form. The value is one that suits the field. Unknown (null) and empty sets give no words.
 */
export function valueWords(
  field: string,
  value: FieldValue | number[] | undefined,
  context: { t: Translate<BusinessKey>; currency: string; vocabulary: Vocabulary },
): string[] {
  if (value === null || value === undefined) return []
  const values: (string | number | boolean)[] = Array.isArray(value) ? value : [value]
  return values.map((one) => wordOf(field, one, context))
}

function wordOf(
  field: string,
  value: string | number | boolean,
  { t, currency, vocabulary }: { t: Translate<BusinessKey>; currency: string; vocabulary: Vocabulary },
): string {
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') {
    return new Intl.NumberFormat(t.locale, formatOf(fieldOf(field, vocabulary)?.type, currency)).format(value)
  }
  if (field === 'rfm.group') {
    const group = groupById(value, vocabulary.groups)
    return group ? groupName(group, t) : value
  }
  if (field === 'consent') return t(value === 'yes' ? 'value.yes' : 'value.no')
  if (field === 'contact.country') return displayName(value.toUpperCase(), 'region', t)
  if (field === 'contact.language') return displayName(value, 'language', t)
  return value
}

function formatOf(type: FieldType | undefined, currency: string): Intl.NumberFormatOptions {
  if (type === 'money') return { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }
  return type === 'minutes' ? { style: 'unit', unit: 'minute', unitDisplay: 'long' } : {}
}

function displayName(code: string, type: 'region' | 'language', t: Translate<BusinessKey>): string {
  try {
    return new Intl.DisplayNames(t.language, { type }).of(code) ?? code
  } catch {
    // Not a code: the user typed something else, which is shown as it is.
    return code
  }
}
