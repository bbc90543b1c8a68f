import type { PersonBehaviour } from '../behaviour/person-behaviour.ts'
import type { ConsentCard } from '../card/card.ts'
import type { PersonState } from '../db/database.ts'
import { ownOf } from '../fields/own-values.ts'
import { figuresOf } from '../orders/figures.ts'
import type { PersonRow } from '../orders/person-row.ts'
import type { Scoring } from '../rfm/rfm.ts'
import { scoreOrders } from '../rfm/score.ts'
import { dayOf } from '../workspace/day.ts'
import type { Settings } from '../workspace/settings.ts'
import { chatFacts } from './chat-facts.ts'
import type { Facts } from './facts.ts'

/** What rules and offers may ask about one person on the day of `now` (UTC ms). */
export function factsOf(
  row: PersonRow,
  person: PersonState,
  consent: ConsentCard['state'],
  behaviour: PersonBehaviour | null,
  settings: Pick<Settings, 'currency' | 'timeZone'> & Partial<Pick<Settings, 'rates'>>,
  scoring: Scoring | null,
  now: number,
): Facts {
  const figures = figuresOf(row.orders, settings.currency, settings.rates)
  return {
    contact: row.contact,
    figures,
    orders: () => row.orders,
    events: () => row.events,
    rfm: scoreOrders(row.orders, figures, scoring),
    tags: person.tags,
    own: ownOf(row.contact, person),
    stage: person.stage?.stage ?? null,
    ...confirmedFrom(person),
    consent,
    chat: behaviour && chatFacts(behaviour, settings.timeZone),
    currency: settings.currency,
    ...(settings.rates && { rates: settings.rates }),
    today: dayOf(now, settings.timeZone),
  }
}

function confirmedFrom({ stage }: PersonState): Pick<Facts, 'stageFrom'> {
  return stage?.from && stage.stage !== null ? { stageFrom: { words: stage.from.words, at: stage.at } } : {}
}
