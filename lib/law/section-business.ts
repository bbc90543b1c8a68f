import type { ConditionReport } from '../segments/explain.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import { rateText } from '../language/rate-text.ts'
import type { OrderFigures } from '../orders/order.ts'
import { netOf } from '../orders/figures.ts'
import { groupName, groupOfResult } from '../rfm/group-name.ts'
import type { Dossier } from './dossier.ts'
import { figures, known, table, type Block, type Saying, type Section } from './sections.ts'

/** Orders, the newest first, and what they add up to. */
export function orderSection({ row, figures: sums }: Dossier, saying: Saying): Section {
  const { t, format } = saying
  const rows = row.orders
    .toReversed()
    .map((order) => [
      order.at === null ? format.day(order.day) : format.moment(order.at),
      order.number,
      order.source,
      t(`orders.status.${order.status}`) + (order.counts && netOf(order) > 0 ? '' : `, ${t('orders.notCounted')}`),
      order.items.join(', '),
      format.money({ minor: order.total, currency: order.currency }),
      order.refunded === 0 ? '' : format.money({ minor: order.refunded, currency: order.currency }),
    ])
  const head = [
    t('dossier.when'),
    t('dossier.number'),
    t('dossier.source'),
    t('dossier.status'),
    t('dossier.items'),
    figures(t('dossier.total')),
    figures(t('dossier.refunded')),
  ]
  const blocks = [table(head, rows, t('orders.none'))]
  return { id: 'orders', title: t('orders.title'), blocks: rows.length === 0 ? blocks : [sumsBlock(sums, saying), ...blocks] }
}

function sumsBlock(sums: OrderFigures, { t, format, currency }: Saying): Block {
  return known([
    [t('orders.count'), format.number(sums.count)],
    [t('orders.spent'), sums.mainCount === 0 ? '' : format.money({ minor: sums.spent, currency })],
    ...(sums.converted ?? []).map((one): [string, string] => [
      t('orders.converted', { currency: one.currency, n: one.count, rate: rateText(one.rate, t.locale) }),
      format.money({ minor: one.spent, currency: one.currency }),
    ]),
    ...sums.others.map((other): [string, string] => [
      t('orders.other', { currency: other.currency, n: other.count }),
      format.money({ minor: other.spent, currency: other.currency }),
    ]),
    [t('orders.first'), sums.firstDay === null ? '' : format.day(sums.firstDay)],
    [t('orders.last'), sums.lastDay === null ? '' : format.day(sums.lastDay)],
  ])
}

/** What else happened, the newest first. */
export function eventSection({ row }: Dossier, { t, format }: Saying): Section {
  const rows = row.events
    .toReversed()
    .map(({ kind, day, at, label, source, amount, currency }) => [
      at === null ? format.day(day) : format.moment(at),
      t(`dossier.event.${kind}`),
      label,
      source,
      amount === null ? '' : format.money({ minor: amount, currency }),
    ])
  const head = [t('dossier.when'), t('dossier.what'), t('dossier.label'), t('dossier.source'), figures(t('dossier.amount'))]
  return { id: 'events', title: t('dossier.events'), blocks: [table(head, rows, t('dossier.events.none'))] }
}

/** The score with the value behind each digit, or why there is none. */
export function scoreSection({ rfm }: Dossier, { t, scoreReasons }: Saying): Section {
  const title = t('score.title')
  if (rfm.kind !== 'scored') return { id: 'score', title, blocks: [{ kind: 'note', text: t(`score.none.${rfm.kind}`) }] }
  const digits = [rfm.r.score, rfm.f.score, rfm.m.score].join('-')
  return {
    id: 'score',
    title,
    blocks: [
      { kind: 'pairs', pairs: [[digits, groupName(groupOfResult(rfm), t)]] },
      { kind: 'lines', lines: scoreReasons(rfm) },
    ],
  }
}

/** The segments that the person is in, with the conditions met. */
export function segmentSection({ segments, vocabulary }: Dossier, saying: Saying): Section {
  const { t } = saying
  const met = segments.filter((segment) => segment.met)
  const blocks: Block[] =
    met.length === 0
      ? [{ kind: 'note', text: t('segments.none') }]
      : [
          {
            kind: 'pairs',
            pairs: met.map(({ name, report }) => [name, leaves(report, vocabulary, saying).join('; ') || t('reason.everybody')]),
          },
        ]
  return { id: 'segments', title: t('segments.title'), blocks }
}

/** Conditions that are met, in the order of the rule. */
function leaves(report: ConditionReport, vocabulary: Vocabulary, saying: Saying): string[] {
  if (report.kind === 'condition' || report.kind === 'segment') return report.met ? [saying.condition(report, vocabulary)] : []
  if (report.kind === 'not-understood') return []
  // What is denied is told by the whole rule alone: its parts are met by those who are not in it.
  if (report.kind === 'not') return []
  return report.of.flatMap((part) => leaves(part, vocabulary, saying))
}
