import type { OwnField } from './own-field.ts'
import { formerChoices, membersOf, presentValue } from './own-values.ts'

/** What words of a value need; the sidebar and the dashboard both have it. */
export interface OwnSpeech {
  t: ((key: 'own.former', values: { choice: string }) => string) & { readonly locale: string }
  format: { isoDay(iso: string): string; list(items: string[]): string }
}

/** A stored value in the user's language: a number and a date as they are written there, a choice that is none any more marked so. '' unknown. */
export function ownValueWords(field: OwnField, value: string, speech: OwnSpeech): string {
  return speech.format.list(ownValueParts(field, value, speech))
}

/** The same, each choice by itself: their directions may differ. */
export function ownValueParts(field: OwnField, value: string, { t, format }: OwnSpeech): string[] {
  if (value === '') return []
  if (field.type === 'number') return [numberWords(value, t.locale, true)]
  if (field.type === 'date') return [format.isoDay(value)]
  if (field.type === 'text') return [value]
  const former = formerChoices(field, value)
  return membersOf(presentValue(field, value)).map((choice) => (former.includes(choice) ? t('own.former', { choice }) : choice))
}

/** A stored value as it stands in a field to be changed: `readOwnValue` in the same locale gives it back. */
export function ownInputText(field: OwnField, value: string, locale: string): string {
  return field.type === 'number' && value !== '' ? numberWords(value, locale, false) : presentValue(field, value)
}

function numberWords(value: string, locale: string, useGrouping: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping }).format(number)
}
