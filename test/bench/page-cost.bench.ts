import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as playwright, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findChromium } from '../demo/install/programs.mjs'
import { openMessenger } from '../e2e/messengers/inbox.ts'
import { serveInChromium } from '../pages/kit/serve.ts'
import { whatsappPage } from '../pages/whatsapp/site.ts'
import { heapOf, memoryOfChildren } from './browser-memory.ts'
import { reportFigure } from './figures.ts'
import { traced, type MainThread } from './main-thread.ts'

const HISTORY = 500
const ARRIVING = 1000
const MB = 1_048_576

/** A chat with a long history stands open, scrolled to its end. */
async function fillChat(page: Page): Promise<string> {
  await page.waitForFunction(() => 'messenger' in window)
  const id = await page.evaluate(async (count) => {
    const [chat] = window.messenger.chats()
    if (!chat) throw new Error('no chats')
    await window.messenger.receive(chat.id, 'Made up for the bench, of about the usual length.', count)
    await window.messenger.open(chat.id)
    return chat.id
  }, HISTORY)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)))
  return id
}

/** A person scrolls to the top, through all of the history, and back. */
async function scroll(page: Page): Promise<void> {
  const box = await page.locator('#main [role="application"], [data-testid="conversation-panel-messages"]').first().boundingBox()
  if (!box) throw new Error('no list')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (const way of [-1, 1]) {
    for (let count = 0; count < 150; count++) {
      await page.mouse.wheel(0, way * 300)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
  }
}

async function receive(page: Page, id: string): Promise<void> {
  await page.evaluate(({ chat, count }) => window.messenger.receive(chat, 'One more, made up.', count), {
    chat: id,
    count: ARRIVING,
  })
  // What is put off belongs to it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)))
}

function report(what: string, { ours, oursLayout, others, longest, functions }: MainThread): void {
  reportFigure({ what: `main thread, ours, ${what}`, value: ours, unit: 'ms' })
  reportFigure({ what: `  of it style and layout that we force`, value: oursLayout, unit: 'ms' })
  reportFigure({ what: `  the page’s own in the same time`, value: others, unit: 'ms' })
  reportFigure({ what: `  ours as a part of the page’s own`, value: (ours / others) * 100, unit: '%', limit: 1 })
  reportFigure({ what: `  our longest task`, value: longest, unit: 'ms', limit: 50 })
  if (process.env['BENCH_DETAIL']) for (const [name, taken] of functions.slice(0, 20)) console.log(taken.toFixed(1), name)
}

test('what following a chat costs WhatsApp’s page, and what it holds', async () => {
  const heap = { with: 0, without: 0 }
  const all = { with: 0, without: 0 }

  const opened = await openMessenger(whatsappPage)
  try {
    const { page } = opened
    const id = await fillChat(page)
    report(`while a chat of ${HISTORY} messages is scrolled up and down`, await traced(page, () => scroll(page)))
    const arriving = await traced(page, () => receive(page, id))
    report(`while ${ARRIVING.toLocaleString('en')} messages arrive`, arriving)
    expect(arriving.ours).toBeGreaterThan(0)
    const switches = await traced(page, async () => {
      const chats = await page.evaluate(() => window.messenger.chats().map((chat) => chat.id))
      for (const chat of chats.slice(0, 8)) {
        await page.evaluate((to) => window.messenger.open(to), chat)
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
      }
    })
    report('while 8 chats are opened one after the other', switches)
    heap.with = await heapOf(page)
    all.with = memoryOfChildren()
  } finally {
    await opened.close()
  }

  const profile = await mkdtemp(join(tmpdir(), 'recency-bench-'))
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    viewport: { width: 1280, height: 800 },
    args: ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--no-first-run'],
  })
  try {
    await serveInChromium(context, whatsappPage)
    const page = await context.newPage()
    await page.goto(whatsappPage.address)
    const id = await fillChat(page)
    await scroll(page)
    await receive(page, id)
    heap.without = await heapOf(page)
    all.without = memoryOfChildren()
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  for (const how of ['without', 'with'] as const) {
    reportFigure({ what: `JavaScript heap of the page, ${how} the extension`, value: heap[how] / MB, unit: 'MB' })
    reportFigure({ what: `all processes of the browser, ${how} the extension`, value: all[how] / MB, unit: 'MB' })
  }
})
