import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsOf } from './harness/accessible.ts'
import { asked, open, PICTURES, withGallery } from './sidebar-gallery/open.ts'
import { STATES } from './sidebar-gallery/states.ts'

/** Runs axe on every state of the sidebar. With `PICTURES=1` in the environment it photographs each into `.output/pictures/sidebar/`, in both themes. */
withGallery('sidebar-gallery')
const TAKES_PICTURES = process.env['PICTURES'] !== undefined

test.each(Object.keys(STATES).map((state, index) => [state, index] as const))(
  '%s has no flaw that axe finds, light or dark, and nothing is wider than the frame',
  async (state, index) => {
    const page = await open(state)
    // The two share every rule but colours, so each state stands for one of them; a person's card for both.
    const both = TAKES_PICTURES || state === 'matched'
    for (const theme of both ? ['light', 'dark'] : [index % 2 === 0 ? 'light' : 'dark']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      expect(await violationsOf(page), theme).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(340)
      if (TAKES_PICTURES) await page.screenshot({ path: `${PICTURES}${state}-${theme}.png`, fullPage: true })
    }
    await page.close()
  },
)

test.each(['it', 'sv'])('in %s every word finds room', async (language) => {
  for (const state of ['matched-chat-open', 'unknown', 'degraded-known', 'heard-answer', 'heard-questions']) {
    const page = await open(state, { language, width: 280 })
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(280)
    if (TAKES_PICTURES) await page.screenshot({ path: `${PICTURES}${state}-${language}-280.png`, fullPage: true })
    await page.close()
  }
})

test.each(['matched', 'matched-long', 'matched-heavy', 'heard-answer'])(
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
  await page.getByText('Not in 2 other segments').press('Enter')
  await page.getByText('Last order – no: 22 days ago, wanted more than 60').waitFor()
  await page.getByText('Spent more than €200 in the last 365 days; here: €512.50').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.screenshot({ path: `${PICTURES}why-light.png`, fullPage: true })
  await page.close()
})

test('a tag is added by keyboard alone, from the suggestions too', async () => {
  const page = await open('matched')
  await page.getByTestId('tag-input').focus()
  await page.keyboard.type('w')
  await page.getByRole('option', { name: 'winter coat' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.screenshot({ path: `${PICTURES}tag-suggestions-light.png`, fullPage: true })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => asked(page, 'tag.add')).toEqual([{ contact: 'anna', tag: 'winter coat' }])
  await page.keyboard.type('brand new')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => asked(page, 'tag.add'))
    .toEqual([
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
        // The edge is as high as the window.
        top: focused.matches('[role="separator"]') ? Infinity : focused.getBoundingClientRect().top + scrollY,
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

test('where the page has changed, the report is one press away', async () => {
  const page = await open('degraded-known')
  await page.getByRole('button', { name: 'Make a report' }).click()
  const report = page.locator('details', { has: page.getByText('Report for whoever mends this') })
  await report.getByRole('button', { name: 'Make the report' }).waitFor()
  expect(await report.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true)
  await page.close()
})
