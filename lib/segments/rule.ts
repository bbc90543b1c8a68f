import { z } from '../db/zod.ts'
import type { Id, Origin } from '../db/id.ts'

/** Version of the rule language that this code writes. */
export const RULE_LANGUAGE = 3

/** How deep groups may nest; deeper rules are refused before they are walked. */
export const MAX_DEPTH = 32

/**
 * One condition. `within` narrows figures of orders and events to a window: from `days` days ago to `from` days ago, both included; without
 * `from` to today.
 */
export interface Condition {
  field: string
  op: string
  value?: ConditionValue
  within?: { days: number; from?: number }
}
export type ConditionValue = string | number | boolean | string[] | number[]

/** A rule: a condition, or a group of rules. Empty `all` is everybody, empty `any` is nobody. */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Condition

/** A stored segment. `rule` is kept as it came, even where this version does not know an operator in it. */
export interface Segment {
  id: Id
  revision: number
  origin: Origin
  /** Version of the rule language that the rule was written in. */
  language: number
  name: string
  note: string
  rule: Rule
  /** Order in lists and on the card; lower first. */
  rank: number
  /** Set when the segment is switched off but kept. */
  off: boolean
  changedAt: number
}

export const conditionSchema = z.strictObject({
  field: z.string().min(1),
  op: z.string().min(1),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]).optional(),
  within: z.strictObject({ days: z.int().min(1).max(36525), from: z.int().min(1).max(36525).optional() }).optional(),
})

/** The shape alone; whether fields and operators are known, and suit each other, is `checkRule`'s to say. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ruleSchema) }),
    z.strictObject({ any: z.array(ruleSchema) }),
    z.strictObject({ not: ruleSchema }),
    conditionSchema as unknown as z.ZodType<Rule>,
  ]),
)
