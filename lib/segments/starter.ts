import { newId, type Origin } from '../db/id.ts'
import type { Translate } from '../language/translator.ts'
import type { GroupId } from '../rfm/rfm.ts'
import { RULE_LANGUAGE, type Rule, type Segment } from './rule.ts'

/** Version of the starter sets of segments and offers. */
export const STARTER_ORIGIN: Origin = { kind: 'starter', version: '1' }

/** The situations that a new user sees at once, in the order of the list. Every group of scores is in one, so everybody with a score is too. */
export const STARTER_SEGMENTS = [
  'best',
  'big-lately',
  'loyal',
  'growing',
  'new',
  'promising',
  'attention',
  'slipping',
  'rescue',
  'lost',
  'no-orders',
] as const
export type StarterId = (typeof STARTER_SEGMENTS)[number]

const inGroups = (...groups: GroupId[]): Rule =>
  groups.length === 1 ? { field: 'rfm.group', op: 'is', value: groups.join() } : { field: 'rfm.group', op: 'in', value: groups }

const RULES: Record<StarterId, Rule> = {
  best: inGroups('champions'),
  'big-lately': {
    all: [
      { field: 'rfm.monetary', op: 'at-least', value: 4 },
      { field: 'orders.last', op: 'at-most', value: 90 },
    ],
  },
  loyal: inGroups('loyal'),
  growing: inGroups('potential-loyalist'),
  new: inGroups('new'),
  promising: inGroups('promising'),
  attention: inGroups('needs-attention'),
  slipping: inGroups('about-to-sleep', 'at-risk'),
  rescue: inGroups('cant-lose'),
  lost: inGroups('hibernating', 'lost'),
  'no-orders': { field: 'orders.count', op: 'is', value: 0 },
}

/** The starter set, named in the user's language, with new ids. `now` in UTC ms. */
export function starterSegments(t: Translate, now: number): Record<StarterId, Segment> {
  const segments = STARTER_SEGMENTS.map((id, index): [StarterId, Segment] => [
    id,
    {
      id: newId(),
      revision: 1,
      origin: STARTER_ORIGIN,
      language: RULE_LANGUAGE,
      name: t(`starter.${id}`),
      note: t(`starter.${id}.note`),
      rule: RULES[id],
      rank: (index + 1) * 10,
      off: false,
      changedAt: now,
    },
  ])
  return Object.fromEntries(segments) as Record<StarterId, Segment>
}
