import type { Id } from '../db/id.ts'
import type { SaidMessage } from '../heard/heard.ts'
import { personFacts, type LookingAt } from '../heard/person-facts.ts'
import { sentOffers } from '../offers/sent-offers.ts'
import { noteFates } from '../queue/fates.ts'
import { membersOf } from '../queue/store.ts'
import { writeSent } from '../queue/write-sent.ts'
import { personState } from '../same/person-state.ts'
import type { Workspace } from './workspace.ts'

/** Writes down what the messages of a person's chat show of what was sent to them: offers that were put in, and what became of earlier ones. */
export async function noteSentOffers(
  { db }: Pick<Workspace, 'db'>,
  contact: Id,
  messages: readonly SaidMessage[],
  looking: LookingAt,
): Promise<void> {
  const { network, now, settings } = looking
  const state = await personState(db, contact)
  const isPut = Object.values(state.offers ?? {}).some((one) => one.state === 'put')
  if (isPut && network) {
    const [known, all] = await Promise.all([personFacts(db, looking, contact), db.offers.toArray()])
    const reader = known && {
      facts: known.facts,
      agentName: settings.agentName,
      language: settings.language,
      own: known.vocabulary.own,
    }
    for (const { value, at } of reader ? sentOffers(state, all, messages, { reader, network, now }) : [])
      // Seen in two tabs at once it is one message all the same.
      if (!(await db.sent.where('contact').equals(contact).toArray()).some(({ message }) => message === value.message))
        await writeSent(db, settings, contact, value, at)
  }
  if (state.written) await noteFates(db, await membersOf(db, contact), messages, now)
}
