import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../demo/install/programs.mjs'
import type { SelfTest } from '../../lib/sites/reading.ts'
import { violationsOf } from './harness/accessible.ts'
import { serveGallery } from './dashboard-gallery/serve.ts'

const PICTURES = new URL('../../.output/pictures/dashboard/', import.meta.url).pathname

const whatsapp: SelfTest = {
  site: 'whatsapp',
  reading: {
    state: 'chat',
    site: 'whatsapp',
    key: 'k-1',
    kind: 'person',
    title: 'فاطمة الزهراء 🌸',
    identities: [],
    numbers: [{ value: '+390555550101', from: 'composer' }],
    fingerprint: { network: 'whatsapp', own: '', ids: ['3EB0AA', '3EB0AB'], steady: true },
    lost: ['composer'],
  },
  ways: [
    { of: 'title', value: 'فاطمة الزهراء 🌸', agrees: null },
    { of: 'title', value: 'Type a message to +39 055 5550101', agrees: false },
    { of: 'identity', value: '', agrees: null },
  ],
  messages: [
    {
      id: '1',
      direction: 'in',
      text: 'مرحبا، هل لديكم زيت؟\nشكرا',
      at: Date.UTC(2026, 10, 21, 14, 52),
      exact: 'minute',
      sender: '',
      status: 'unknown',
      kind: 'text',
    },
    {
      id: '2',
      direction: 'out',
      text: `Yes: ${'a-very-long-word'.repeat(12)} <b>not bold</b>`,
      at: null,
      exact: 'none',
      sender: '',
      status: 'read',
      kind: 'text',
    },
    {
      id: '3',
      direction: 'unknown',
      text: '',
      at: Date.UTC(2026, 10, 22, 9, 0),
      exact: 'second',
      sender: '',
      status: 'unknown',
      kind: 'unknown',
    },
    {
      id: '4',
      direction: 'out',
      text: '',
      at: Date.UTC(2026, 10, 22, 9, 1),
      exact: 'minute',
      sender: '',
      status: 'unknown',
      kind: 'audio',
    },
  ],
  unloaded: 1,
  notices: 2,
  composer: { found: true, writable: true, way: 'lexical', holds: 12 },
}

let server: PreviewServer
let browser: Browser
let address: string
let page: Page
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  ;({ server, address } = await serveGallery('self-test-gallery'))
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Rome' })
  await page.goto(address)
  await page.getByRole('button', { name: 'Agree and continue' }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('heading', { name: 'Bring in your customers' }).waitFor()
  await page.goto(`${address}#/sites`)
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const card = () => page.getByTestId('self-test')
const show = async (tabs: { tabId: number; test: SelfTest | null }[]): Promise<void> => {
  await page.evaluate((given) => Object.assign(globalThis, { openTabs: given }), tabs)
  await card().getByRole('button', { name: 'Read again' }).click()
  await card().and(page.locator('[aria-busy="false"]')).waitFor()
}

async function look(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    if (process.env['PICTURES']) await card().screenshot({ path: `${PICTURES}${name}-${theme}.png` })
    expect(await violationsOf(page, theme === 'dark' ? 'colours' : 'all'), `${name}, ${theme}`).toEqual([])
  }
  for (const width of [900, 620]) {
    await page.setViewportSize({ width, height: 900 })
    if (process.env['PICTURES']) await card().screenshot({ path: `${PICTURES}${name}-${width}.png` })
    expect(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      `${name} at ${width} px`,
    ).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('no open messenger: says so, and what to do', async () => {
  await show([])
  await card().getByRole('heading', { name: 'No messenger is open' }).waitFor()
  await look('self-test-none')
})

test('what was read is shown, and what is unknown is called so', async () => {
  await show([{ tabId: 1, test: whatsapp }])
  expect(await card().getByTestId('self-test-title').innerText()).toBe('فاطمة الزهراء 🌸')
  expect(await card().getByTestId('self-test-numbers').innerText()).toBe('+390555550101, at the composer')
  expect(await card().getByTestId('self-test-identities').innerText()).toBe('known by 2 messages’ ids')
  expect(await card().getByTestId('self-test-lost').innerText()).toBe('the composer')
  const cells = await card()
    .locator('[data-testid="self-test-messages"] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
  expect(cells.map(([direction, time, , kind, status]) => [direction, time, kind, status])).toEqual([
    ['sent', '22 Nov 2026, 10:01', 'sound', 'unknown'],
    ['unknown', '22 Nov 2026, 10:00', 'unknown', 'unknown'],
    ['sent', 'unknown', 'text', 'read'],
    ['received', '21 Nov 2026, 15:52', 'text', ''],
  ])
  expect(cells[2]![2]).toContain('<b>not bold</b>')
  expect(await card().locator('[data-testid="self-test-ways"] tbody tr td:last-child').allInnerTexts()).toEqual([
    'the others are compared with it',
    'says something else',
    'not there to compare',
  ])
  await look('self-test-chat')
})

test('of several tabs one is chosen by keyboard; one that is silent is called so', async () => {
  const away: SelfTest = { ...whatsapp, site: 'telegram-a', reading: { state: 'no-chat' }, ways: [], messages: [] }
  await show([
    { tabId: 1, test: whatsapp },
    { tabId: 2, test: away },
    { tabId: 3, test: null },
  ])
  await card().getByLabel('Open messenger').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => card().getByTestId('self-test-state').innerText()).toMatch(/Telegram.*: no chat is open$/)
  await page.keyboard.press('ArrowDown')
  await card().getByText('This tab does not answer').waitFor()
  await look('self-test-silent')
})
