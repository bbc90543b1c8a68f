import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { useMovement } from './movement.ts'

/** The table by keyboard and mouse, as far as a base of two thousand shows it. */
export async function useContactTable(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const found = (n: number) =>
    page.locator(`[data-testid="contacts-found"][data-value="${n}"][aria-busy="false"]`).waitFor({ state: 'attached' })
  const grid = page.getByRole('grid', { name: 'Contacts' })
  expect(await grid.getAttribute('aria-rowcount')).toBe('2001')
  await grid.focus()
  await page.keyboard.press('End')
  await page.locator('tr[aria-rowindex="2001"][data-contact]').waitFor()
  expect(await grid.getAttribute('aria-activedescendant')).toBe('row-1999')
  await page.keyboard.press('Home')
  await page.locator('tr[aria-rowindex="2"][data-contact]').waitFor()

  await grid.getByRole('button', { name: 'Spent' }).click()
  await page.locator('th[aria-sort="descending"]', { hasText: 'Spent' }).waitFor()
  await press('Filters')
  const sweden = page.getByLabel('Country').locator('option[value="SE"]')
  await sweden.waitFor({ state: 'attached' })
  const swedes = Number(/\((\d+)\)/.exec((await sweden.textContent()) ?? '')?.[1])
  await page.getByLabel('Country').selectOption('SE')
  await found(swedes)
  await look('contacts-filtered')

  await page.locator('tr[aria-rowindex="2"] input').click()
  await page.locator('tr[aria-rowindex="5"] input').click({ modifiers: ['Shift'] })
  await page.getByText('4 chosen').waitFor()
  await press(`Choose all that fit (${swedes})`)
  await page.getByRole('combobox', { name: 'Tag' }).nth(-1).fill('Fiera')
  await press('Add tag')
  await page.getByText(`${swedes} contacts were given the tag “Fiera”.`).waitFor()
  await look('contacts-tagged')
  await press('Clear filters')
  await page.getByRole('searchbox').fill('fiera')
  await found(swedes)
  await press('Filters')
  await useMovement(page, look)
}
