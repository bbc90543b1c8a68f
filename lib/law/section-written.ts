import type { ReplyTimes } from '../behaviour/behaviour.ts'
import type { Dossier } from './dossier.ts'
import { writer } from './section-facts.ts'
import { addressOf, logValueWords } from './log-value.ts'
import { known, table, type Block, type Saying, type Section } from './sections.ts'

/** The chats that are the person's, and what their messages came to; no message is kept. */
export function chatSection(dossier: Dossier, saying: Saying): Section {
  const { t, format } = saying
  const rows = dossier.chats.map(({ identity, at, title }) => [identity.network, addressOf(identity), title, format.moment(at)])
  const head = [t('dossier.network'), t('dossier.address'), t('dossier.chatTitle'), t('dossier.linkedAt')]
  return {
    id: 'chats',
    title: t('dossier.chats'),
    blocks: [table(head, rows, t('dossier.chats.none')), behaviourBlock(dossier, saying)],
  }
}

function behaviourBlock({ behaviour }: Dossier, { t, format }: Saying): Block {
  if (!behaviour) return { kind: 'note', text: t('chat.none') }
  const moment = (at: number | null): string => (at === null ? '' : format.moment(at))
  const replies = ({ milliseconds, count: n }: ReplyTimes): string =>
    n === 0 ? '' : t('chat.replies', { time: format.duration(milliseconds / n), n })
  return known([
    [t('chat.first'), moment(behaviour.first)],
    [t('chat.lastOut'), moment(behaviour.lastOut)],
    [t('chat.lastIn'), moment(behaviour.lastIn)],
    [t('chat.countOut'), format.number(behaviour.countOut)],
    [t('chat.countIn'), format.number(behaviour.countIn)],
    [t('chat.days'), format.number(behaviour.daysActive)],
    [t('chat.replyTheirs'), replies(behaviour.replies.theirs)],
    [t('chat.replyOurs'), replies(behaviour.replies.ours)],
  ])
}

/** Everything that people wrote or said of the person, the newest first. */
export function logSection({ log, vocabulary, questions, offers }: Dossier, saying: Saying): Section {
  const { t, format } = saying
  const rows = log
    .toReversed()
    .map((entry) => [
      format.moment(entry.at),
      t(`dossier.log.${entry.kind}`),
      logValueWords(entry, { fields: vocabulary.own, questions, offers, counting: vocabulary.counting }, saying),
      writer(entry.agent, saying),
    ])
  return {
    id: 'log',
    title: t('dossier.log'),
    blocks: [
      table([t('dossier.when'), t('dossier.what'), t('dossier.value'), t('dossier.who.wrote')], rows, t('dossier.log.none')),
    ],
  }
}

/** Whom the person was said to be one with, or not to be. */
export function mergeSection({ same, records }: Dossier, { t, format }: Saying): Section {
  const own = new Set(records.map(({ contact }) => contact.id))
  const nameOf = (id: string): string => records.find(({ contact }) => contact.id === id)?.contact.name ?? id
  const rows = same.map(({ one, other, verdict, at }) => [
    t(`dossier.verdict.${verdict}`),
    [one, other].map((id) => (own.has(id) ? nameOf(id) : id)).join(' + '),
    format.moment(at),
  ])
  return {
    id: 'merges',
    title: t('dossier.merges'),
    blocks: [table([t('dossier.what'), t('dossier.whom'), t('dossier.when')], rows, t('dossier.merges.none'))],
  }
}
