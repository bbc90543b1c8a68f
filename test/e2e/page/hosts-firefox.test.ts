import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { HOSTS } from '../../hosts/gallery.ts'
import { serveHosts } from '../../hosts/serve.ts'
import { frameWith, launchFirefox, type TestFirefox } from '../harness/firefox.ts'

// A few of the gallery in a real Firefox: those in which browsers differ most. All of them are tried in Chromium.

const CHOSEN = new Set(['layers', 'unset', 'key-thief', 'strict', 'traps', 'stubborn-width', 'sweeper', 'right-to-left', 'modal'])

let firefox: TestFirefox
let hosts: Awaited<ReturnType<typeof serveHosts>>

const press = (where: Page | Frame, name: string): Promise<void> =>
  where.locator(`::-p-aria([name="${name}"][role="button"])`).click()

beforeAll(async () => {
  hosts = await serveHosts()
  firefox = await launchFirefox(process.env['EXT_FIREFOX'] ? { extensionDir: process.env['EXT_FIREFOX'] } : {})
  const page = await firefox.openExtensionPage('dashboard.html')
  await press(page, 'Agree and continue')
  await press(page, 'Continue')
  await press(page, 'Skip for now')
  await page.evaluate(() => (location.hash = '#/sites'))
  await page.locator(`::-p-aria([name="Address of the messenger"][role="textbox"])`).fill(hosts.address)
  await press(page, 'Add address')
  await page.waitForSelector(`::-p-text(${hosts.address})`)
  await page.close()
})

afterAll(async () => {
  await firefox?.close()
  hosts?.stop()
})

interface Standing {
  left: number
  right: number
  onTop: boolean
  /** Buttons of the page's at its edges that are not whole, or under something. */
  unreachable: string[]
}

const standing = (page: Page): Promise<Standing> =>
  page.evaluate(() => {
    const host = document.querySelector('[data-recency]')
    const { left, right, top, bottom } = host?.getBoundingClientRect() ?? new DOMRect()
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const unreachable = [...document.querySelectorAll('[data-edge]')].filter((edge) => {
      const box = edge.getBoundingClientRect()
      return box.left < -1 || box.right > left + 1 || right === left
    })
    return {
      left,
      right,
      onTop: host !== null && middle === host,
      unreachable: unreachable.map((edge) => edge.textContent ?? ''),
    }
  })

describe.each(HOSTS.filter(({ name }) => CHOSEN.has(name)))('$name: $why', ({ name, act, isCovered }) => {
  test('the sidebar stands, covers nothing, and takes keys that the page does not hear', async () => {
    const page = await firefox.newPage()
    await page.bringToFront()
    await page.goto(`${hosts.address}${name}/`)
    await frameWith(page, '[data-testid="chat-state"]')
    if (act) await page.evaluate(() => (globalThis as unknown as { act(): Promise<void> }).act())
    await expect
      .poll(() => standing(page), { timeout: 15_000 })
      .toMatchObject({ left: 940, right: 1280, onTop: true, ...(isCovered ? {} : { unreachable: [] }) })

    const frame = await frameWith(page, '[data-testid="chat-state"][data-state="unknown"]')
    const field = await waitFor('a field', () => frame.$('input[type="search"]'))
    await page.evaluate(() => ((globalThis as unknown as { heard: string[] }).heard = []))
    await field.click()
    await page.keyboard.type('xylophone')
    await expect.poll(() => field.evaluate((input) => input.value)).toBe('xylophone')
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([])
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('')

    await (await waitFor('a button that folds', () => frame.$('[aria-label="Fold to a strip"]'))).click()
    await expect.poll(() => standing(page)).toMatchObject({ left: 1240, right: 1280 })
    await frame.waitForSelector('.rail')
    await frame.evaluate(() => document.querySelector<HTMLElement>('.rail')?.click())
    await expect.poll(() => standing(page)).toMatchObject({ left: 940, right: 1280 })
    expect(await field.evaluate((input) => input.value)).toBe('xylophone')
    await page.close()
  })
})
