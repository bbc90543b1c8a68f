import { foldHeader, type FileFormat } from './formats/format.ts'
import { plain } from './formats/plain.ts'
import { shopifyCustomers } from './formats/shopify-customers.ts'
import { settleColumns } from './formats/settle-columns.ts'
import { shopifyOrders } from './formats/shopify-orders.ts'
import type { Target } from './job.ts'

/** Every format that is known by its header; a new one is a file beside these and a line here. */
export const FORMATS: readonly FileFormat[] = [shopifyOrders, shopifyCustomers, plain]

/** Targets that several columns may have: all of their cells are read, in the file's order. */
const LISTS = new Set<Target>(['contact.phone', 'contact.email', 'order.item'])

/** The format with most of its signature in the header; `plain` where none has enough. */
export function recognise(header: readonly string[]): FileFormat {
  const names = new Set(header.map(foldHeader))
  let best: FileFormat = plain
  let bestFound = 0
  for (const format of FORMATS) {
    const found = format.signature.filter((name) => names.has(name)).length
    if (found >= Math.max(1, format.needed) && found > bestFound) {
      best = format
      bestFound = found
    }
  }
  return best
}

/** Format by its kind, e.g. of a stored plan; `plain` for one that is not known. */
export function formatOf(kind: string): FileFormat {
  return FORMATS.find((format) => format.kind === kind) ?? plain
}

/**
 * Proposes a target for each column. Where several names mean what only one column may be, the one that the format's table names first
 * has it ("Order Date" before "Date"); two columns of the very same name both get it, so that the preview asks the user.
 */
export function mapColumns(header: readonly string[], format: FileFormat): (Target | '')[] {
  const folded = header.map(foldHeader)
  const ranks = new Map(Object.keys(format.targets).map((name, rank) => [name, rank]))
  const best = new Map<Target, number>()
  for (const name of folded) {
    const target = format.targets[name]
    const rank = ranks.get(name)
    if (target && rank !== undefined && rank < (best.get(target) ?? Number.POSITIVE_INFINITY)) best.set(target, rank)
  }
  const columns = folded.map((name): Target | '' => {
    const target = ranks.has(name) ? format.targets[name] : undefined
    return target && (LISTS.has(target) || best.get(target) === ranks.get(name)) ? target : ''
  })
  return format.kind === 'plain' ? settleColumns(folded, columns) : columns
}

/** Targets that two columns claim though only one may. */
export function doubleTargets(columns: readonly (Target | '')[]): Target[] {
  const seen = new Set<Target>()
  const double = new Set<Target>()
  for (const target of columns) {
    if (target === '' || LISTS.has(target)) continue
    if (seen.has(target)) double.add(target)
    seen.add(target)
  }
  return [...double]
}
