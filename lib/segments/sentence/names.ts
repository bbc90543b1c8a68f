import { valueWords } from '../value-words.ts'
import { fieldWords, listWords, windowWords, type SentenceContext, type Understood } from './context.ts'

/** Fields of which it is said who somebody is, by what is said. */
const NAMED = {
  'contact.country': 'country',
  'contact.language': 'language',
  'contact.origin': 'origin',
  'rfm.group': 'group',
  segment: 'segment',
} as const

const ANSWERED = ['consent', 'consent.email', 'consent.sms', 'consent.whatsapp', 'mail.subscribed'] as const
const FLAGS = ['opted-out', 'contact.has-phone', 'contact.has-email', 'contact.gone'] as const

const SETS = {
  tags: 'tags',
  'contact.crm-tags': 'crm-tags',
  'orders.items': 'items',
  'contact.networks': 'networks',
} as const
const HELD = { 'has-any': 'any', 'has-all': 'all', 'has-none': 'none' } as const

/** A comparison with names, or a part of one: "lives in Italy or Sweden", "agreed to marketing", "name contains “anna”". */
export function nameSentence(condition: Understood, context: SentenceContext): string {
  const { t } = context
  const { field, op } = condition
  const words = valueWords(field, condition.value, context)
  const isPart = op === 'contains' || op === 'starts-with'
  const answered = ANSWERED.find((one) => one === field)
  const answer = answered && onlyAnswer(condition)
  if (answered && answer) return t(`says.${answered}.${answer}`)
  if (!isPart && isKey(NAMED, field)) {
    const places =
      field === 'contact.country' && t.language === 'en' ? words.map((name, i) => withArticle(condition, i, name)) : words
    const said = op === 'is' || op === 'in' ? 'yes' : 'no'
    return t(`says.${NAMED[field]}.${said}`, { value: listWords(places, 'disjunction', context) })
  }
  const values = { field: fieldWords(condition, context), value: listWords(words, 'disjunction', context) }
  if (isPart) return t(`sentence.${op}`, values)
  return t(op === 'is' || op === 'in' ? 'sentence.is' : 'sentence.is-not', values)
}

/** A flag: "did not opt out of marketing". */
export function flagSentence({ field, value }: Understood, { t }: SentenceContext): string {
  const flag = FLAGS.find((one) => one === field)
  return flag ? t(`says.${flag}.${value === true ? 'yes' : 'no'}`) : ''
}

/** What a set holds: "has none of the tags VIP or B2B", "bought coffee in the last 30 days". */
export function setSentence(condition: Understood, context: SentenceContext): string {
  const { t } = context
  const { field, op, value, within } = condition
  const words = valueWords(field, value, context)
  const list = listWords(words, op === 'has-all' ? 'conjunction' : 'disjunction', context)
  const values = { value: list, n: words.length, window: windowWords(within, context) }
  if (isKey(SETS, field)) {
    const set = SETS[field]
    if (op === 'known' || op === 'unknown') return t(`says.${set}.${op}`, values)
    return isKey(HELD, op) ? t(`says.${set}.${HELD[op]}`, values) : t(`says.${set}.part`, { ...values, value: String(value) })
  }
  const name = fieldWords(condition, context)
  if (op === 'known' || op === 'unknown') return t(`sentence.set.${op}`, { field: name })
  return isKey(HELD, op)
    ? t(`sentence.${op as keyof typeof HELD}`, { field: name, value: list })
    : t('sentence.has-part', { field: name, value: String(value) })
}

/** The one of yes and no that meets the condition; null where both or neither do. */
function onlyAnswer({ op, value }: Understood): 'yes' | 'no' | null {
  const listed = new Set(Array.isArray(value) ? value.map(String) : [String(value)])
  const isWanted = op === 'is' || op === 'in'
  const [yes, no] = [listed.has('yes') === isWanted, listed.has('no') === isWanted]
  return yes === no ? null : yes ? 'yes' : 'no'
}

/** Countries that English names with an article. */
const WITH_ARTICLE = new Set('US GB NL PH AE DO BS GM MV CF SB SC MH KM KY FK FO'.split(' '))

function withArticle({ value }: Understood, place: number, name: string): string {
  const code = String(Array.isArray(value) ? value[place] : value)
  return WITH_ARTICLE.has(code.toUpperCase()) ? `the ${name}` : name
}

function isKey<T extends object>(record: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(record, key)
}
