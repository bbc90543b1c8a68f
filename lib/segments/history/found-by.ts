import type { Id } from '../../db/id.ts'
import { hash53 } from '../../orders/keys.ts'
import type { CutSettings } from '../../rfm/current.ts'
import type { RfmSettings } from '../../rfm/rfm.ts'
import { STAGE } from '../../ladder/stage-rule-use.ts'
import { OWN } from '../fields.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Condition, Rule, Segment } from '../rule.ts'

/** What the members of a segment, or everybody's groups, were found by, as short texts that change with it. */
export interface FoundBy {
  rule: string
  settings: string
}

type Stages = NonNullable<Vocabulary['stages']>
type Rules = readonly Pick<Segment, 'id' | 'rule'>[]

/**
 * A row's `by`: the rule with those of the segments that it names, which of the user's own fields it asks for are gone (not among `fields`), the stage
 * rules where it asks for the stage, and as much of the settings as its conditions depend on.
 */
export function foundBy(
  rule: Rule,
  segments: Rules,
  fields: ReadonlySet<Id>,
  settings: CutSettings,
  stages: Stages = [],
): string {
  const conditions: Condition[] = []
  const rules = new Map<Id, Rule>()
  let asksStage = false
  const gather = (one: Rule): void => {
    for (const condition of conditionsOf(one)) {
      conditions.push(condition)
      if (condition.field === STAGE && !asksStage) {
        asksStage = true
        gather(anyOf(stages))
      }
      if (condition.field !== 'segment') continue
      const id = String(condition.value)
      const named = segments.find((segment) => segment.id === id)
      if (!named || rules.has(id)) continue
      rules.set(id, named.rule)
      gather(named.rule)
    }
  }
  gather(rule)
  const asks = (prefix: string): boolean => conditions.some(({ field }) => String(field).startsWith(prefix))
  const { currency, rates = {} } = settings
  const on = [asks('rfm.') && cutOf(settings.rfm), (asks('rfm.') || asks('orders.')) && [currency, rates]]
  const gone = conditions
    .map(({ field }) => String(field))
    .filter((id) => id.startsWith(OWN) && !fields.has(id.slice(OWN.length)))
  return written({
    rule: shortOf([rule, [...rules], gone, ...(asksStage && stages.length > 0 ? [stages] : [])]),
    settings: shortOf(on),
  })
}

/** The same for everybody's stages. */
export function stagesFoundBy(stages: Stages, segments: Rules, fields: ReadonlySet<Id>, settings: CutSettings): string {
  return foundBy({ field: STAGE, op: 'known' }, segments, fields, settings, stages)
}

/** In the segment of any. */
function anyOf(stages: Stages): Rule {
  return { any: stages.map(({ segment }) => ({ field: 'segment', op: 'is', value: segment })) }
}

/** The same for everybody's groups. */
export function groupsFoundBy({ rfm, currency, rates = {} }: CutSettings): string {
  return written({ rule: '', settings: shortOf([cutOf(rfm), currency, rates]) })
}

/** What differs between two rows' `by`. */
export function changeOfBy(before: string, after: string): 'rule' | 'settings' | null {
  if (before === after) return null
  return before.split('/')[0] === after.split('/')[0] ? 'settings' : 'rule'
}

function written({ rule, settings }: FoundBy): string {
  return `${rule}/${settings}`
}

function shortOf(value: unknown): string {
  return hash53(JSON.stringify(value)).toString(36)
}

/** Names and colours of groups move nobody, nor does saving the same again. */
function cutOf({ revision: _, map, ...rest }: RfmSettings): unknown {
  const groups = typeof map === 'object' ? map.groups.map(({ id }) => id) : []
  return [rest, typeof map === 'object' ? [map.axes, map.scale, groups, map.cells] : map]
}

function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf)
  if ('any' in rule) return rule.any.flatMap(conditionsOf)
  if ('not' in rule) return conditionsOf(rule.not)
  return [rule]
}
