import { checkCondition, type ConditionProblem } from './check-condition.ts'
import { conditionSchema, MAX_DEPTH, RULE_LANGUAGE, ruleSchema, type Condition, type Rule } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many groups, conditions, values and keys a rule may have in all. */
export const MAX_PARTS = 20_000

/** JSON levels of the deepest rule: two for each group, and those of a condition with a list. */
const MAX_LEVELS = 2 * MAX_DEPTH + 3

/**
 * Something that makes a rule unusable, or (`not-understood`) that a newer version will understand, or (`field-gone`, `segment-gone`) that is
 * not there any more. `path` is a JSON pointer into the rule, see `stepsOf`. The sentence is `problem.rule.<code>` with `values`.
 */
export interface RuleProblem {
  path: string
  code: ConditionProblem['code'] | 'not-json' | 'too-deep' | 'too-large' | 'shape' | 'not-understood'
  values: Record<string, string | number>
}

/**
 * `notUnderstood` names conditions of a newer language, and those on a field of the user's own or a segment that is gone: they are kept in the rule
 * as they came, and met by nobody.
 */
export type RuleCheck = { ok: true; rule: Rule; notUnderstood: RuleProblem[] } | { ok: false; problems: RuleProblem[] }

const KEPT: ReadonlySet<RuleProblem['code']> = new Set(['not-understood', 'field-gone', 'segment-gone'])

/** What this version can tell of a newer language's conditions too. */
const OURS: ReadonlySet<RuleProblem['code']> = new Set(['field-gone', 'segment-gone', 'segment-cycle', 'segment-too-deep'])

/** Checks a rule from outside: its size and depth before anything walks it, its shape, then fields, operators and values. Never throws. */
export function checkRule(json: unknown, vocabulary: Vocabulary, language: number = RULE_LANGUAGE): RuleCheck {
  const tooMuch = checkSize(json)
  if (tooMuch) return { ok: false, problems: [tooMuch] }
  const newer = language > RULE_LANGUAGE
  const found: RuleProblem[] = []
  walk(json, '', 1, { newer, vocabulary, found })
  const problems = found.filter(({ code }) => !KEPT.has(code))
  if (problems.length > 0) return { ok: false, problems }
  const parsed = ruleSchema.safeParse(json)
  if (parsed.success) return { ok: true, rule: parsed.data, notUnderstood: found }
  // A newer language may give a condition more than this schema knows; the walk has seen that its groups are sound.
  if (newer) return { ok: true, rule: structuredClone(json) as Rule, notUnderstood: found }
  return { ok: false, problems: [{ path: '', code: 'shape', values: {} }] }
}

/** Counts levels and parts with a list of its own instead of the call stack, which a rule of 10,000 levels would exhaust. */
function checkSize(json: unknown): RuleProblem | null {
  const waiting = [{ value: json, level: 1 }]
  let parts = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, level } = next
    if (level > MAX_LEVELS) return { path: '', code: 'too-deep', values: { max: MAX_DEPTH } }
    if (++parts > MAX_PARTS) return { path: '', code: 'too-large', values: { max: MAX_PARTS } }
    if (typeof value !== 'object' || value === null) continue
    for (const part of Object.values(value)) {
      waiting.push({ value: part as unknown, level: level + 1 })
      if (waiting.length > MAX_PARTS) return { path: '', code: 'too-large', values: { max: MAX_PARTS } }
    }
  }
  return null
}

/** What a walk knows and gathers. */
interface Finding {
  newer: boolean
  vocabulary: Vocabulary
  found: RuleProblem[]
}

function walk(json: unknown, path: string, depth: number, finding: Finding): void {
  const { found } = finding
  if (depth > MAX_DEPTH + 1) {
    found.push({ path, code: 'too-deep', values: { max: MAX_DEPTH } })
    return
  }
  const groups = isRecord(json) ? (['all', 'any', 'not'] as const).filter((key) => Object.hasOwn(json, key)) : []
  const [group] = groups
  if (!isRecord(json) || (group && Object.keys(json).length !== 1)) found.push({ path, code: 'shape', values: {} })
  else if (!group) checkLeaf(json, path, finding)
  else if (group === 'not') walk(json[group], `${path}/not`, depth + 1, finding)
  else {
    const rules = json[group]
    if (!Array.isArray(rules)) found.push({ path: `${path}/${group}`, code: 'shape', values: {} })
    else rules.forEach((rule, i) => walk(rule, `${path}/${group}/${i}`, depth + 1, finding))
  }
}

function checkLeaf(json: Record<string, unknown>, path: string, { newer, vocabulary, found }: Finding): void {
  const parsed = conditionSchema.safeParse(json)
  const named = typeof json['field'] === 'string' && typeof json['op'] === 'string'
  const problem = parsed.success ? checkCondition(parsed.data as Condition, vocabulary) : null
  if (parsed.success && !problem) return
  if (newer && named && !(problem && OURS.has(problem.code)))
    found.push({ path, code: 'not-understood', values: { field: String(json['field']), operator: String(json['op']) } })
  else if (problem) found.push({ path, ...problem })
  else {
    const where = parsed.error?.issues[0]?.path ?? []
    found.push({ path: [path, ...where].join('/'), code: 'shape', values: {} })
  }
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** The way from a rule to a part of it that a problem's `path` points at, e.g. `/any/1/not` is `['any', 1, 'not']`. */
export function stepsOf(path: string): (string | number)[] {
  return path
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}
