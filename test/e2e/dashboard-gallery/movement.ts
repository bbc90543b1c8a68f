import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The movement of a base that was kept three days ago, as far as the history knows, and the people behind a figure of it. */
export async function useMovement(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.evaluate(`location.hash = '#/movement'`)
  await page.getByText('Nothing to compare yet').waitFor()
  await page.evaluate(`Promise.all([
    db.moments.toCollection().modify((moment) => { moment.day -= 3 }),
    db.keyed.where('key').equals('memberships').modify((record) => { record.value.day -= 3 }),
  ])`)
  await page.evaluate(`location.hash = '#/contacts'`)
  await page.getByRole('grid', { name: 'Contacts' }).waitFor()
  await page.evaluate(`location.hash = '#/movement'`)
  const matrix = page.locator('table.matrix')
  await matrix.waitFor()
  await page.getByText('On 2 of the 2 days in between').waitFor()
  await look('movement')
  await page.getByLabel('Between').selectOption('stages')
  await page.getByText('Nobody moved.').waitFor()
  await page.getByTestId('rung-sizes').getByRole('row').nth(2).waitFor()
  await look('movement-stages')
  await page.getByLabel('Between').selectOption('groups')
  const stayed = matrix.locator('td.stayed a').first()
  const people = (await stayed.innerText()).replace(/\D/g, '')
  await stayed.click()
  await page.locator(`[data-testid="contacts-found"][data-value="${people}"][aria-busy="false"]`).waitFor({ state: 'attached' })
  await look('movement-people')
  await page.getByRole('button', { name: /^Take away: Moved from/ }).click()
  await page.getByRole('button', { name: /^Choose all \(/ }).waitFor()
  expect(await page.evaluate('location.hash')).toBe('#/contacts')
}
