import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { OwnType } from '../fields/own-field.ts'
import type { Stage } from '../fields/stage.ts'
import { stageCycle } from '../ladder/stage-cycle.ts'
import { usesSegment } from '../offers/offer-use.ts'
import { checkRule, type RuleProblem } from './check.ts'
import type { Segment } from './rule.ts'
import { segmentsIn, withSegment } from './segment-use.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

/** Longest name of a segment or an offer. */
export const MAX_NAME = 120

/** What a form or a file gives of a segment; the store adds the rest. Without `id` it is a new one. */
export type SegmentDraft = Pick<Segment, 'language' | 'name' | 'note' | 'rule'> &
  Partial<Pick<Segment, 'id' | 'revision' | 'origin' | 'rank' | 'off'>>

/** Why a segment was not saved. The sentence is `segmentProblemSentence`. */
export type SegmentProblem =
  | { of: 'rule'; problem: RuleProblem }
  | { of: 'segment'; code: 'name-empty' | 'name-too-long' | 'changed-meanwhile' | 'file-too-large'; values: { max: number } }
  /** A file needs a field of the user's own that is not here, or is of another type here. */
  | { of: 'field'; code: 'field-missing' | 'field-type'; name: string; type: OwnType }

export type SaveSegmentResult = { ok: true; segment: Segment } | { ok: false; problems: SegmentProblem[] }

/** All segments in the order of the list. */
export async function listSegments(db: RecencyDatabase): Promise<Segment[]> {
  return (await db.segments.toArray()).toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
}

/**
 * Checks the name and the rule of a segment, without saving. A stored one may name no segment that names it, near or far, nor ask for the stage where
 * a stage rule goes by it.
 */
export function checkSegment(draft: SegmentDraft, vocabulary: Vocabulary): SegmentProblem[] {
  const { id, name, rule, language } = draft
  const problems = checkName(name)
  const saved = id === undefined ? vocabulary : withSegment(vocabulary, { id, name: name.trim(), rule, language })
  const checked = checkRule(rule, saved, language)
  if (!checked.ok) problems.push(...checked.problems.map((problem) => ({ of: 'rule' as const, problem })))
  const cycle = checked.ok && id !== undefined ? stageCycle(id, checked.rule, saved) : null
  if (cycle) problems.push({ of: 'rule', problem: cycle })
  return problems
}

function checkName(name: string): SegmentProblem[] {
  const problems: SegmentProblem[] = []
  const length = name.trim().length
  if (length === 0) problems.push({ of: 'segment', code: 'name-empty', values: { max: MAX_NAME } })
  if (length > MAX_NAME) problems.push({ of: 'segment', code: 'name-too-long', values: { max: MAX_NAME } })
  return problems
}

/**
 * Saves a new or changed segment with the next revision. A draft made from an older revision than the stored one is refused, so that two
 * windows do not overwrite each other; what changes a shipped or shared segment keeps its origin. A rule that stays as it was is not checked
 * again: whatever has become of what it names, the segment can be renamed, moved and switched off. `now` in UTC ms.
 */
export async function saveSegment(db: RecencyDatabase, draft: SegmentDraft, now: number): Promise<SaveSegmentResult> {
  return db.transaction('rw', [db.segments, db.ownFields, db.stageRules, db.keyed], async () => {
    const stored = draft.id === undefined ? undefined : await db.segments.get(draft.id)
    const problems = isSameRule(stored, draft) ? checkName(draft.name) : checkSegment(draft, await readVocabulary(db))
    if (problems.length > 0) return { ok: false, problems }
    if (draft.id !== undefined && stored?.revision !== draft.revision)
      return { ok: false, problems: [{ of: 'segment', code: 'changed-meanwhile', values: { max: 0 } }] }
    const last = await db.segments.orderBy('rank').last()
    const segment: Segment = {
      id: stored?.id ?? newId(),
      revision: (stored?.revision ?? 0) + 1,
      origin: stored?.origin ?? draft.origin ?? { kind: 'own' },
      language: draft.language,
      name: draft.name.trim(),
      note: draft.note.trim(),
      rule: draft.rule,
      rank: draft.rank ?? stored?.rank ?? (last?.rank ?? 0) + 10,
      off: draft.off ?? stored?.off ?? false,
      changedAt: now,
    }
    await db.segments.put(segment)
    return { ok: true, segment }
  })
}

function isSameRule(stored: Segment | undefined, { language, rule }: SegmentDraft): boolean {
  return stored?.language === language && JSON.stringify(stored.rule) === JSON.stringify(rule)
}

/** What keeps a segment from being removed: names of the offers that are for it or whose rule names it, and of the segments whose rules name it; stages of its stage rules. */
export interface SegmentUses {
  usedByOffers: string[]
  usedBySegments: string[]
  usedByStages: Stage[]
}

/**
 * Removes a segment. One that offers are for, that another segment names, or that a stage rule goes by, stays, and these are given: without it such
 * an offer would be for nobody, and such a segment hold nobody, unseen.
 */
export async function removeSegment(
  db: RecencyDatabase,
  id: Id,
): Promise<{ removed: true } | ({ removed: false } & SegmentUses)> {
  return db.transaction('rw', db.segments, db.offers, db.stageRules, async () => {
    const [offers, segments, stageRules] = await Promise.all([
      db.offers.filter((offer) => usesSegment(offer, id)).toArray(),
      listSegments(db),
      db.stageRules.filter((rule) => rule.segment === id).toArray(),
    ])
    const naming = segments.filter((segment) => segment.id !== id && segmentsIn(segment.rule).includes(id))
    if (offers.length > 0 || naming.length > 0 || stageRules.length > 0)
      return {
        removed: false,
        usedByOffers: offers.map(({ name }) => name),
        usedBySegments: naming.map(({ name }) => name),
        usedByStages: stageRules.map(({ stage }) => stage),
      }
    await db.segments.delete(id)
    return { removed: true }
  })
}
