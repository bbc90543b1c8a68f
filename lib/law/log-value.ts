import type { ConsentFrom } from '../consent/opt.ts'
import type { LogEntry } from '../db/log.ts'
import type { Id } from '../db/id.ts'
import type { OwnField } from '../fields/own-field.ts'
import { membersOf } from '../fields/own-values.ts'
import { ownValueWords } from '../fields/own-words.ts'
import { STAGES } from '../fields/stage.ts'
import { stageWords, type LadderCounting } from '../ladder/counting.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import type { Dossier } from './dossier.ts'
import type { Saying } from './sections.ts'

/** What the log names by ids alone. */
export interface NamedInLog {
  fields: readonly OwnField[]
  questions: Dossier['questions']
  offers?: Dossier['offers']
  counting?: LadderCounting | undefined
}

/** What was written down, in the user's words; what it names and is gone by now is said to be. */
export function logValueWords(entry: LogEntry, named: NamedInLog, saying: Saying): string {
  const { t } = saying
  if ('other' in entry) return entry.other
  switch (entry.kind) {
    case 'field':
      return ownValueOf(entry.field, entry.value, named.fields, saying)
    case 'stage': {
      const stage = entry.value === null ? t('stage.none') : stageWords(entry.value, t, named.counting)
      return entry.from ? t('dossier.log.from', { what: stage, words: entry.from.words }) : stage
    }
    case 'not-stage':
      return stageWords(entry.value, t, named.counting)
    case 'asked':
      return `${questionOf(entry.question, named, saying)}: ${t(`dossier.asked.${entry.state}`)}`
    case 'answer':
      return `${questionOf(entry.question, named, saying)}: ${answerOf(entry.question, entry.value, named, saying)}`
    case 'not-answer':
      return questionOf(entry.question, named, saying)
    case 'consent':
      return [t(entry.value ? 'value.yes' : 'value.no'), consentSource(entry.from, saying)].filter(Boolean).join(', ')
    case 'opt-heard':
    case 'not-opt':
      return t(entry.value ? 'dossier.opt.in' : 'dossier.opt.out')
    case 'offer':
      return `${offerOf(entry.offer, named.offers, saying)}: ${t(`dossier.offer.${entry.state}`)}${entry.until === undefined ? '' : `, ${saying.format.moment(entry.until)}`}`
    case 'sent':
      return [entry.value.network, entry.value.offer && offerOf(entry.value.offer.id, named.offers, saying)]
        .filter(Boolean)
        .join(': ')
    case 'remind':
      if (entry.value === null) return t('dossier.remind.none')
      return [saying.format.moment(entry.value), entry.note].filter(Boolean).join(': ')
  }
  if (typeof entry.value === 'string') return entry.value
  return entry.value.map((identity) => [identity.network, addressOf(identity)].filter(Boolean).join(' ')).join(', ')
}

/** Whence a record of consent came; '' for one that was made by hand. */
export function consentSource(from: ConsentFrom | undefined, saying: Saying): string {
  const { t } = saying
  switch (from?.kind) {
    case 'message':
      return t('dossier.consent.message', { words: from.words, network: from.network })
    case 'link':
      return t('dossier.consent.link', { name: from.name, words: from.words })
    case 'team':
      return [t('dossier.consent.team'), consentSource(from.of, saying)].filter(Boolean).join(', ')
    default:
      return ''
  }
}

export function offerOf(id: Id, offers: Dossier['offers'] = [], { t }: Saying): string {
  return offers.find((offer) => offer.id === id)?.name ?? t('dossier.offer.deleted')
}

/** A random id of ours tells people nothing. */
export function addressOf({ kind, value }: ChatIdentity): string {
  return kind === 'chat' ? '' : value
}

function questionOf(id: Id, { questions }: NamedInLog, { t }: Saying): string {
  return questions.find((question) => question.id === id)?.name ?? t('dossier.question.deleted')
}

function answerOf(id: Id, value: string | null, { questions, fields, counting }: NamedInLog, saying: Saying): string {
  if (value === null) return saying.t('dossier.answer.dropped')
  const target = questions.find((question) => question.id === id)?.target
  const field = target?.kind === 'field' && fields.find((one) => one.id === target.field)
  if (field) return ownValueWords(field, value, saying)
  const stage = target?.kind === 'stage' && STAGES.find((one) => String(one) === value)
  return stage === undefined || stage === false ? membersOf(value).join(', ') : stageWords(stage, saying.t, counting)
}

function ownValueOf(id: Id, value: string, fields: readonly OwnField[], saying: Saying): string {
  const field = fields.find((one) => one.id === id)
  const words = field ? ownValueWords(field, value, saying) : membersOf(value).join(', ')
  return `${field?.name ?? saying.t('dossier.own.deleted')}: ${words || saying.t('own.unknown')}`
}
