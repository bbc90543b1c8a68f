import { afterAll, beforeAll, expect } from 'vitest'
import { openLab, type Lab } from '../e2e/page/lab.ts'
import { openPlaces, type Place } from './messenger-places.ts'
import type { Random } from './random.ts'
import { defineTrial } from './trial.ts'

let lab: Lab
let places: Place[]
beforeAll(async () => {
  lab = await openLab()
  places = await openPlaces(lab)
})
afterAll(() => lab.close())

const TEXTS = ['Hello, an offer!', 'Hello,\n\nan offer\nin lines', 'Hello 😀 <b>offer</b> ä ё שלום'] as const
const ORDERS = ['together', 'header-first', 'list-first'] as const
const LONGEST_GAP = 500
/** When the switch begins, in milliseconds from the asking: before the text is put in, while it is, and after. */
const [EARLIEST, LATEST] = [-400, 900]
/** A draft that has grown longer is taken away by the agent's own hand between two cases. */
const LONGEST_DRAFT = 200

/** Keys of the agent's go to whatever has the focus; what they wrote is theirs, wherever it stands. */
function withoutKeys(text: string): string {
  return text.replaceAll('ж', '')
}

function changed(before: Record<string, string>, after: Record<string, string>): Record<string, [string | undefined, string]> {
  const other = Object.entries(after).filter(([chat, text]) => text !== before[chat])
  return Object.fromEntries(other.map(([chat, text]) => [chat, [before[chat], text]]))
}

// On every messenger's page: whenever another chat is opened, and in whatever order its parts follow, no text that was made for the one is left
// with another, no word of the agent's is lost, and nothing is sent.
defineTrial({
  name: 'wrong-recipient',
  cases: 420,
  slice: 5,
  run: async (random) => {
    const plans = places.map((place) => ({ place, ...planOf(random, place) }))
    const done = await Promise.all(plans.map(({ place, ...plan }) => tryOne(place, plan)))
    const inserted = done.filter((result) => result === 'inserted').length
    return { insertions: done.length, inserted }
  },
})

type Plan = ReturnType<typeof planOf>

function planOf(random: Random, { chats }: Place) {
  const from = random.pick(chats)
  const others = chats.filter((chat) => chat !== from)
  const to = random.pick([others[0] ?? from, ...others])
  return {
    from,
    to,
    text: random.pick(TEXTS),
    order: random.pick(ORDERS),
    gap: random.whole(0, LONGEST_GAP),
    begin: random.whole(EARLIEST, LATEST),
    /** Back again before it is over, or on to a third chat. */
    onwards: random.next() < 0.3 ? { chat: random.pick(chats), after: random.whole(0, 300) } : null,
    own: random.next() < 0.4 ? 'my own words' : '',
    keyAt: random.next() < 0.3 ? random.whole(50, 600) : null,
    arrives: random.next() < 0.3 ? random.pick(chats) : null,
  }
}

async function tryOne(place: Place, plan: Plan): Promise<string> {
  const { from, to, text, order, gap, begin, onwards, own, keyAt, arrives } = plan
  await place.settle(from)
  await place.clear(LONGEST_DRAFT)
  if (own !== '') await place.type(own)
  const before = await place.drafts()
  // A page may show what it does not know of: that would be sent as well.
  expect((await place.shown()).trimEnd(), `${place.id} shows what ${from} has`).toBe((before[from] ?? '').trimEnd())
  const sent = await place.sent()
  const switching = async (): Promise<void> => {
    await place.wait(Math.max(0, begin))
    const first = place.open(to, { order, gap })
    if (onwards) {
      await place.wait(onwards.after)
      await place.open(onwards.chat, { order, gap })
    }
    await first
  }
  const key = await place.key()
  const running = switching()
  if (begin < 0) await place.wait(-begin)
  const inserting = place.insert(key, text)
  const typing = keyAt === null ? null : place.wait(keyAt).then(() => place.press('ж'))
  const arriving = arrives === null ? null : place.receive(arrives)
  const [result] = await Promise.all([inserting, running, typing, arriving])
  const after = await place.drafts()

  const said = `${place.id}, ${JSON.stringify(plan)}: ${result}, ${JSON.stringify(changed(before, after))}`
  for (const [chat, draft] of Object.entries(after)) {
    const old = withoutKeys(before[chat] ?? '')
    // A key that came first made the line that ours stands below.
    const allowed = chat === from ? [old, `${old}\n${text}`, ...(old === '' ? [text] : [])] : [old]
    expect(allowed, said).toContain(withoutKeys(draft))
  }
  expect(await place.sent(), said).toEqual(sent)
  return result
}
