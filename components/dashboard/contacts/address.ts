import type { Moved } from '../../../lib/segments/history/moved.ts'
import type { Filters } from '../../../lib/table/wish.ts'

/** Filters that an address of the table can name. */
export type LinkedFilters = Pick<Filters, 'segment' | 'moved' | 'score' | 'group'>

/** Address of the table of contacts showing those who fit. */
export function contactsLink({ segment, moved, score, group }: LinkedFilters): string {
  const named: Record<string, string | number | undefined> = { segment, group, ...score }
  if (moved) {
    const { kind, ...rest } = moved
    for (const [name, value] of Object.entries({ ...rest, moved: kind })) named[name === 'segment' ? 'of' : name] = value
  }
  const given = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? '#/contacts' : `#/contacts?${new URLSearchParams(given)}`
}

/** The filters that an address names behind its question mark; what makes no sense is left out. */
export function linkedFilters(query: string): LinkedFilters {
  const params = new URLSearchParams(query)
  const text = (name: string): string | undefined => params.get(name) || undefined
  const [segment, group, moved] = [text('segment'), text('group'), movedOf(params)]
  const score = Object.fromEntries(
    (['r', 'f', 'm'] as const).flatMap((axis) => {
      const value = whole(params, axis)
      return value === null ? [] : [[axis, value]]
    }),
  )
  return {
    ...(segment && { segment }),
    ...(group && { group }),
    ...(moved && { moved }),
    ...(Object.keys(score).length > 0 && { score }),
  }
}

function movedOf(params: URLSearchParams): Moved | null {
  const kind = params.get('moved')
  const segment = params.get('of') ?? ''
  const [at, since, until] = [whole(params, 'at'), whole(params, 'since'), whole(params, 'until')]
  if (kind === 'members') return segment === '' || at === null ? null : { kind, segment, at }
  if (since === null || until === null) return null
  if (kind === 'joined' || kind === 'left') return segment === '' ? null : { kind, segment, since, until }
  if (kind !== 'group' && kind !== 'stage') return null
  const [from, to] = [params.get('from'), params.get('to')]
  return { kind, since, until, ...(from && { from }), ...(to && { to }) }
}

function whole(params: URLSearchParams, name: string): number | null {
  const value = Number(params.get(name) ?? Number.NaN)
  return Number.isInteger(value) && value > 0 ? value : null
}
