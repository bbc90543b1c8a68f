import { STAGES, type Stage } from '../fields/stage.ts'
import { sharesNumber, shownStage } from '../ladder/counting.ts'
import type { RuleKey, Translate } from '../language/say.ts'
import { groupById } from '../rfm/built-in-groups.ts'
import { groupName } from '../rfm/group-name.ts'
import { readBirthday } from './birthday.ts'
import { fieldOf, type FieldType, type FieldValue } from './fields.ts'
import type { Vocabulary } from './vocabulary.ts'

interface Speaking {
  t: Translate<RuleKey>
  currency: string
  vocabulary: Vocabulary
}

/**
 * The values of a condition, or a person's own value, as words in the user's language: groups, segments, networks and countries by name, money with
 * its sign, lengths of time with their unit, numbers in the locale's form. The value is one that suits the field. Unknown (null) and empty sets
 * give no words.
 */
export function valueWords(field: string, value: FieldValue | number[] | undefined, context: Speaking): string[] {
  if (value === null || value === undefined) return []
  const values: (string | number | boolean)[] = Array.isArray(value) ? value : [value]
  return values.map((one) => wordOf(field, one, context))
}

function wordOf(field: string, value: string | number | boolean, context: Speaking): string {
  const { t, currency, vocabulary } = context
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  const stage = field === 'stage' && STAGES.find((one) => one === value)
  if (stage !== undefined && stage !== false) return stageWord(stage, context)
  if (typeof value === 'number')
    return new Intl.NumberFormat(t.locale, formatOf(fieldOf(field, vocabulary)?.type, currency)).format(value)
  switch (field) {
    case 'rfm.group':
      return groupWord(value, context)
    case 'segment':
      return vocabulary.segments.find(({ id }) => id === value)?.name ?? value
    case 'consent':
    case 'consent.email':
    case 'consent.sms':
    case 'consent.whatsapp':
    case 'mail.subscribed':
      return t(value === 'yes' ? 'value.yes' : 'value.no')
    case 'contact.gender':
      return value === 'female' || value === 'male' || value === 'other' ? t(`value.gender.${value}`) : value
    case 'contact.networks':
      return NETWORKS[value] ?? value
    case 'contact.birthday':
      return birthdayWord(value, t)
    case 'contact.country':
      return displayName(value.toUpperCase(), 'region', t)
    case 'contact.language':
      return displayName(value, 'language', t)
    default:
      return value
  }
}

/** By its number, with its meaning where the number is not its alone. */
function stageWord(stage: Stage, { t, vocabulary: { counting } }: Speaking): string {
  const number = String(shownStage(stage, counting))
  return sharesNumber(stage, counting) ? `${number} (${t(`stage.${stage}`)})` : number
}

/** What the messengers of networks call themselves. */
export const NETWORKS: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  meta: 'Messenger',
  instagram: 'Instagram',
  xmpp: 'XMPP',
}

/** A group that the map in force does not have is marked so: nobody is in it. */
function groupWord(id: string, { t, vocabulary: { groups } }: Speaking): string {
  const known = groupById(id, groups)
  if (!known) return t('value.group.gone')
  const group = groupName(known, t)
  return groups.length > 0 && !groups.some((one) => one.id === id) ? t('value.group.absent', { group }) : group
}

function birthdayWord(text: string, t: Translate<RuleKey>): string {
  const birthday = readBirthday(text)
  if (!birthday) return text
  const { year, month, date } = birthday
  const format = new Intl.DateTimeFormat(t.locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(year !== null && { year: 'numeric' }),
  })
  return format.format(Date.UTC(year ?? 2000, month - 1, date))
}

function formatOf(type: FieldType | undefined, currency: string): Intl.NumberFormatOptions {
  if (type === 'money') return { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }
  if (type === 'minutes') return { style: 'unit', unit: 'minute', unitDisplay: 'long' }
  return { maximumFractionDigits: 20 }
}

function displayName(code: string, type: 'region' | 'language', t: Translate<RuleKey>): string {
  try {
    return new Intl.DisplayNames(t.language, { type }).of(code) ?? code
  } catch {
    // Not a code: the user typed something else, which is shown as it is.
    return code
  }
}
