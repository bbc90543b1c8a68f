import type { PersonBehaviour } from '../behaviour/person-behaviour.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { ChannelWindow } from './opt.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Meta's rule for Messenger and Instagram: promotional texts only within 24 hours of the person's last message; a human may answer for 7 days, not
 * for promotion (Meta's messaging policy as help.manychat.com/14281199732892 and the copy at socheatsok78.github.io give it).
 */
const META = { offers: DAY, human: 7 * DAY } as const

/** Messengers whose channel closes some time after the customer's last message. */
const WINDOWS: Partial<Record<SiteNetwork, typeof META>> = { meta: META, instagram: META }

/**
 * What a channel allows at `now` (UTC ms), counted from the customer's last message in it.
 *
 * A newer message of theirs may be known without its time (`open.in`): then the window is open for at least as long as it is by the last one that
 * has a time, and unknown, not closed, after that. A message dated later than now (a clock ahead of ours) counts as of now.
 */
export function channelWindow(
  network: SiteNetwork | null,
  behaviour: Pick<PersonBehaviour, 'lastIn' | 'open'> | null,
  now: number,
): ChannelWindow {
  const rule = network && WINDOWS[network]
  if (!rule) return { state: 'free', until: null }
  const last = behaviour?.lastIn ?? null
  if (last === null) return { state: 'unknown', until: null }
  const since = now - Math.min(last, now)
  if (since < rule.offers) return { state: 'open', until: now - since + rule.offers }
  if (behaviour?.open.in) return { state: 'unknown', until: null }
  if (since < rule.human) return { state: 'human', until: now - since + rule.human }
  return { state: 'closed', until: null }
}

/** Whether an offer may be written now. Where the last message is not known it may not: breaking the rule can cost the whole page. */
export function mayOffer({ state }: ChannelWindow): boolean {
  return state === 'free' || state === 'open'
}

/** Whether anything may be written. */
export function mayWrite({ state }: ChannelWindow): boolean {
  return state !== 'closed'
}
