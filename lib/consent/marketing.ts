import type { ConsentCard } from '../card/card.ts'
import type { MarketingConsent, Network } from '../contacts/contact.ts'
import type { ConsentFrom } from './opt.ts'

/**
 * Whether marketing may be written to a person on a network (null: no chat is open). What the agent recorded stands before the CRM's columns;
 * among these the network's own column decides. Without one: yes where any says yes, no where one says no and none yes.
 *
 * Another messenger's yes is no yes here, but its no is heard: who declines one chat did not agree to another.
 */
export function consentCard(
  crm: MarketingConsent,
  agentRecord: { given: boolean; at: number; from?: ConsentFrom } | null,
  network: Network | null,
): ConsentCard {
  if (agentRecord) {
    const { given, at, from: source } = agentRecord
    return { state: given ? 'yes' : 'no', from: 'agent', at, crm, ...(source && { source }) }
  }
  const state = stateOf(crm, network)
  return { state, from: state === 'unknown' ? 'none' : 'crm', at: null, crm }
}

function stateOf(crm: MarketingConsent, network: Network | null): ConsentCard['state'] {
  if (network === 'whatsapp' && crm.whatsapp !== undefined) return crm.whatsapp ? 'yes' : 'no'
  const general = new Set([crm.any, crm.sms, crm.email])
  if (general.has(true)) return 'yes'
  return general.has(false) || crm.whatsapp === false ? 'no' : 'unknown'
}
