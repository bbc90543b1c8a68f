import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { madeUpItem, madeUpQueue, madeUpSent } from '../unit/results/made-up-queue.ts'
import { expectReadable } from './harness/accessible.ts'
import { importDesk } from './harness/import-desk.ts'
import { writeIntoBase } from './harness/written-base.ts'
import { storedBase } from './import/base-in-browser.ts'

// What came of a queue, as its user sees it: first as far as orders are imported, then after the next import.

const desk = importDesk()

const DAY = 86_400_000
const NOON = Math.floor(Date.now() / DAY) * DAY + DAY / 2
const SENT_AT = NOON - 30 * DAY
const ago = (days: number): string => new Date(NOON - days * DAY).toISOString().slice(0, 10)

/** Order files name their people by mail; a number for each order, so that a second file adds to the first. */
function orders(name: string, rows: [person: number, daysAgo: number, total: string][]): string {
  const lines = rows.map(([n, days, total], i) => `${name}-${i},p${n}@example.com,${ago(days)},${total},EUR`)
  return desk.write(`${name}.csv`, `Order Number,Email,Order Date,Total,Currency\n${lines.join('\n')}\n`)
}

const people = Array.from({ length: 24 }, (_, n) => n)

async function writeQueue(): Promise<void> {
  const ids = new Map((await storedBase(desk.page)).people.map(({ contact }) => [contact.emails[0], contact.id]))
  const items = people.map((n) => {
    const contact = ids.get(`p${n}@example.com`) ?? ''
    const state = n < 16 ? 'sent' : n < 18 ? 'planned' : 'holdout'
    const segment = n % 2 === 0 ? 'even' : 'odd'
    return madeUpItem({ id: `item-${n}`, queue: 'queue', rank: n, contact, state, variant: n % 4 < 2 ? 'a' : 'b', segment })
  })
  const sent = items
    .filter(({ state }) => state === 'sent')
    .map(({ contact, rank, variant, segment }) =>
      madeUpSent({
        id: `sent-${rank}`,
        contact,
        at: SENT_AT,
        segment,
        queue: 'queue',
        offer: { id: 'offer', revision: 1, variant },
        delivered: rank < 12 ? SENT_AT + 1000 : null,
        replied: rank < 3 ? SENT_AT + 600_000 : null,
      }),
    )
  const name = 'Höstens återköp \u202bسلام\u202c'
  await writeIntoBase(desk.page, {
    queues: [madeUpQueue({ id: 'queue', name, made: { at: SENT_AT - 3_600_000, people: 24, left: {} } })],
    queueItems: items,
    sent,
  })
}

const step = (name: string) => desk.page.locator(`[data-testid="results-funnel"] [data-step="${name}"]`)
const figures = async (name: string): Promise<[people: string | null, unknown: string | null]> => [
  await step(name).getAttribute('data-people'),
  await step(name).getAttribute('data-unknown'),
]
const uplift = () => desk.page.getByTestId('results-uplift')

test('figures are those worked out by hand; what is not known stays so until the next import', async () => {
  const { page, dashboard } = desk
  await dashboard.go('results')
  await page.getByText('No results yet').waitFor()
  await expectReadable(page, 'no results')

  // Four bought two days after; the newest order, of somebody held out, is ten days after: nobody's fourteen days are covered.
  await dashboard.importFiles([
    orders('first', [
      ...people.map((n): [number, number, string] => [n, 100, '10.00']),
      ...[0, 1, 2, 3].map((n): [number, number, string] => [n, 28, '20.00']),
      [23, 20, '5.00'],
    ]),
  ])
  await writeQueue()
  await dashboard.go('results')
  await step('sent').waitFor()
  expect(await figures('prepared')).toEqual(['18', ''])
  expect(await figures('sent')).toEqual(['16', ''])
  expect(await figures('delivered')).toEqual(['12', '4'])
  expect(await figures('read')).toEqual(['', '16'])
  expect(await figures('replied')).toEqual(['3', '13'])
  expect(await figures('clicked')).toEqual(['', '16'])
  expect(await figures('bought')).toEqual(['', '16'])
  await page.getByText('16 people are not judged yet', { exact: false }).waitFor()
  await page.getByText('4 of them have bought already.', { exact: false }).waitFor()
  await page.getByText('Whether it was read was seen of nobody: on XMPP it is not known.', { exact: false }).waitFor()
  // So far 4 of the 18 planned, and 1 of the 6 held out.
  expect(await uplift().getAttribute('data-verdict')).toBe('too-few')
  await page.getByText('So far: the days end on', { exact: false }).waitFor()

  // Six more bought twelve days after, and one more of those held out; an order of two days ago shows that all days are there.
  await dashboard.importFiles([
    orders('second', [
      ...[4, 5, 6, 7, 8, 9].map((n): [number, number, string] => [n, 18, '30.00']),
      [20, 18, '7.00'],
      [0, 2, '99.00'],
    ]),
  ])
  await dashboard.go('results')
  await expect.poll(() => figures('bought')).toEqual(['10', '0'])
  expect(await step('bought').innerText()).toContain('62.5%')
  // 4 of 20 and 6 of 30 euros; the order of two days ago is beyond the fourteen.
  await page
    .getByText('€260.00 was spent in those days by the 16 of whom it can be known: €16.25 each.', { exact: false })
    .waitFor()
  for (const [side, of, among] of [
    ['planned', '10', '18'],
    ['held-out', '2', '6'],
  ] as const) {
    const row = page.locator(`[data-side="${side}"]`)
    expect([await row.getAttribute('data-of'), await row.getAttribute('data-among')]).toEqual([of, among])
  }
  // R: 10/18 - 2/6 = 0.2222; Newcombe's method 10: -0.2046 to 0.5313.
  await page
    .getByText('Too few to tell: it could be anything from 20.5 points fewer to 53.1 points more', { exact: false })
    .first()
    .waitFor()
  expect(await page.locator('[data-part="even"] [data-step="sent"]').innerText()).toMatch(/^8\b/)
  await expectReadable(page, 'a queue')

  // By keyboard: the offer, which was chosen from nothing, and whose queue is compared by itself.
  await page.getByLabel('Queue or offer').focus()
  await page.keyboard.press('End')
  await page.getByText('Its queues, each against its own holdout').waitFor()
  await expectReadable(page, 'an offer')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a table (CSV)' }).click(),
  ])
  const [head, all] = readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .split('\r\n')
  expect(head).toBe(
    'Part,Prepared,Sent,Delivered,Read,Replied,Clicked,"Median time to reply, minutes",Judged,Bought within 14 days,Not judged yet,Spent (EUR)',
  )
  expect(all).toBe('all,18,16,12,,3,,10,16,10,0,260.00')
})
