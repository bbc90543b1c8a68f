import type { Id } from '../../../lib/db/id.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import type { QueueRules } from '../../../lib/queue/queue.ts'
import type { QueueWish } from '../../../lib/queue/plan/wish.ts'
import type { SiteNetwork } from '../../../lib/sites/identity.ts'

/** A new queue as it stands in the form: numbers as they were typed. */
export interface QueueFields {
  name: string
  segments: readonly Id[]
  minus: readonly Id[]
  offer: Id
  network: SiteNetwork
  order: QueueRules['order']
  perDay: string
  restDays: string
  hasHours: boolean
  /** Whole hours. */
  from: string
  to: string
  /** Percent. */
  holdout: string
  mine: string
  among: string
  unknownConsent: boolean
  boughtWithinDays: string
}

export type FieldProblem = 'name' | 'segments' | 'perDay' | 'restDays' | 'hours' | 'holdout' | 'split' | 'days'

export function newFields(offer: Offer, network: SiteNetwork): QueueFields {
  return {
    name: '',
    segments: offer.segment === null ? [] : [offer.segment],
    minus: [],
    offer: offer.id,
    network,
    order: 'spent-most',
    perDay: '60',
    restDays: '7',
    hasHours: true,
    from: '9',
    to: '19',
    holdout: '0',
    mine: '1',
    among: '1',
    unknownConsent: false,
    boughtWithinDays: '14',
  }
}

/** What keeps it from being made; the name alone keeps no plan from being reckoned. */
export function problemsOf(fields: QueueFields): FieldProblem[] {
  const { segments, perDay, restDays, hasHours, from, to, holdout, mine, among, boughtWithinDays } = fields
  const wrong: [FieldProblem, boolean][] = [
    ['name', fields.name.trim() === ''],
    ['segments', segments.length === 0],
    ['perDay', perDay !== '' && !isWhole(perDay, 1, 1000)],
    ['restDays', !isWhole(restDays, 0, 365)],
    ['hours', hasHours && Number(from) >= Number(to)],
    ['holdout', !isWhole(holdout, 0, 50)],
    ['split', !isWhole(among, 1, 100) || !isWhole(mine, 1, Number(among))],
    ['days', !isWhole(boughtWithinDays, 1, 365)],
  ]
  return wrong.flatMap(([problem, is]) => (is ? [problem] : []))
}

export function wishOf(id: Id, fields: QueueFields): QueueWish {
  const { name, segments, minus, offer, network, order, perDay, hasHours, from, to, mine, among, unknownConsent } = fields
  return {
    id,
    name: name.trim(),
    of: { segments: [...segments], minus: [...minus] },
    offer,
    network,
    rules: {
      perDay: perDay === '' ? null : Number(perDay),
      restDays: Number(fields.restDays),
      hours: hasHours ? { from: Number(from) * 60, to: Number(to) * 60 } : null,
      holdout: Number(fields.holdout) / 100,
      split: { mine: Number(mine), among: Number(among) },
      unknownConsent,
      order,
      boughtWithinDays: Number(fields.boughtWithinDays),
    },
  }
}

function isWhole(text: string, least: number, most: number): boolean {
  const value = Number(text)
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most
}
