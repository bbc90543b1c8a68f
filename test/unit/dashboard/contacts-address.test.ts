import { expect, test } from 'vitest'
import { contactsLink, linkedFilters, type LinkedFilters } from '../../../components/dashboard/contacts/address.ts'
import { queryOf, restOf, routeOf } from '../../../components/dashboard/route.ts'

const LINKED: LinkedFilters[] = [
  {},
  { segment: '0123456789abcdef' },
  { group: 'loyal' },
  { score: { r: 5, f: 4 } },
  { moved: { kind: 'members', segment: 'a', at: 3 } },
  { moved: { kind: 'joined', segment: 'a', since: 3, until: 5 }, segment: 'b' },
  { moved: { kind: 'group', since: 1, until: 2, from: 'absent', to: 'gruppe å & co' } },
  { moved: { kind: 'group', since: 1, until: 2, to: 'lost' } },
]

test('an address of the table brings its filters along', () => {
  for (const filters of LINKED) {
    const link = contactsLink(filters)
    expect([routeOf(link), restOf(link)]).toEqual(['contacts', ''])
    expect(linkedFilters(queryOf(link))).toEqual(filters)
  }
})

test('what makes no sense in an address is left out', () => {
  for (const query of [
    'moved=joined&since=1&until=2',
    'moved=group&since=0&until=2',
    'moved=members&of=a&at=x',
    'moved=?',
    'r=-1&f=a',
  ])
    expect(linkedFilters(query)).toEqual({})
})
