import { expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'
import { storedBase, storedJobs } from './import/base-in-browser.ts'
import { importDesk } from './harness/import-desk.ts'

// Next week's export of the same source, as its user does it: what is missing is asked about, what broke off is gone on with.

const desk = importDesk()

function people(name: string, from: number, to: number): string {
  const rows = Array.from({ length: to - from }, (_, i) => `${from + i},Persona ${from + i},p${from + i}@example.com,Nota`)
  return desk.write(name, `Customer ID,Name,Email,Note\n${rows.join('\n')}\n`)
}

async function goneNow(): Promise<string[]> {
  return (await storedBase(desk.page)).people.flatMap(({ contact }) => (contact.goneOn === null ? [] : contact.name)).toSorted()
}

async function fullExport(file: string): Promise<void> {
  await desk.dashboard.chooseFiles([file])
  await desk.page.getByLabel('The files hold everybody whom this base has').check()
  await desk.dashboard.confirmImport()
}

test('a full export: asked with names, in writing where many would go, marked, back, undone', async () => {
  const all = people('all.csv', 0, 20)
  expect(await desk.dashboard.importFiles([all])).toEqual({ contacts: 20, orders: 0 })
  await desk.dashboard.importFiles([all])
  await desk.page.getByText('Nothing has changed since the last import.').waitFor()

  await fullExport(people('few.csv', 8, 20))
  const question = desk.page.getByTestId('import-gone')
  await question.getByText('8 of 20 people of “csv” are not in these files (40%).').waitFor()
  expect(await question.getByRole('listitem').allInnerTexts()).toContain('Persona 7 p7@example.com')
  const mark = question.getByRole('button', { name: 'Mark 8 people as gone' })
  expect(await mark.isDisabled()).toBe(true)
  // Closing the page is no answer; the question stands there when it is opened again.
  await desk.page.reload()
  await question.getByLabel('To mark them as gone, type their number: 8').fill('8')
  await mark.click()
  await desk.page.getByText('8 people are no longer there and were marked as gone.').waitFor()
  expect(await goneNow()).toEqual(Array.from({ length: 8 }, (_, i) => `Persona ${i}`))

  await desk.dashboard.importFiles([people('back.csv', 7, 8)])
  await desk.page.getByText('1 person who had been marked as gone is there again.').waitFor()
  expect(await goneNow()).toHaveLength(7)
  for (const left of [8, 0]) {
    await desk.page.getByRole('button', { name: 'Undo this import' }).click()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
    await waitFor('the import to be undone', async () => (await goneNow()).length === left)
  }
})

test('what broke off: says which file differs, goes on with the same one, asking nothing', async () => {
  const many = people('many.csv', 100, 60_100)
  await desk.dashboard.chooseFiles([many])
  await desk.page.getByLabel('Name of this customer base').fill('my-own-shop')
  await desk.dashboard.confirmImport()
  await desk.page.getByTestId('import-progress').waitFor()
  const background = await desk.chromium.background()
  await background.evaluate(() =>
    (globalThis as unknown as { chrome: { offscreen: { closeDocument: () => unknown } } }).chrome.offscreen.closeDocument(),
  )
  await desk.page.reload()
  const broken = desk.page.getByTestId('import-interrupted')
  await broken.getByText('many.csv', { exact: false }).first().waitFor()
  await desk.page.getByTestId('import-file').setInputFiles([people('other.csv', 0, 3)])
  await broken.getByText('These are not the files from before: missing is many.csv.', { exact: false }).waitFor()
  await desk.page.getByTestId('import-file').setInputFiles([many])
  expect(await desk.dashboard.importSummary()).toEqual({ contacts: 60_000, orders: 0 })
  expect((await storedJobs(desk.page)).some(({ resume }) => resume !== undefined)).toBe(false)
})
