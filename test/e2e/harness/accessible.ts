import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

/** As text: the extension's policy refuses a script that is put into the page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page as it is now, a line each. `colours`: only with its colours, where all else was looked at in the other theme. */
export async function violationsOf(where: Page | Frame, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await where.evaluate('"axe" in globalThis'))) await where.evaluate(AXE)
  // In the middle of a change of colours neither the old nor the new contrast is measured.
  await where.evaluate(() => {
    // One that goes on for ever changes nothing for good.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    return Promise.allSettled(ending.map(({ finished }) => finished))
  })
  const { violations } = await where.evaluate<AxeResults>(
    of === 'all' ? 'axe.run()' : 'axe.run({ runOnly: ["color-contrast", "link-in-text-block"] })',
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

/** Nothing that axe finds, light and dark, and nothing wider than a window of 900 px. `what` names the state in a failure. */
export async function expectReadable(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violationsOf(page, colorScheme === 'dark' ? 'colours' : 'all'), `${what}, ${colorScheme}`).toEqual([])
  }
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 900, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${what}, 900 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize(size)
}
