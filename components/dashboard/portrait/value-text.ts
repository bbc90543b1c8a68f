import type { Stage } from '../../../lib/fields/stage.ts'
import { shownStage } from '../../../lib/ladder/counting.ts'
import { fieldName } from '../../../lib/segments/field-name.ts'
import { bandOf } from '../../../lib/segments/portrait/bands.ts'
import type { PortraitTrait } from '../../../lib/segments/portrait/portrait.ts'
import { valueWords } from '../../../lib/segments/value-words.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import type { Key } from '../../../lib/language/say.ts'
import type { Speech } from '../../ui/language.tsx'

/** What values are worded with. */
export interface Wording extends Speech {
  vocabulary: Vocabulary
  currency: string
}

type Named = Pick<PortraitTrait, 'field' | 'values'>

/** Names that the networks have in every language. */
const NETWORKS: Record<string, string> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  meta: 'Messenger',
  xmpp: 'XMPP',
}

/** What a trait is called. */
export function traitName(field: string, wording: Wording): string {
  return field === 'events' ? wording.t('portrait.events') : fieldName(field, wording)
}

/** A known value of a trait in the user's words. */
export function valueText({ field, values }: Named, value: string, wording: Wording): string {
  const { t } = wording
  if (values !== 'text') return bandText(values, value, wording)
  switch (field) {
    case 'events':
      return t(`portrait.event.${value}` as 'portrait.event.sent')
    case 'contact.networks':
      return NETWORKS[value] ?? value
    case 'stage':
      return stageText(Number(value) as Stage, wording)
    case 'consent':
    case 'mail.subscribed':
    case 'contact.has-phone':
    case 'contact.has-email':
      return t(value === 'yes' ? 'value.yes' : 'value.no')
    default:
      return valueWords(field, value, wording)[0] ?? value
  }
}

function stageText(stage: Stage, { t, vocabulary: { counting } }: Wording): string {
  return `${shownStage(stage, counting)}: ${t(`stage.${stage}`)}`
}

type Bands = Exclude<PortraitTrait['values'], 'text'>

/** How each kind of band is said that is open at the bottom, open at the top, or neither. */
const BAND_KEYS = {
  'years-old': ['portrait.band.under', 'portrait.band.between', 'portrait.band.years.over'],
  'days-ago': ['portrait.band.days.under', 'portrait.band.days.between', 'portrait.band.days.over'],
  number: ['portrait.band.under', 'portrait.band.below', 'portrait.band.over'],
  year: ['portrait.band.year.under', 'portrait.band.between', 'portrait.band.year.over'],
} as const satisfies Record<Bands, readonly Key[]>

function bandText(values: Bands, value: string, { t, format }: Wording): string {
  // Nobody writes a year with a mark between its thousands.
  const say = (number: number): string => (values === 'year' ? String(number) : format.number(number))
  if (!value.includes('|')) return say(Number(value))
  const { from, to } = bandOf(value)
  const [under, between, over] = BAND_KEYS[values]
  const said = {
    from: from === null ? '' : say(from),
    to: to === null ? '' : say(to),
    last: to === null ? '' : say(to - 1),
  }
  return t(from === null ? under : to === null ? over : between, said as never)
}
