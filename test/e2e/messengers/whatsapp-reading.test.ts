import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { openLab, type Lab } from '../page/lab.ts'

// What is read of WhatsApp's page, row by row, against the page's own model. With layout, since some rows say whose they are by their side alone.

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

async function show(chat: string, query = ''): Promise<Page> {
  const page = await lab.stand({ ...whatsappPage, address: `${whatsappPage.address}${query}` })
  await waitFor('the page to be drivable', () => page.evaluate(() => 'messenger' in window))
  await page.evaluate((id) => window.messenger.open(id, { order: 'together' }), chat)
  return page
}

/** What is read and what is true, of the newest loaded rows. */
async function compare(page: Page): Promise<{ read: unknown[]; true: unknown[] }> {
  return page.evaluate(() => {
    const known = window.truth()
    const read = inPage.messages().map(({ id, direction, text, at, status, kind }) => ({ id, direction, text, at, status, kind }))
    return { read, true: known.slice(-read.length) }
  })
}

const scroll = (page: Page, to: number) =>
  page.evaluate(async (top) => {
    const scroller = document.querySelector('.scroller')!
    scroller.scrollTop = top < 0 ? scroller.scrollHeight : top
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, to)

describe.each([
  ['today', 'en', ''],
  ['today', 'pt', '?lang=pt'],
  ['today', 'he', '?lang=he'],
  ['until 2026', 'en', '?form=legacy'],
])('in its form of %s, in %s', (_form, _language, query) => {
  test.each(['giulia', 'erik', 'group'])('each row of %s is read as it is', async (chat) => {
    const page = await show(chat, query)
    for (const to of [-1, 900, 0, -1]) {
      await scroll(page, to)
      const compared = await compare(page)
      expect(compared.read.length).toBeGreaterThan(8)
      expect(compared.read).toEqual(compared.true)
    }
    await page.close()
  })
})

test('in a language whose words are not known, a status is right or unknown, and the rest is as it is', async () => {
  const page = await show('erik', '?lang=fi')
  for (const to of [-1, 900]) {
    await scroll(page, to)
    const compared = (await compare(page)) as { read: { status: string }[]; true: { status: string }[] }
    const known = compared.read.map(({ status }, index) => (status === 'unknown' ? compared.true[index]!.status : status))
    expect(compared.read.map((row, index) => ({ ...row, status: known[index] }))).toEqual(compared.true)
    expect(compared.read.length).toBeGreaterThan(8)
  }
  await page.close()
})
