import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id, type Origin } from '../db/id.ts'
import { STAGES, type Stage } from '../fields/stage.ts'
import type { Translate } from '../language/translator.ts'
import { readVocabulary, type Vocabulary } from '../segments/vocabulary.ts'
import { stageRuleUse, type StageRuleUse } from './stage-rule-use.ts'
import type { StageRule } from './stage-rule.ts'

/** What a form gives of a stage rule; without `id` it is a new one, which goes to the end. */
export type StageRuleDraft = Pick<StageRule, 'stage' | 'segment'> & Partial<Pick<StageRule, 'id' | 'revision' | 'off' | 'origin'>>

/**
 * Why a stage rule was not saved: its segment cannot be used, see `StageRuleUse`; another rule that is switched on has the segment already
 * (`stage`: its stage); or the rule was changed or removed meanwhile.
 */
export type StageRuleProblem =
  | Exclude<StageRuleUse, { kind: 'sound' }>
  | { kind: 'named-twice'; stage: Stage }
  | { kind: 'no-stage' }
  | { kind: 'changed-meanwhile' }

export type SaveStageRuleResult = { ok: true; rule: StageRule } | { ok: false; problem: StageRuleProblem }

/** All stage rules, first the one that counts first. */
export async function listStageRules(db: RecencyDatabase): Promise<StageRule[]> {
  return (await db.stageRules.toArray()).toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

/**
 * Saves a new or changed stage rule with the next revision. One that is switched off is refused for nothing but a segment that is gone. A draft made
 * from an older revision than the stored one is refused, so that two windows do not overwrite each other. `now` in UTC ms.
 */
export async function saveStageRule(db: RecencyDatabase, draft: StageRuleDraft, now: number): Promise<SaveStageRuleResult> {
  return db.transaction('rw', [db.stageRules, db.segments, db.ownFields, db.keyed], async () => {
    const rules = await listStageRules(db)
    const stored = draft.id === undefined ? undefined : rules.find(({ id }) => id === draft.id)
    if (draft.id !== undefined && stored?.revision !== draft.revision)
      return { ok: false, problem: { kind: 'changed-meanwhile' } }
    const off = draft.off ?? stored?.off ?? false
    const others = rules.filter((rule) => rule !== stored && !rule.off)
    const problem = problemOf({ ...draft, off }, others, await readVocabulary(db))
    if (problem) return { ok: false, problem }
    const own: Origin = { kind: 'own' }
    const rule: StageRule = {
      id: stored?.id ?? newId(),
      revision: (stored?.revision ?? 0) + 1,
      origin: stored?.origin ?? draft.origin ?? own,
      stage: draft.stage,
      segment: draft.segment,
      rank: stored?.rank ?? (rules.at(-1)?.rank ?? 0) + 10,
      off,
      changedAt: now,
    }
    await db.stageRules.put(rule)
    return { ok: true, rule }
  })
}

function problemOf(
  { stage, segment, off }: Pick<StageRule, 'stage' | 'segment' | 'off'>,
  others: readonly StageRule[],
  vocabulary: Vocabulary,
): StageRuleProblem | null {
  if (!STAGES.includes(stage)) return { kind: 'no-stage' }
  const use = stageRuleUse(segment, vocabulary)
  if (use.kind !== 'sound' && !(off && use.kind !== 'gone')) return use
  const twice = off ? undefined : others.find((other) => other.segment === segment)
  return twice ? { kind: 'named-twice', stage: twice.stage } : null
}

/** Switches a rule on or off; on is refused as saving is. */
export async function switchStageRule(
  db: RecencyDatabase,
  rule: Pick<StageRule, 'id' | 'revision' | 'stage' | 'segment'>,
  off: boolean,
  now: number,
): Promise<SaveStageRuleResult> {
  // What has become of the segment keeps nobody from switching its rule off.
  if (!off) return saveStageRule(db, { ...rule, off }, now)
  return db.transaction('rw', db.stageRules, async () => {
    const stored = await db.stageRules.get(rule.id)
    if (stored?.revision !== rule.revision) return { ok: false, problem: { kind: 'changed-meanwhile' } }
    const switched = { ...stored, off, revision: stored.revision + 1, changedAt: now }
    await db.stageRules.put(switched)
    return { ok: true, rule: switched }
  })
}

/** Moves a rule one place up (-1) or down (1); nothing where it is the first or last. What it says stays, and so does its revision. */
export async function moveStageRule(db: RecencyDatabase, id: Id, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.stageRules, async () => {
    const rules = await listStageRules(db)
    const from = rules.findIndex((rule) => rule.id === id)
    const moving = rules[from]
    if (!moving || from + by < 0 || from + by >= rules.length) return
    const order = rules.toSpliced(from, 1).toSpliced(from + by, 0, moving)
    for (const [i, rule] of order.entries()) rule.rank = (i + 1) * 10
    await db.stageRules.bulkPut(order)
  })
}

/** Takes a rule away and gives it, to be brought back; null where it was there no more. */
export async function removeStageRule(db: RecencyDatabase, id: Id): Promise<StageRule | null> {
  return db.transaction('rw', db.stageRules, async () => {
    const rule = await db.stageRules.get(id)
    await db.stageRules.delete(id)
    return rule ?? null
  })
}

/** Brings back a rule that was taken away. Where its segment is gone since, or has another rule, it is there and speaks for nobody. */
export async function restoreStageRule(db: RecencyDatabase, rule: StageRule): Promise<void> {
  await db.stageRules.put(rule)
}

/** What each rule comes to now, by its id; what is not `sound` speaks for nobody. For those that are switched off: what would become of them. */
export function stageRuleUses(rules: readonly StageRule[], vocabulary: Vocabulary): Map<Id, StageRuleUse> {
  return new Map(rules.map(({ id, segment }) => [id, stageRuleUse(segment, vocabulary)]))
}

/** Why a stage rule was not saved, or speaks for nobody, in the user's words. `words`: a stage as it is shown. */
export function stageRuleProblemSentence(problem: StageRuleProblem, t: Translate, words: (stage: Stage) => string): string {
  return t(`problem.stage.${problem.kind}`, {
    way: 'way' in problem ? problem.way.join(' → ') : '',
    segment: 'segment' in problem ? problem.segment : '',
    stage: 'stage' in problem ? words(problem.stage) : '',
  })
}
