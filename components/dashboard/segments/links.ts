import type { Id } from '../../../lib/db/id.ts'
import type { Rule } from '../../../lib/segments/rule.ts'

/** Address of a segment's page. */
export function segmentLink(id: Id): string {
  return `#/segments/${id}`
}

/** Address of the page on which a segment is taken along. */
export function takeLink(id: Id): string {
  return `${segmentLink(id)}/take`
}

/** Address of the page that builds a new segment, which begins with this rule and name. Nothing is saved by going there. */
export function newSegmentLink(rule: Rule, name = ''): string {
  return `#/segments/new?${new URLSearchParams({ rule: JSON.stringify(rule), name })}`
}

/** Address of the table of contacts, showing a segment's members. */
export function membersLink(id: Id): string {
  return `#/contacts?${new URLSearchParams({ segment: id })}`
}
