import type { RecencyDatabase } from '../db/database.ts'
import { newId } from '../db/id.ts'
import type { Stage } from '../fields/stage.ts'
import type { Translate } from '../language/translator.ts'
import { RULE_LANGUAGE, type Rule, type Segment } from '../segments/rule.ts'
import { STARTER_ORIGIN } from '../segments/starter.ts'
import { listSegments } from '../segments/store.ts'
import { saveStageRule, type SaveStageRuleResult } from './stage-rules-store.ts'

/** Stage rules to begin with, none of which is there until the user asks for it. Whoever bought lately is convinced; whoever wrote knows the shop. */
export const STARTER_STAGE_RULES = [
  { id: 'bought-lately', stage: 5, rule: { field: 'orders.last', op: 'at-most', value: 90 } },
  {
    id: 'wrote-unbought',
    stage: 3,
    rule: {
      all: [
        { field: 'orders.count', op: 'is', value: 0 },
        { field: 'chat.messages-in', op: 'at-least', value: 1 },
      ],
    },
  },
] as const satisfies readonly { id: string; stage: Stage; rule: Rule }[]
export type StarterStageRule = (typeof STARTER_STAGE_RULES)[number]['id']

/**
 * Adds a starter rule with its segment, which is switched off so that cards show nothing unasked; a segment that says the same is used instead. Both or
 * neither. `now` in UTC ms.
 */
export async function addStarterStageRule(
  db: RecencyDatabase,
  id: StarterStageRule,
  t: Translate,
  now: number,
): Promise<SaveStageRuleResult> {
  return db.transaction('rw', [db.stageRules, db.segments, db.ownFields, db.keyed], async () => {
    const starter = STARTER_STAGE_RULES.find((one) => one.id === id)
    if (!starter) return { ok: false, problem: { kind: 'gone' } }
    const segments = await listSegments(db)
    const same = segments.find(({ rule }) => JSON.stringify(rule) === JSON.stringify(starter.rule))
    const segment: Segment = same ?? {
      id: newId(),
      revision: 1,
      origin: STARTER_ORIGIN,
      language: RULE_LANGUAGE,
      name: t(`starter.stage.${id}`),
      note: t(`starter.stage.${id}.note`),
      rule: starter.rule,
      rank: (segments.at(-1)?.rank ?? 0) + 10,
      off: true,
      changedAt: now,
    }
    if (!same) await db.segments.put(segment)
    const saved = await saveStageRule(db, { stage: starter.stage, segment: segment.id, origin: STARTER_ORIGIN }, now)
    if (!saved.ok && !same) await db.segments.delete(segment.id)
    return saved
  })
}
