import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../demo/install/programs.mjs'
import { bundled, SCRIPT_PATH, serveInChromium, type ServedSite } from '../../pages/kit/serve.ts'

// That the pages of the tests behave as the real ones were measured to: else what passes on them would prove nothing.

const site: ServedSite = {
  id: 'example',
  address: 'https://messenger.example.com/',
  pattern: 'https://messenger.example.com/**',
  html: () => Promise.resolve(`<!doctype html><title>kit</title><body><script src="${SCRIPT_PATH}"></script>`),
  script: () => bundled(new URL('../../pages/kit/example.ts', import.meta.url)),
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(() => browser.close())

async function show(kind: 'rich' | 'plain'): Promise<Page> {
  const context = await browser.newContext()
  await serveInChromium(context, site)
  const page = await context.newPage()
  await page.goto(`${site.address}#${kind}`)
  await page.evaluate(() => window.messenger.open('first'))
  return page
}

describe.each(['rich', 'plain'] as const)('a %s editor', (kind) => {
  test('keeps what is typed for each chat, line breaks too', async () => {
    const page = await show(kind)
    await page.locator('[data-lexical-editor]').click()
    await page.keyboard.type('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two 😀')
    await page.evaluate(() => window.messenger.open('second'))
    await page.locator('[data-lexical-editor]').click()
    await page.keyboard.type('other')
    await page.evaluate(() => window.messenger.open('first', { gap: 20 }))
    expect(await page.evaluate(() => window.messenger.drafts())).toEqual({ first: 'one\ntwo 😀', second: 'other' })
    expect(await page.locator('[data-lexical-editor]').innerText()).toBe('one\ntwo 😀')
    // What another chat's draft was is nobody's to bring back here.
    await page.keyboard.press('Control+z')
    expect(await page.evaluate(() => window.messenger.drafts())).toEqual({ first: 'one\ntwo 😀', second: 'other' })
  })

  test('sends on Enter, also on one that no person pressed', async () => {
    const page = await show(kind)
    await page.locator('[data-lexical-editor]').click()
    await page.keyboard.type('a real one')
    await page.keyboard.press('Enter')
    await page.keyboard.type('not a real one')
    await page.evaluate(() =>
      document
        .querySelector('[data-lexical-editor]')!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
    )
    await expect
      .poll(() => page.evaluate(() => window.messenger.sent()))
      .toEqual([
        { chat: 'first', text: 'a real one' },
        { chat: 'first', text: 'not a real one' },
      ])
    expect(await page.evaluate(() => window.messenger.drafts())).toEqual({ first: '', second: '' })
  })

  test('loses the line breaks of a text that a command inserts', async () => {
    const page = await show(kind)
    await page.locator('[data-lexical-editor]').click()
    const answer = await page.evaluate(() => document.execCommand('insertText', false, 'one\ntwo'))
    expect(answer).toBe(true)
    await expect.poll(() => page.evaluate(() => window.messenger.drafts()['first'])).toMatch(/^one ?two$/)
  })
})

test('no inline script runs in a served page', async () => {
  const page = await show('rich')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inline = true'
    document.body.append(script)
  })
  expect(await page.evaluate(() => 'inline' in window)).toBe(false)
})
