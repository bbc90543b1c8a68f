import { expect, test } from 'vitest'
import type { ChatLook, Tracked } from '../../../lib/page/chat-look.ts'
import { chatTracker, STANDS } from '../../../lib/page/track-chat.ts'

const PANE = { pane: 1 }
const LIST = { list: 1 }
const ids = (chat: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `${chat}${from + index}`)
const look = (title: string, shown: string[], given: Partial<ChatLook> = {}): ChatLook => ({
  title,
  ids: shown,
  named: '',
  doubtful: false,
  pane: PANE,
  list: LIST,
  row: null,
  ...given,
})
const ANNA = look('Anna', ids('a', 0, 20))
const ELIN = look('Elin', ids('e', 0, 20))

/** A tracker that was shown one chat for long enough. */
function settledOn(first: ChatLook): { tracker: ReturnType<typeof chatTracker>; key: string } {
  const tracker = chatTracker('k')
  tracker.look(first, 0)
  const { key, steady } = tracker.look(first, STANDS.doubt)
  if (key === null || !steady) throw new Error('not steady')
  return { tracker, key }
}
const LOADING = { key: null, steady: false }
const brief = ({ key, steady }: Tracked) => ({ key, steady })

test('a chat is told at once, and is steady after title and messages have stood together', () => {
  const tracker = chatTracker('k')
  expect(tracker.look(ANNA, 0)).toEqual({ key: 'k1', ids: ids('a', 0, 20).toReversed(), steady: false, again: STANDS.together })
  expect(tracker.look(ANNA, STANDS.together - 1)).toMatchObject({ steady: false, again: 1 })
  expect(tracker.look(ANNA, STANDS.together)).toMatchObject({ key: 'k1', steady: true, again: null })
})

test('scrolling far and new messages stay in the chat, and its fingerprint stays that of the newest', () => {
  const all = ids('a', 0, 1000)
  const { tracker, key } = settledOn(look('Anna', all.slice(-30)))
  for (let end = 1000; end >= 30; end -= 20) {
    const seen = tracker.look(look('Anna', all.slice(end - 30, end)), 5000)
    expect(seen).toMatchObject({ key, steady: true })
    expect(seen.ids.slice(0, 30)).toEqual(all.slice(-30).toReversed())
  }
  // Back at the newest in one jump: those were seen.
  expect(tracker.look(look('Anna', [...all.slice(-29), 'new']), 6000)).toMatchObject({ key, steady: true })
  expect(tracker.look(look('Anna', [...all.slice(-29), 'new']), 6000).ids.slice(0, 2)).toEqual(['new', 'a999'])
})

test('two fingerprints of one chat always have ids in common, however much has arrived between them', () => {
  const { tracker } = settledOn(look('Anna', ids('a', 0, 30)))
  const before = tracker.look(look('Anna', ids('a', 0, 30)), 3000).ids
  for (let from = 1; from < 300; from++) tracker.scrolled(ids('a', from, from + 30))
  const after = tracker.look(look('Anna', ids('a', 299, 329)), 4000).ids
  expect(after[0]).toBe('a328')
  expect(after.filter((id) => before.includes(id)).length).toBeGreaterThanOrEqual(20)
  expect(after).toHaveLength(60)
})

test('a fingerprint reaches back over many that nobody has read yet', () => {
  const seen = chatTracker('k').look(look('Anna', [...ids('read', 0, 5), ...ids('new', 0, 155)]), 0)
  expect(seen.ids).toHaveLength(60)
  expect(seen.ids[0]).toBe('new154')
  expect(seen.ids.filter((id) => id.startsWith('read'))).not.toEqual([])
})

test('header first: in doubt until the list follows, and then told at once', () => {
  const { tracker, key } = settledOn(ANNA)
  expect(brief(tracker.look({ ...ANNA, title: 'Elin' }, 3000))).toEqual(LOADING)
  const told = tracker.look(ELIN, 3200)
  expect(told).toMatchObject({ steady: false, again: STANDS.together })
  expect(told.key).not.toBe(key)
  expect(tracker.look(ELIN, 3200 + STANDS.together)).toMatchObject({ key: told.key, steady: true })
})

test('list first: told under the old title and under the new one, never steady under the old', () => {
  const { tracker, key } = settledOn(ANNA)
  const early = tracker.look({ ...ELIN, title: 'Anna' }, 3000)
  expect(early).toMatchObject({ steady: false })
  const told = tracker.look(ELIN, 3300)
  expect(told).toMatchObject({ steady: false })
  expect(new Set([key, early.key, told.key]).size).toBe(3)
  expect(tracker.look(ELIN, 3300 + STANDS.together)).toMatchObject({ steady: false })
  expect(tracker.look(ELIN, 3300 + STANDS.doubt)).toMatchObject({ key: told.key, steady: true })
})

test('a title that changes over the same list is a switch under way, and a new name only after long', () => {
  const { tracker, key } = settledOn(ANNA)
  const renamed = { ...ANNA, title: 'Anna Bianchi' }
  expect(tracker.look(renamed, 3000)).toMatchObject({ ...LOADING, again: STANDS.doubt })
  expect(brief(tracker.look(renamed, 3000 + STANDS.doubt - 1))).toEqual(LOADING)
  expect(tracker.look(renamed, 3000 + STANDS.doubt)).toMatchObject({ key, steady: true })
})

test('a title that goes and comes back over the same list may be of two people: it is waited for', () => {
  const { tracker, key } = settledOn(ANNA)
  tracker.look({ ...ANNA, title: 'Carl' }, 3000)
  expect(brief(tracker.look(ANNA, 3100))).toEqual(LOADING)
  expect(brief(tracker.look({ ...ANNA, ids: ids('b', 0, 9) }, 3200)).key).not.toBe(key)
})

test('two of one name: another list is another chat at once', () => {
  const { tracker, key } = settledOn(ANNA)
  const namesake = look('Anna', ids('b', 0, 20))
  const told = tracker.look(namesake, 3000)
  expect(told.key).not.toBe(key)
  expect(told).toMatchObject({ steady: false })
  // The title may be still to come.
  expect(tracker.look(namesake, 3000 + STANDS.together)).toMatchObject({ key: told.key, steady: false })
  expect(tracker.look(namesake, 3000 + STANDS.doubt)).toMatchObject({ key: told.key, steady: true })
  expect(tracker.look(ANNA, 6000)).toMatchObject({ steady: false })
})

test('two of one name without messages are told apart by their places; without any sign nobody could', () => {
  const empty = look('Anna', [])
  const { tracker, key } = settledOn(empty)
  expect(tracker.look(empty, 3000)).toMatchObject({ key, steady: true })
  for (const [at, other] of [{ list: { list: 2 } }, { pane: { pane: 2 } }].entries()) {
    const next = look('Anna', [], other)
    expect(brief(tracker.look(next, 4000 * (at + 1)))).toEqual(LOADING)
    const told = tracker.look(next, 4000 * (at + 1) + STANDS.doubt)
    expect(told).toMatchObject({ steady: true, ids: [] })
    expect(told.key).not.toBe(key)
  }
})

test('an empty list is waited for', () => {
  const tracker = chatTracker('k')
  expect(tracker.look(look('Anna', []), 0)).toMatchObject({ ...LOADING, again: STANDS.doubt })
  expect(tracker.look(ANNA, 300)).toMatchObject({ steady: false, key: expect.any(String) })
  const { tracker: other, key } = settledOn(ANNA)
  expect(brief(other.look(look('Anna', []), 3000))).toEqual(LOADING)
  // The list itself came back: the same chat, which says so at once.
  expect(other.look(ANNA, 3100)).toMatchObject({ key, steady: false })
})

const rowA = { row: 'a' }
const rowE = { row: 'e' }

/** On a page whose marks have been seen to move: Elin's chat was open before Anna's. */
function markedOn(): { tracker: ReturnType<typeof chatTracker>; key: string } {
  const { tracker } = settledOn({ ...ELIN, row: rowE })
  tracker.look({ ...ANNA, row: rowA }, 2000)
  const { key } = tracker.look({ ...ANNA, row: rowA }, 3000)
  return { tracker, key: key ?? '' }
}

test('a jump within a chat stays in it where the same row is marked all the while', () => {
  const { tracker, key } = markedOn()
  const far = { ...ANNA, ids: ids('old', 0, 20), row: rowA }
  expect(tracker.look(far, 4000).key).not.toBe(key)
  const joined = tracker.look(far, 4000 + STANDS.together)
  expect(joined).toMatchObject({ key, steady: true })
  expect(joined.ids).toContain('a19')
  expect(tracker.look({ ...ANNA, row: rowA }, 6000)).toMatchObject({ key, steady: true })
})

test('a mark that was never seen to move, or once did not, says nothing', () => {
  const { tracker, key } = settledOn({ ...ANNA, row: rowA })
  const far = { ...ANNA, ids: ids('b', 0, 20), row: rowA }
  tracker.look(far, 3000)
  expect(tracker.look(far, 3000 + STANDS.together).key).not.toBe(key)

  const { tracker: marked, key: anna } = markedOn()
  const stuck = look('Sven', ids('s', 0, 20), { row: rowA })
  marked.look(stuck, 4000)
  marked.look(stuck, 5000)
  marked.look({ ...far, ids: ids('c', 0, 20) }, 6000)
  marked.look({ ...far, ids: ids('c', 0, 20) }, 7000)
  marked.look({ ...far, ids: ids('d', 0, 20) }, 8000)
  expect(marked.look({ ...far, ids: ids('d', 0, 20) }, 9000).key).not.toBe(anna)
})

test('a mark that moves is the first sign of a switch', () => {
  const { tracker, key } = markedOn()
  expect(brief(tracker.look({ ...ANNA, row: rowE }, 4000))).toEqual(LOADING)
  expect(tracker.look({ ...ELIN, row: rowE }, 4100)).toMatchObject({ steady: false, key: expect.any(String) })
  expect(tracker.look({ ...ELIN, row: rowE }, 5000).key).not.toBe(key)
  // A row that is scrolled out of sight is no sign.
  expect(tracker.look({ ...ELIN, row: null }, 5100)).toMatchObject({ steady: true })
  expect(tracker.look({ ...ELIN, row: { row: 'drawn anew' } }, 5200)).toMatchObject({ steady: true })
})

test('while the ways to find the chat disagree nothing is told, nor straight after', () => {
  const { tracker, key } = settledOn(ANNA)
  expect(brief(tracker.look({ ...ANNA, doubtful: true }, 3000))).toEqual(LOADING)
  expect(brief(tracker.look(ANNA, 3001))).toEqual(LOADING)
  expect(tracker.look(ANNA, 3000 + STANDS.doubt)).toMatchObject({ key, steady: true })
})

test('messages that name their chat decide, wherever the list is', () => {
  const anna = { ...ANNA, named: 'anna@c.us' }
  const { tracker, key } = settledOn(anna)
  expect(tracker.look({ ...anna, ids: ids('far', 0, 20) }, 3000)).toMatchObject({ key, steady: true })
  expect(tracker.look({ ...anna, ids: ids('x', 0, 20), named: 'other@c.us' }, 4000).key).not.toBe(key)
})

test('ids alone tell whether the list is still the one it was, and never while anything is in doubt', () => {
  const { tracker } = settledOn(ANNA)
  expect(tracker.scrolled(ids('a', 10, 30))).toBe(true)
  expect(tracker.scrolled(ids('a', 28, 40))).toBe(true)
  expect(tracker.scrolled(ids('e', 0, 20))).toBe(false)
  tracker.look({ ...ANNA, title: 'Elin' }, 3000)
  expect(tracker.scrolled(ids('a', 10, 30))).toBe(false)
})

test('a chat that was closed is known anew', () => {
  const { tracker, key } = settledOn(ANNA)
  expect(brief(tracker.look(null, 3000))).toEqual(LOADING)
  expect(tracker.look(ANNA, 3100)).toMatchObject({ steady: false })
  expect(tracker.look(ANNA, 3100 + STANDS.together).key).not.toBe(key)
})

test.each(['header first', 'list first'])('a list that fades in over the one that fades out is another chat: %s', (order) => {
  const { tracker, key } = settledOn(ANNA)
  const faded = [...ANNA.ids, ...ELIN.ids]
  const start = 10_000
  if (order === 'header first') tracker.look(look('Elin', [...ANNA.ids]), start)
  else tracker.scrolled(faded)
  tracker.look(look(order === 'header first' ? 'Elin' : 'Anna', faded), start + 50)
  tracker.look(look(order === 'header first' ? 'Elin' : 'Anna', [...ELIN.ids]), start + 200)
  tracker.look(ELIN, start + 300)
  const settled = tracker.look(ELIN, start + 300 + STANDS.doubt)
  expect(settled).toMatchObject({ steady: true })
  expect(settled.key).not.toBe(key)
  expect(settled.ids.some((id) => ANNA.ids.includes(id))).toBe(false)
  const back = tracker.look(ANNA, start + 5000)
  expect(back.ids.some((id) => ELIN.ids.includes(id))).toBe(false)
})

test('a chat that is left at once leaves nothing in the next one, though both stood there for a moment', () => {
  const tracker = chatTracker('k')
  tracker.look(ANNA, 0)
  tracker.look(look('Elin', [...ANNA.ids]), 100)
  tracker.look(look('Elin', [...ANNA.ids, ...ELIN.ids]), 150)
  tracker.look(ELIN, 300)
  const settled = tracker.look(ELIN, 300 + STANDS.doubt)
  expect(settled).toMatchObject({ steady: true })
  expect(settled.ids.some((id) => ANNA.ids.includes(id))).toBe(false)
})
