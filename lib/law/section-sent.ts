import type { Dossier } from './dossier.ts'
import { offerOf } from './log-value.ts'
import { writer } from './section-facts.ts'
import { table, type Block, type Saying, type Section } from './sections.ts'

/** What was sent to the person as far as it was seen, what is prepared for them in queues, and when to write again. */
export function sentSection(dossier: Dossier, saying: Saying): Section {
  const { t, format } = saying
  const { remind } = dossier.state
  const words = remind ? [format.moment(remind.at), remind.note].filter(Boolean).join(': ') : ''
  const again: Block[] = words ? [{ kind: 'pairs', pairs: [[t('dossier.log.remind'), words]] }] : []
  const blocks = [...again, ...queueBlocks(dossier, saying)]
  return { id: 'sent', title: t('dossier.sent'), blocks: [sentTable(dossier, saying), ...blocks] }
}

function sentTable({ sent, offers, queues }: Dossier, saying: Saying): Block {
  const { t, format } = saying
  const moment = (at: number | null): string => (at === null ? t('own.unknown') : format.moment(at))
  const rows = sent.toReversed().map(({ at, network, offer, queue, delivered, read, replied, agent }) => [
    format.moment(at),
    network,
    offer ? offerOf(offer.id, offers, saying) : '',
    // A colleague's queue is on the colleague's computer.
    queue ? (queues.find(({ id }) => id === queue)?.name ?? (agent === saying.agent ? t('dossier.queue.deleted') : '')) : '',
    moment(delivered),
    moment(read),
    moment(replied),
    writer(agent, saying),
  ])
  const head = [
    t('dossier.when'),
    t('dossier.network'),
    t('dossier.sent.offer'),
    t('dossier.sent.queue'),
    t('dossier.sent.delivered'),
    t('dossier.sent.read'),
    t('dossier.sent.replied'),
    t('dossier.who.wrote'),
  ]
  return table(head, rows, t('dossier.sent.none'))
}

function queueBlocks({ queueItems, queues }: Dossier, { t, format }: Saying): Block[] {
  if (queueItems.length === 0) return []
  const nameOf = (id: string): string => queues.find((queue) => queue.id === id)?.name ?? t('dossier.queue.deleted')
  const rows = queueItems
    .toSorted((a, b) => b.changedAt - a.changedAt)
    .map(({ queue, state, text, changedAt }) => [
      nameOf(queue),
      t(`dossier.queue.${state}`),
      text.replaceAll(/\s*\n\s*/g, ' '),
      format.moment(changedAt),
    ])
  const head = [t('dossier.sent.queue'), t('dossier.status'), t('dossier.queue.text'), t('dossier.when')]
  return [table(head, rows, '')]
}
