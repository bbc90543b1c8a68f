import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dashboardOf } from '../../demo/dashboard.mjs'
import { HOSTS } from '../../hosts/gallery.ts'
import { serveHosts } from '../../hosts/serve.ts'
import { launchChromium, type TestChromium } from '../harness/chromium.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { sidebarFrame } from '../harness/sidebar.ts'

// In each page of the gallery the sidebar stands at its place, can be pressed and written in, says the chat's state, and covers nothing.

const TYPED = 'xylophone'
const WINDOW = { width: 1280, height: 800 }

let chromium: TestChromium
let hosts: Awaited<ReturnType<typeof serveHosts>>

pictureFailures(() => chromium)

beforeAll(async () => {
  hosts = await serveHosts()
  chromium = await launchChromium({ viewport: WINDOW, ...(process.env['EXT'] ? { extensionDir: process.env['EXT'] } : {}) })
  await chromium.grant('http://127.0.0.1/*')
  const page = await chromium.newPage()
  const dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree()
  await dashboard.skipImport()
  await dashboard.addConverse(hosts.address)
  await page.close()
})

afterAll(async () => {
  await chromium?.close()
  hosts?.stop()
})

/** Where the sidebar stands and whether a press there is its own. */
function standing(page: Page): Promise<{ left: number; right: number; top: number; bottom: number; onTop: boolean }> {
  return page.evaluate(() => {
    const host = document.querySelector('[data-recency]')
    if (!host) return { left: 0, right: 0, top: 0, bottom: 0, onTop: false }
    const { left, right, top, bottom } = host.getBoundingClientRect()
    const onTop = [0.02, 0.5, 0.98].every(
      (part) => document.elementFromPoint((left + right) / 2, top + (bottom - top) * part) === host,
    )
    return { left, right, top, bottom, onTop }
  })
}

/** Where in the page the sidebar has found a place in the end. */
function homeOf(page: Page): Promise<string> {
  return page.evaluate(() => (document.querySelector('[data-recency]')?.closest('#app') ? 'app' : ''))
}

/** What of the page's own buttons cannot be seen whole and pressed now. */
function outOfReach(page: Page, from: number, to: number): Promise<string[]> {
  return page.evaluate(
    ([least, most]) => {
      const all = (root: Document | ShadowRoot): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
      return all(document)
        .filter((element) => element.matches('[data-edge]'))
        .flatMap((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect()
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          return left >= least - 1 && right <= most + 1 && at === element
            ? []
            : [`${element.textContent}: ${left} to ${right}, there: ${at?.tagName}`]
        })
    },
    [from, to] as const,
  )
}

async function usable(page: Page): Promise<Frame> {
  // Looked for anew each time: a frame that the page takes away comes back as another.
  const states = async (): Promise<number> =>
    (await sidebarFrame(page))
      .locator('[data-testid="chat-state"]')
      .count()
      .catch(() => 0)
  await expect.poll(states).toBe(1)
  return sidebarFrame(page)
}

/** A test that failed may have left it folded or on the other side, which is kept for all pages. */
async function onTheRight(frame: Frame): Promise<void> {
  const open = frame.getByRole('button', { name: 'Open Recency' })
  if (await open.isVisible()) await open.click()
  const back = frame.getByRole('button', { name: 'Move to the right side' })
  if (await back.isVisible()) await back.click()
}

describe.each(HOSTS)('$name: $why', ({ name, state = 'unknown', theme = 'light', act, isCovered, isRestless }) => {
  test('the sidebar stands, answers, and covers nothing', async () => {
    const page = await chromium.newPage()
    await page.goto(`${hosts.address}${name}/`)
    if (isRestless) await expect.poll(() => homeOf(page), { timeout: 15_000 }).toBe('app')
    await onTheRight(await usable(page))
    if (act) await page.evaluate(() => (globalThis as unknown as { act(): Promise<void> }).act())
    await expect
      .poll(() => standing(page), { timeout: 10_000 })
      .toEqual({ left: 940, right: 1280, top: 0, bottom: 800, onTop: true })
    const whole = isCovered ? ['Toast', 'Close'] : []
    const unreachable = (from: number, to: number) => async () =>
      (await outOfReach(page, from, to)).filter((text) => whole.length === 0 || whole.some((word) => text.startsWith(word)))
    await expect.poll(unreachable(0, 940), { timeout: 15_000 }).toEqual([])

    await expect
      .poll(
        async () =>
          (await sidebarFrame(page))
            .locator(`[data-testid="chat-state"][data-state="${state}"]`)
            .count()
            .catch(() => 0),
        { timeout: 10_000 },
      )
      .toBe(1)
    expect(await (await sidebarFrame(page)).evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    expect(await page.evaluate(() => document.querySelectorAll('[data-recency]').length)).toBe(1)

    // Pressed where people press, by real coordinates, and written in by real keys.
    const frame = await sidebarFrame(page)
    const field = frame.getByLabel('Find somebody', { exact: true })
    await page.evaluate(() => ((globalThis as unknown as { heard: string[] }).heard = []))
    const box = await field.boundingBox()
    if (!box) throw new Error('there is no field')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect.poll(() => field.evaluate((element) => element === document.activeElement && document.hasFocus())).toBe(true)
    await page.keyboard.type(TYPED)
    expect(await field.inputValue()).toBe(TYPED)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([])
    expect(await page.evaluate(() => document.querySelector('textarea')?.value ?? '')).toBe('')

    // Folded it is a strip, and opened again it is what it was, with what was typed.
    const fold = await frame.getByRole('button', { name: 'Fold to a strip' }).boundingBox()
    if (!fold) throw new Error('there is nothing to fold it by')
    await page.mouse.click(fold.x + fold.width / 2, fold.y + fold.height / 2)
    await expect.poll(() => standing(page)).toEqual({ left: 1240, right: 1280, top: 0, bottom: 800, onTop: true })
    await expect.poll(unreachable(0, 1240), { timeout: 15_000 }).toEqual([])
    await frame.getByRole('button', { name: 'Open Recency' }).waitFor()
    // Once more where the browser still looks for the frame where it was a moment ago.
    const open = async () => {
      const { left } = await standing(page)
      if (left === 1240) await page.mouse.click(1260, 400)
      return left
    }
    await expect.poll(open, { timeout: 15_000, interval: 500 }).toBe(940)
    expect(await field.inputValue()).toBe(TYPED)

    // On the other side nothing is covered or pushed out either.
    const side = await frame.getByRole('button', { name: 'Move to the left side' }).boundingBox()
    if (!side) throw new Error('there is nothing to move it by')
    await page.mouse.click(side.x + side.width / 2, side.y + side.height / 2)
    await expect.poll(() => standing(page)).toEqual({ left: 0, right: 340, top: 0, bottom: 800, onTop: true })
    await expect.poll(unreachable(340, 1280), { timeout: 15_000 }).toEqual([])
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name}-left.png` })
    await frame.getByRole('button', { name: 'Move to the right side' }).click()
    await expect.poll(() => standing(page)).toEqual({ left: 940, right: 1280, top: 0, bottom: 800, onTop: true })
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name}.png` })
    await page.close()
  })
})

/** A page of its own for what no page does by itself. */
async function plainHost(): Promise<Page> {
  const page = await chromium.newPage()
  await page.goto(`${hosts.address}dark/`)
  await onTheRight(await usable(page))
  return page
}

const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => (document.querySelector('[data-recency]')?.getClientRects().length ?? 0) > 0)

test('a messenger on the whole screen keeps its sidebar, a film on the whole screen is left alone', async () => {
  const page = await plainHost()
  await page.evaluate(() => document.querySelector('#app')?.requestFullscreen())
  await expect.poll(() => standing(page), { timeout: 20_000 }).toMatchObject({ left: 940, right: 1280, onTop: true })
  await expect.poll(() => outOfReach(page, 0, 940), { timeout: 20_000 }).toEqual([])
  await page.evaluate(async () => {
    await document.exitFullscreen()
    document.querySelector('.chat-content__messages')?.append(document.createElement('video'))
    await document.querySelector('video')?.requestFullscreen()
  })
  await expect.poll(() => isSeen(page)).toBe(false)
  await page.evaluate(() => document.exitFullscreen())
  await expect.poll(() => standing(page)).toMatchObject({ left: 940, right: 1280, onTop: true })
  await page.close()
})

test('on paper there is the page alone', async () => {
  const page = await plainHost()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => isSeen(page)).toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px')
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => standing(page)).toMatchObject({ left: 940, right: 1280, onTop: true })
  await page.close()
})
