import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chatEnd } from '../../../lib/page/follow-end.ts'
import { rowOwners, STANDS, type Ownership } from '../../../lib/page/follow-owners.ts'

const rows = (chat: string, from = 0, to = from + 5) => Array.from({ length: to - from }, (_, n) => `${chat}${from + n}`)

/** Looks until something is settled or waiting changes nothing; gives the instant, or null. */
function settles(owners: Ownership, list: readonly string[], now: number): number | null {
  for (let at = now; ;) {
    const whose = owners.see(list, at)
    if (whose === true) return at
    if (whose === null) return null
    at += whose
  }
}

describe('whose rows', () => {
  test('the first chat’s after it has stood for a moment', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    expect(owners.see(rows('a'), 10)).toBe(STANDS.opened)
    expect(owners.see(rows('a'), 700)).toBe(10)
    expect(owners.see(rows('a'), 710)).toBe(true)
  })

  test('a list that still holds a row of the chat before tells nothing, however long', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    settles(owners, rows('a'), 0)
    owners.open('elin', 2000)
    expect(settles(owners, rows('a'), 2000)).toBeNull()
    expect(settles(owners, [...rows('e'), 'a4'], 60_000)).toBeNull()
    expect(settles(owners, rows('e'), 61_000)).toBe(61_000 + STANDS.opened)
    owners.open('anna', 70_000)
    expect(settles(owners, rows('a'), 70_100)).toBe(70_100 + STANDS.opened)
  })

  test('the list came first: it is not told under the header of the chat before', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    settles(owners, rows('a'), 0)
    expect(owners.see(rows('e'), 5000)).toBe(STANDS.exchanged)
    owners.open('elin', 5600)
    expect(settles(owners, rows('e'), 5600)).toBe(5600 + STANDS.doubted)
  })

  test('a chat that was passed through: its rows, still in the list, are not the next one’s', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    settles(owners, rows('a'), 0)
    owners.open('elin', 2000)
    owners.see(rows('e'), 2200)
    owners.open('sven', 2400)
    expect(owners.see(rows('e'), 2400 + STANDS.hurried)).toBeGreaterThan(0)
    expect(settles(owners, rows('s'), 5000)).toBe(5000 + STANDS.hurried)
  })

  test('in a hurry no row is believed as soon as else, seen or not', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    owners.open('elin', 100)
    expect(settles(owners, rows('e'), 100)).toBe(100 + STANDS.hurried)
  })

  test('no chat in between (loading) changes none of it', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    settles(owners, rows('a'), 0)
    owners.open(null, 2000)
    expect(owners.see(rows('a'), 2010)).toBeNull()
    owners.open('elin', 2100)
    expect(settles(owners, rows('a'), 2100)).toBeNull()
    owners.open(null, 2200)
    owners.open('anna', 2300)
    expect(settles(owners, rows('a'), 2300)).toBe(2300 + STANDS.hurried)
  })

  test('rows that grow, shrink and scroll stay the chat’s', () => {
    const owners = rowOwners()
    owners.open('anna', 0)
    settles(owners, rows('a', 100, 120), 0)
    for (let from = 100; from > 0; from -= 10) expect(owners.see(rows('a', from, from + 20), 3000)).toBe(true)
    expect(owners.see(rows('a', 500, 520), 4000)).toBe(STANDS.exchanged)
    expect(settles(owners, rows('a', 500, 520), 4000)).toBe(4000 + STANDS.exchanged)
  })

  /**
   * A page whose header and list change at different moments, at most 650 ms apart, in either order; the person stays or hurries on. Looks come
   * every 100 ms and whenever the followed chat asks for one.
   */
  test('in a model of switching pages nothing is ever told as another’s', () => {
    const visits = fc.array(
      fc.record({
        to: fc.constantFrom('a', 'b', 'c', 'd'),
        gap: fc.integer({ min: -650, max: 650 }),
        stays: fc.oneof(fc.integer({ min: 700, max: 4000 }), fc.integer({ min: 30, max: 700 })),
        loads: fc.boolean(),
      }),
      { minLength: 2, maxLength: 12 },
    )
    let told = 0
    fc.assert(
      fc.property(visits, fc.integer({ min: 20, max: 100 }), (given, pace) => {
        const owners = rowOwners()
        const events: { at: number; header?: string | null; list?: string }[] = []
        let clock = 0
        let listFree = 0
        for (const { to, gap, stays, loads } of given) {
          const header = clock + Math.max(0, -gap)
          const list = Math.max(listFree, clock + Math.max(0, gap))
          if (loads) events.push({ at: Math.max(0, header - 20), header: null })
          events.push({ at: header, header: to }, { at: list, list: to })
          listFree = list
          clock = Math.max(header, clock) + stays
        }
        events.push({ at: clock + 8000 })
        events.sort((x, y) => x.at - y.at)
        let [header, list]: [string | null, string] = [null, '']
        let now = 0
        for (const event of events) {
          for (; now < event.at; now += pace) {
            if (header !== null && list !== '' && owners.see(rows(list), now) === true) {
              told++
              if (header !== list) return false
            }
          }
          if (event.header !== undefined && event.header !== header) owners.open((header = event.header), event.at)
          if (event.list !== undefined) list = event.list
        }
        return true
      }),
      { numRuns: 1000, seed: 22 },
    )
    expect(told).toBeGreaterThan(5000)
  }, 60_000)
})

describe('the end of a chat', () => {
  const yes = () => true
  test('rows below it, once it has stood, arrived; those of the first fill and of scrolling up did not', () => {
    const end = chatEnd()
    expect(end.see(rows('a', 10, 20), yes, 0)).toEqual([])
    expect(end.see(rows('a', 10, 22), yes, 500)).toEqual([])
    expect(end.see(rows('a', 10, 22), yes, 1600)).toEqual([])
    expect(end.see(rows('a', 0, 22), yes, 1700)).toEqual([])
    expect(end.see(rows('a', 0, 24), yes, 1800)).toEqual(['a22', 'a23'])
    expect(end.see(rows('a', 0, 24), yes, 1900)).toEqual([])
  })

  test('a part of the chat has an end too: scrolled down again, nothing has arrived', () => {
    const end = chatEnd()
    end.see(rows('a', 80, 100), yes, 0)
    end.see(rows('a', 80, 100), yes, 2000)
    expect(end.see(rows('a', 40, 60), () => false, 3000)).toEqual([])
    expect(end.see(rows('a', 60, 80), () => false, 4500)).toEqual([])
    expect(end.see(rows('a', 80, 100), yes, 6000)).toEqual([])
    expect(end.see(rows('a', 80, 100), yes, 7000)).toEqual([])
    expect(end.see(rows('a', 80, 101), yes, 7100)).toEqual(['a100'])
  })

  test('never where the last row is not in sight, nor after it was forgotten', () => {
    const end = chatEnd()
    end.see(rows('a'), () => false, 0)
    end.see(rows('a'), () => false, 5000)
    expect(end.see(rows('a', 0, 6), yes, 5100)).toEqual([])
    end.see(rows('a', 0, 6), yes, 7000)
    end.forget()
    expect(end.see(rows('a', 0, 7), yes, 7100)).toEqual([])
  })
})
