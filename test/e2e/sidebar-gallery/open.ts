import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect } from 'vitest'

const ROOT = new URL('../../..', import.meta.url).pathname
export const PICTURES = `${ROOT}.output/pictures/sidebar/`

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
  'matched-long': changeOwnValue,
  'matched-chat-open': unfoldChat,
  'matched-chat-gaps': unfoldChat,
  'matched-chat-unknown': unfoldChat,
  'replies-open': openReplies,
  'replies-blanks': fillIn,
  'remind-open': unfoldRemind,
  'remind-due': remindShown,
  'offer-put': putOff,
  'offer-last': whyNot,
  'offer-window': whyNot,
  'heard-answer': proposed,
  'heard-unclear': proposed,
  'heard-none': proposed,
  'heard-many': proposed,
  'heard-stage': openAdvice,
  'heard-long': proposed,
  'heard-rtl': unfoldQuestions,
  'heard-questions': unfoldQuestions,
}
async function openReplies(page: Page): Promise<void> {
  await page.locator('[data-fold="replies"] > summary').focus()
  await page.keyboard.press('/')
  await page.locator('[role="option"]').first().waitFor()
}
async function fillIn(page: Page): Promise<void> {
  await openReplies(page)
  await page.keyboard.press('Enter')
  await page.getByLabel('order number').waitFor()
}
async function unfoldRemind(page: Page): Promise<void> {
  await page.locator('[data-fold="remind"] > summary').click()
  await remindShown(page)
}
async function remindShown(page: Page): Promise<void> {
  await page.getByTestId('remind-list').waitFor()
}
async function putOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Later:/ }).click()
  await page.getByRole('button', { name: 'In a week' }).waitFor()
}
/** Why the others are not the one. */
async function whyNot(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Why not another offer|What stands in the way)/ }).click()
  await page.getByTestId('offer-others').waitFor()
}
async function proposed(page: Page): Promise<void> {
  await page.getByTestId('proposal').first().waitFor()
}
async function openAdvice(page: Page): Promise<void> {
  await proposed(page)
  await page.getByRole('button', { name: 'What to say at this stage' }).press('Enter')
  await page.getByTestId('stage-advice').waitFor()
}
async function unfoldQuestions(page: Page): Promise<void> {
  await page.locator('[data-fold="questions"] > summary').click()
  await page.getByTestId('question-text').first().waitFor()
}
/** The fold of own fields, with one of its values being changed. */
async function changeOwnValue(page: Page): Promise<void> {
  await page.locator('[data-fold="own"] > summary').click()
  await page.getByRole('button', { name: 'Change Household income' }).click()
  await page.getByLabel('Household income', { exact: true }).waitFor()
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

/** Builds the gallery and opens a browser for the tests of one file; `name` keeps the builds of two files apart. */
export function withGallery(name: string): void {
  const built = `${ROOT}.output/${name}`
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    await build({
      root: `${ROOT}test/e2e/sidebar-gallery`,
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: { outDir: built, emptyOutDir: true, target: ['chrome120', 'firefox128'] },
    })
    server = await preview({
      configFile: false,
      logLevel: 'error',
      build: { outDir: built },
      preview: { host: '127.0.0.1', port: 0 },
    })
    address = server.resolvedUrls?.local[0] ?? ''
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
}

export async function open(state: string, { language = 'en', width = 340, height = 600 } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${address}?state=${state}&language=${language}`)
  await page.locator('main').waitFor()
  await ACTS[state]?.(page)
  expect(errors).toEqual([])
  return page
}

/** The arguments of every call of that name that the sidebar made. */
export async function asked(page: Page, name: string): Promise<unknown> {
  return page.evaluate(`background.argumentsOf(${JSON.stringify(name)})`)
}
