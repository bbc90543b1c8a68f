import { expect, test } from 'vitest'
import { violationsOf } from './harness/accessible.ts'
import { asked, open, PICTURES, withGallery } from './sidebar-gallery/open.ts'

// The sidebar as narrow and as wide as it may be, and folded to a strip.
withGallery('sidebar-strip')

test.each([
  'matched',
  'group',
  'unknown',
  'ambiguous',
  'degraded-known',
  'degraded-by-hand',
  'no-chat',
  'signed-out',
  'loading',
  'setup',
])('folded to a strip, %s says whom or what it stands for, and one press opens it', async (state) => {
  const page = await open(state, { width: 40 })
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    expect(await violationsOf(page), theme).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(40)
    if (process.env['PICTURES']) await page.screenshot({ path: `${PICTURES}strip-${state}-${theme}.png` })
  }
  if (state === 'matched') expect(await page.locator('.rail-mark').getAttribute('data-initials')).toBe('AE')
  await page.getByRole('button', { name: /^Open Recency: .+/ }).click()
  expect(await asked(page, 'sidebar.place')).toEqual([{ side: 'right', width: 340, folded: false, keep: true }])
  await page.close()
})

test('at every width that it may have nothing is cut off', async () => {
  for (const width of [280, 520]) {
    for (const theme of ['light', 'dark']) {
      const page = await open('matched', { width })
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      if (process.env['PICTURES']) await page.screenshot({ path: `${PICTURES}matched-${width}-${theme}.png` })
      await page.close()
    }
  }
})

test('the buttons at the bottom stand still, whether the card is longer than the window or not, and focusing them scrolls nothing', async () => {
  const places: unknown[] = []
  for (const state of ['no-chat', 'matched']) {
    const page = await open(state)
    const button = page.getByRole('button', { name: 'Fold to a strip' })
    places.push(await button.boundingBox())
    await button.focus()
    for (const keys of ['Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(keys)
      if (await page.evaluate(`document.activeElement.closest('.place-bar') !== null`)) {
        expect(await page.evaluate('scrollY'), state).toBe(0)
      }
    }
    await page.close()
  }
  expect(places[0]).not.toBe(null)
  expect(places[1]).toEqual(places[0])
})
