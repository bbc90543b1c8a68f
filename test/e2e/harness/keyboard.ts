import type { Frame, Page } from 'playwright-core'

/** Where the keyboard is, as a screen reader would name it; '' where nothing has the focus, null where the focus is in no such frame. */
function nameOfFocus(where: Frame): Promise<string | null> {
  return where.evaluate(() => {
    const focused = document.activeElement as HTMLElement | null
    if (!document.hasFocus()) return null
    if (!focused || focused === document.body) return ''
    const labels = (focused as HTMLInputElement).labels
    const name = focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent ?? ''
    return name.trim().replaceAll(/\s+/g, ' ')
  })
}

/** Presses Tab until the control of this name has the focus. Throws, with all that was passed, where the keyboard never gets there. */
export async function tabTo(page: Page, name: string | RegExp, where: Frame = page.mainFrame(), key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 250; presses++) {
    const at = await nameOfFocus(where)
    if (at !== null && at !== '' && (typeof name === 'string' ? at === name : name.test(at))) return
    if (at) passed.push(at)
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not get to ${String(name)}; it came by ${[...new Set(passed)].join(' | ')}`)
}

/** Goes to a control and presses it. */
export async function pressByKey(
  page: Page,
  name: string | RegExp,
  where?: Frame,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await tabTo(page, name, where)
  await page.keyboard.press(key)
}
