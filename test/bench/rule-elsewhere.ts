import type { Facts } from '../../lib/segments/facts.ts'
import { fieldOf, type FieldValue } from '../../lib/segments/fields.ts'
import type { Condition, Rule } from '../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../lib/segments/vocabulary.ts'

/**
 * Rules for engines that know no windows, no reading and no "unknown": each field, and each window of one, is a value of a plain row that was
 * worked out before, which spares them what our columns have to do. Unknown numbers are null, unknown texts ''.
 */
export type Row = Record<string, string | number | boolean | string[] | null>

/** Name of a condition's value in a row. */
export function nameOf({ field, within }: Condition): string {
  return `${field}${within ? ` ${within.days}` : ''}`.replace(/\W/g, '_')
}

/** The row of one person, of what these conditions ask for. */
export function rowOf(facts: Facts, conditions: readonly Condition[]): Row {
  return Object.fromEntries(
    conditions.map((condition) => {
      const field = fieldOf(condition.field, NO_VOCABULARY)
      if (!field) throw new Error(`no field ${condition.field}`)
      return [nameOf(condition), valueOf(field.type, field.read(facts, condition.within))]
    }),
  )
}

function valueOf(type: string, value: FieldValue): Row[string] {
  return value ?? (type === 'text' || type === 'choice' ? '' : null)
}

const COMPARED = { less: '<', 'at-most': '<=', more: '>', 'at-least': '>=' } as const

/** As JsonLogic (jsonlogic.com) has it. */
export function toJsonLogic(rule: Rule): unknown {
  if ('all' in rule) return { and: rule.all.map(toJsonLogic) }
  if ('any' in rule) return { or: rule.any.map(toJsonLogic) }
  if ('not' in rule) return { '!': toJsonLogic(rule.not) }
  const value = { var: nameOf(rule) }
  const wanted = [rule.value].flat()
  switch (rule.op) {
    case 'is':
      return { '===': [value, rule.value] }
    case 'in':
      return { in: [value, wanted] }
    case 'contains':
      return { in: [rule.value, value] }
    case 'between':
      return ifKnown(rule, { '<=': [wanted[0], value, wanted[1]] })
    case 'has-any':
      return { or: wanted.map((one) => ({ in: [one, value] })) }
    case 'has-none':
      return { '!': { or: wanted.map((one) => ({ in: [one, value] })) } }
    default:
      return ifKnown(rule, { [COMPARED[rule.op as keyof typeof COMPARED]]: [value, rule.value] })
  }
}

/** There null is less than 1, so that what may be unknown is asked for first. */
function ifKnown(condition: Condition, logic: unknown): unknown {
  if (/^orders\.(count|spent)$|\.count$/.test(condition.field)) return logic
  return { and: [{ '!==': [{ var: nameOf(condition) }, null] }, logic] }
}

/** As a condition of SQL. What is NULL meets nothing, negated neither in SQL: so each condition says false there. */
export function toSql(rule: Rule): string {
  if ('all' in rule) return `(${rule.all.map(toSql).join(' AND ')})`
  if ('any' in rule) return `(${rule.any.map(toSql).join(' OR ')})`
  if ('not' in rule) return `NOT ${toSql(rule.not)}`
  const name = nameOf(rule)
  const wanted = [rule.value].flat().map(literal)
  switch (rule.op) {
    case 'is':
      return `coalesce(${name} = ${wanted[0]}, false)`
    case 'in':
      return `${name} IN (${wanted.join(', ')})`
    case 'contains':
      return `contains(${name}, ${wanted[0]})`
    case 'between':
      return `coalesce(${name} BETWEEN ${wanted[0]} AND ${wanted[1]}, false)`
    case 'has-any':
      return `list_has_any(${name}, [${wanted.join(', ')}])`
    case 'has-none':
      return `NOT list_has_any(${name}, [${wanted.join(', ')}])`
    default:
      return `coalesce(${name} ${COMPARED[rule.op as keyof typeof COMPARED]} ${wanted[0]}, false)`
  }
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

/** Type of a condition's value in a table. */
export function sqlType(condition: Condition): string {
  const type = fieldOf(condition.field, NO_VOCABULARY)?.type
  if (type === 'set') return 'VARCHAR[]'
  return type === 'flag' ? 'BOOLEAN' : type === 'text' || type === 'choice' ? 'VARCHAR' : 'DOUBLE'
}

/** A row as a line of CSV. None of its texts holds a comma or a quotation mark. */
export function csvLine(row: Row): string {
  return Object.values(row)
    .map((value) => (Array.isArray(value) ? `"[${value.join(', ')}]"` : String(value ?? '')))
    .join(',')
}
