import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { pictureFailures } from './harness/failure-pictures.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { BAD_FILES, RAGGED, RAGGED_LEFT_OUT } from './import/bad-files.ts'
import { storedBase, type StoredBase } from './import/base-in-browser.ts'
import { hasSharedData } from '../unit/rfm/shared-data.ts'
import { reckonPlain, reckonShopify, type Reckoned } from './import/reckon.ts'
import { shopifyPair } from './import/shopify-pair.ts'

// Export files through the built extension in a real Chromium, against figures reckoned with none of its code.

const R_RFM = new URL('../../../shared/data/r-rfm/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'recency-import-'))
let chromium: TestChromium
let page: Page
let dashboard: Dashboard

beforeAll(async () => {
  chromium = await launchChromium()
  await openDashboard()
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
})

afterAll(async () => {
  await chromium?.close()
  rmSync(folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

async function openDashboard(): Promise<void> {
  page = await chromium.newPage()
  dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
}

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function undoNewest(): Promise<void> {
  const { length } = (await storedBase(page)).imports
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  // The sentence alone may still be that of the undo before.
  await waitFor('one import fewer', async () => (await storedBase(page)).imports.length === length - 1)
  await page.getByText('The import was undone').waitFor()
}

/** Rows enough for an import that takes a while. */
function manyRows(from: number, people: number): string {
  const rows = Array.from({ length: people }, (_, i) => `${from + i},Persona ${i},p${from + i}@example.com,Nota ${i}`)
  return `Customer ID,Name,Email,Note\n${rows.join('\n')}\n`
}

/** Bands are closed below: the first is 1. */
function band(value: number, lower: number[]): number {
  return lower.filter((limit) => value >= limit).length
}

function isoDay(day: number | undefined): string {
  return day === undefined || day === -0x80000000 ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The same figures as `Reckoned`, as the base has them. */
function figuresIn({ people, figures }: StoredBase, main: string): Map<string, Reckoned> {
  return new Map(
    people.map(({ contact, orders }, i) => {
      const bought = orders.filter((order) => order.counts && order.total > order.refunded)
      const others: Record<string, number> = {}
      for (const { currency, total, refunded } of bought)
        if (currency !== main) others[currency] = (others[currency] ?? 0) + total - refunded
      const reckoned = {
        purchases: figures?.count[i] ?? Number.NaN,
        spent: figures?.spent[i] ?? Number.NaN,
        others,
        notPurchases: orders.length - bought.length,
        last: isoDay(figures?.lastDay[i]),
        items: bought.flatMap(({ items }) => items).toSorted(),
      }
      return [contact.emails[0] ?? contact.phones[0] ?? '', reckoned]
    }),
  )
}

describe('the figures are those reckoned independently', () => {
  test('of two Shopify exports with all their quirks', async () => {
    const pair = shopifyPair(300, 1500)
    const expected = reckonShopify(pair.orders, pair.customers, 'EUR')
    const files = [write('orders_export.csv', pair.orders), write('customers_export.csv', pair.customers)]
    expect(await dashboard.importFiles(files)).toEqual({ contacts: expected.people.size, orders: 1500 })
    const base = await storedBase(page)
    expect(base.leftOut).toEqual([])
    expect(figuresIn(base, 'EUR')).toEqual(expected.people)
    for (const { contact } of base.people) {
      const said = expected.consents.get(contact.emails[0] ?? contact.phones[0] ?? '')
      if (said && Object.keys(said).length > 0) expect(contact.consent).toEqual(said)
    }
    // The same files again change nothing.
    expect(await dashboard.importFiles(files)).toEqual({ contacts: 0, orders: 0 })
    expect((await storedBase(page)).generation).toBe(base.generation)
  })

  test('two undos in a row bring the empty base back', async () => {
    await undoNewest()
    expect((await storedBase(page)).people.length).toBeGreaterThan(0)
    await page.getByText('customers_export.csv').first().waitFor()
    await undoNewest()
    const base = await storedBase(page)
    expect([base.people, base.imports, base.leftOut]).toEqual([[], [], []])
  })

  test.skipIf(!hasSharedData)("of the R package's orders: counts, sums, days and every score", async () => {
    const text = readFileSync(new URL('rfm_data_orders.csv', R_RFM), 'utf8')
    const expected = reckonPlain(text, { who: 'customer_id', date: 'order_date', amount: 'revenue' })
    expect(await dashboard.importFiles([write('rfm_data_orders.csv', text)])).toEqual({ contacts: 995, orders: 4906 })
    await dashboard.contactCount()
    const base = await waitFor('the base to be cut', async () => {
      const now = await storedBase(page)
      return now.scoring?.generation === now.generation ? now : null
    })
    const got = base.people.map(({ contact }, i) => [
      contact.externalId,
      {
        purchases: base.figures?.count[i],
        spent: (base.figures?.spent[i] ?? 0) / 100,
        last: isoDay(base.figures?.lastDay[i]),
      },
    ])
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(expected))

    // Scores do not hang on the day of looking: every limit of recency moves with it.
    const table = Papa.parse<string[]>(readFileSync(new URL('expected-order-scores.csv', R_RFM), 'utf8').trim()).data.slice(1)
    const { bands, today, recency, frequency, monetary } = base.scoring ?? expect.fail('no scoring')
    const scores = base.people.map(({ contact }, i) => {
      const r = bands + 1 - band(today - (base.figures?.lastDay[i] ?? 0), recency.lower)
      return [
        contact.externalId,
        `${r}${band(base.figures?.count[i] ?? 0, frequency.lower)}${band(base.figures?.spent[i] ?? 0, monetary.lower)}`,
      ]
    })
    expect(Object.fromEntries(scores)).toEqual(Object.fromEntries(table.map((row) => [row[0], row.at(-1)])))
  })
})

describe('what cannot be used', () => {
  test.each(BAD_FILES)('$name is refused in a sentence, with nothing written and what was typed kept', async (bad) => {
    const before = await storedBase(page)
    await dashboard.chooseFiles([write('good.csv', 'Name,Email\nAnna,anna@example.com\n'), write(bad.name, bad.content)])
    await page.getByLabel('Name of this customer base').fill('my-own-shop')
    const card = page
      .getByTestId('import-preview')
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: bad.name }) })
    expect(await card.innerText()).toContain(bad.says)
    expect(await page.getByTestId('import-confirm').isDisabled()).toBe(true)
    // The bad file goes, the rest and what was typed stay.
    await page.getByRole('button', { name: `Leave out ${bad.name}` }).click()
    await waitFor('the way to be free', () => page.getByTestId('import-confirm').isEnabled())
    expect(await page.getByLabel('Name of this customer base').inputValue()).toBe('my-own-shop')
    expect((await storedBase(page)).generation).toBe(before.generation)
    await page.getByRole('button', { name: 'Leave out good.csv' }).click()
  })

  test('rows with faults are listed with line, column and reason, in the download too', async () => {
    await dashboard.importFiles([write('ragged.csv', RAGGED)])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as CSV' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(Papa.parse(text.slice(1).trim()).data).toEqual(RAGGED_LEFT_OUT)
    await undoNewest()
  })

  test('a file that changes after the preview is not read with the old plan', async () => {
    const before = await storedBase(page)
    const path = write('moving.csv', 'Name,Email\nAnna,anna@example.com\n')
    await dashboard.chooseFiles([path])
    writeFileSync(path, 'Email,Name\nanna@example.com,Anna\nbea@example.com,Bea\n')
    await dashboard.confirmImport()
    await page.getByText('a file could not be read: it was moved, changed').waitFor()
    expect((await storedBase(page)).generation).toBe(before.generation)
    await page.getByTestId('import-preview').waitFor()
  })

  test('orders in another currency are announced, and the currency can be chosen there', async () => {
    const row = 'a@example.com,2026-01-02,10.50,USD'
    await dashboard.chooseFiles([write('dollars.csv', `Email,Order Date,Total,Currency\n${row}\n${row}\n`)])
    const preview = page.getByTestId('import-preview')
    const said = preview.getByText('2 orders are in USD, while the currency of this base is EUR').first()
    await said.waitFor()
    await page.getByLabel('Currency of this base').selectOption('USD')
    await said.waitFor({ state: 'detached' })
    await page.getByLabel('Currency of this base').selectOption('EUR')
    await said.waitFor()
  })
})

describe('what breaks off', () => {
  test('a cancelled import leaves the base as it was', async () => {
    const before = await storedBase(page)
    await dashboard.chooseFiles([write('many.csv', manyRows(0, 150_000))])
    await dashboard.confirmImport()
    await page.getByRole('button', { name: 'Cancel import' }).click()
    await page.getByText('The import was cancelled. Your customer base is as it was.').waitFor()
    const after = await storedBase(page)
    expect(after.generation).toBe(before.generation)
    expect(after.chunks).toBe(after.ownChunks + (before.chunks - before.ownChunks))
  })

  test('an import goes on when the dashboard is closed and the background is stopped', async () => {
    await dashboard.chooseFiles([write('many.csv', manyRows(0, 30_000))])
    await dashboard.confirmImport()
    await page.getByTestId('import-progress').waitFor()
    const browser = await chromium.context.newCDPSession(await chromium.newPage())
    await page.close()
    await browser.send('ServiceWorker.enable')
    await browser.send('ServiceWorker.stopAllWorkers')
    await openDashboard()
    await dashboard.go('import')
    expect(await dashboard.importSummary()).toEqual({ contacts: 30_000, orders: 0 })
    await undoNewest()
  })

  test('a worker that dies is noticed, and the next import works', async () => {
    const before = await storedBase(page)
    await dashboard.chooseFiles([write('many.csv', manyRows(0, 150_000))])
    await dashboard.confirmImport()
    await page.getByTestId('import-progress').waitFor()
    const background = await chromium.background()
    await background.evaluate(() =>
      (globalThis as unknown as { chrome: { offscreen: { closeDocument: () => unknown } } }).chrome.offscreen.closeDocument(),
    )
    await page.getByTestId('import-interrupted').waitFor()
    expect((await storedBase(page)).generation).toBe(before.generation)
    await page.getByRole('button', { name: 'Leave it' }).click()
    await page.getByTestId('import-interrupted').waitFor({ state: 'detached' })
    expect(await dashboard.importFiles([write('few.csv', manyRows(0, 10))])).toEqual({ contacts: 10, orders: 0 })
  })
})
