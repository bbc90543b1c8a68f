import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STATES } from './sidebar-gallery/states.ts'

/** Photographs every state of the sidebar into `.output/pictures/sidebar/` and runs axe on each. */
const ROOT = new URL('../..', import.meta.url).pathname
const BUILT = `${ROOT}.output/sidebar-gallery`
const PICTURES = `${ROOT}.output/pictures/sidebar/`
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What an agent does before the picture is taken. */
const ACTS: Record<string, (page: Page) => Promise<void>> = {
  loading: (page) =>
    page
      .locator('.skeleton')
      .evaluate((bones) => Promise.all(bones.getAnimations().map(({ finished }) => finished)))
      .then(() => undefined),
  inserted: insert,
  'moved-on': insert,
  'no-composer': insert,
  'not-exact': insert,
  'matched-chat-open': unfoldChat,
  'matched-chat-gaps': unfoldChat,
  'matched-chat-unknown': unfoldChat,
}
async function unfoldChat(page: Page): Promise<void> {
  const block = page.locator('details', { has: page.getByTestId('last-message') })
  await block.locator('summary').click()
  await block.locator('.fold-content').waitFor()
}
async function insert(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put in composer' }).click()
  await page.locator('.notice').first().waitFor()
}

let server: PreviewServer
let browser: Browser
let address: string

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  await build({
    root: `${ROOT}test/e2e/sidebar-gallery`,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: BUILT, emptyOutDir: true, target: ['chrome120', 'firefox128'] },
  })
  server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: BUILT },
    preview: { host: '127.0.0.1', port: 0 },
  })
  address = server.resolvedUrls?.local[0] ?? ''
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(state: string, { language = 'en', width = 340, height = 600 } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${address}?state=${state}&language=${language}`)
  await page.locator('main').waitFor()
  await ACTS[state]?.(page)
  expect(errors).toEqual([])
  return page
}

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.addScriptTag({ path: AXE })
  const results = await page.evaluate<AxeResults>('axe.run()')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

test.each(Object.keys(STATES))(
  '%s has no flaw that axe finds, light or dark, and nothing is wider than the frame',
  async (state) => {
    const page = await open(state)
    for (const theme of ['light', 'dark']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      expect(await violations(page), theme).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(340)
      await page.screenshot({ path: `${PICTURES}${state}-${theme}.png`, fullPage: true })
    }
    await page.close()
  },
)

test.each(['it', 'sv'])('in %s every word finds room', async (language) => {
  for (const state of [
    'matched',
    'unknown',
    'matched-no-orders',
    'matched-chat-open',
    'matched-chat-gaps',
    'group-members',
    'degraded-known',
  ]) {
    const page = await open(state, { language, width: 280 })
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(280)
    await page.screenshot({ path: `${PICTURES}${state}-${language}-280.png`, fullPage: true })
    await page.close()
  }
})

test.each(['matched', 'matched-long', 'matched-heavy'])(
  'the first screenful of %s holds name, score, segment and offer',
  async (state) => {
    const page = await open(state)
    for (const id of ['contact-name', 'rfm-score', 'rfm-group', 'segment', 'offer-text', 'offer-insert']) {
      const box = await page.getByTestId(id).last().boundingBox()
      expect(box && box.y + box.height, id).toBeLessThanOrEqual(600)
    }
    await page.close()
  },
)

test('the reasons open with the keyboard, and show values, limits and conditions', async () => {
  const page = await open('matched')
  await page.getByRole('button', { name: 'Why 454?' }).press('Enter')
  await page.getByText('R 4: last order 22 days ago, band 15 to 30 days').waitFor()
  await page.getByText('F 5: 9 orders, band 8 orders or more').waitFor()
  await page.getByText('M 4: spent €512.50, band €320.00 to €650.00').waitFor()
  await page.getByRole('button', { name: 'Why these segments?' }).press('Enter')
  await page.getByText('Last order at most 30 days ago; here: 22 days ago').waitFor()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: `${PICTURES}why-light.png`, fullPage: true })
  await page.close()
})

test('a tag is added by keyboard alone, from the suggestions too', async () => {
  const page = await open('matched')
  await page.getByTestId('tag-input').focus()
  await page.keyboard.type('w')
  await page.getByRole('option', { name: 'winter coat' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: `${PICTURES}tag-suggestions-light.png`, fullPage: true })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await asked(page, 'tag.add')).toEqual([{ contact: 'anna', tag: 'winter coat' }])
  await page.keyboard.type('brand new')
  await page.keyboard.press('Enter')
  expect(await asked(page, 'tag.add')).toEqual([
    { contact: 'anna', tag: 'winter coat' },
    { contact: 'anna', tag: 'brand new' },
  ])
  await page.close()
})

test('every control of a person can be reached with Tab, in the order of the page, and left again', async () => {
  const page = await open('matched')
  const names: string[] = []
  const tops: number[] = []
  await page.keyboard.press('Tab')
  for (let presses = 0; presses < 40; presses += 1) {
    const at = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const { outlineStyle } = getComputedStyle(focused)
      return {
        name: focused.getAttribute('aria-label') ?? focused.textContent ?? '',
        top: focused.getBoundingClientRect().top + scrollY,
        outlineStyle,
      }
    })
    if (!at) break
    expect(at.outlineStyle, at.name).toBe('solid')
    names.push(at.name)
    tops.push(at.top)
    await page.keyboard.press('Tab')
  }
  expect(names.length).toBeGreaterThan(12)
  expect(names.length).toBeLessThan(40)
  expect(names).toEqual(expect.arrayContaining(['Why 454?', 'Put in composer', 'Add a tag', 'Remove the tag vip']))
  expect(tops.filter((top, index) => top + 30 < (tops[index - 1] ?? 0))).toEqual([])
  await page.close()
})

test('typing goes on where it was when the card goes and comes back with the same person, and not into another’s', async () => {
  const page = await open('matched')
  const note = page.getByRole('textbox', { name: 'Note about this person' })
  await note.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Old ')
  await settled(page, 8)
  await page.keyboard.type('friend. ')
  expect(await note.inputValue()).toBe('Old friend. Prefers to be called in the evening.')
  await page.getByTestId('tag-input').pressSequentially('half a t')
  await page.evaluate('background.card = { ...background.card, contact: { ...background.card.contact, id: "next", note: "" } }')
  await settled(page, 9)
  await page.keyboard.type('oo late')
  expect(await note.inputValue()).toBe('')
  expect(await page.getByTestId('tag-input').inputValue()).toBe('')
  expect(await asked(page, 'note.set')).toEqual(
    expect.arrayContaining([{ contact: 'anna', note: expect.stringContaining('Old ') }]),
  )
  expect(JSON.stringify(await asked(page, 'note.set'))).not.toContain('next')
  await page.close()
})

/** The page reports a chat with this counter, and its card is there. */
async function settled(page: Page, counter: number): Promise<void> {
  await page.evaluate(`(async () => {
    background.card = { ...background.card, chat: { ...background.card.chat, counter: ${counter} } }
    background.push({ push: 'chat-changed', tabId: 1, counter: ${counter} })
  })()`)
  await page.locator('main[data-state="matched"]').waitFor()
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
}

test('copying puts the text on the clipboard where the clipboard API is refused', async () => {
  const page = await open('matched')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
    document.addEventListener('copy', () =>
      Object.assign(globalThis, { copied: String(getSelection()) || (document.activeElement as HTMLTextAreaElement).value }),
    )
  })
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate('copied')).toContain('Hello Anna,\n\nyou are among the first')
  await page.close()
})

async function asked(page: Page, name: string): Promise<unknown> {
  return page.evaluate(`background.argumentsOf(${JSON.stringify(name)})`)
}
