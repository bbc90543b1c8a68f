import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { builtExtension } from './harness/built-extension.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { storedBase } from './import/base-in-browser.ts'

// A disk without room. Chromium keeps to a quota only without the permission to store without limit, and from the database's first write on.

const folder = mkdtempSync(join(tmpdir(), 'recency-full-'))
let chromium: TestChromium
let page: Page
let dashboard: Dashboard

beforeAll(async () => {
  chromium = await launchChromium({ extensionDir: limitedExtension() })
  page = await chromium.newPage()
  await limitSpace(chromium.context, page, 1_000_000)
  dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
})

afterAll(async () => {
  await chromium?.close()
  rmSync(folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

/** The built extension without the permission to store without limit. */
function limitedExtension(): string {
  const copy = join(folder, 'extension')
  cpSync(builtExtension('chrome'), copy, { recursive: true })
  const path = join(copy, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] }
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage')
  writeFileSync(path, JSON.stringify(manifest))
  return copy
}

/** A file that takes some megabytes. */
function largeFile(people: number): string {
  const note = 'a longer note '.repeat(8)
  const rows = Array.from({ length: people }, (_, i) => `p${i}@example.com,Persona Numero${i},Nota ${i} ${note}`)
  const path = join(folder, 'large.csv')
  writeFileSync(path, `Email,Name,Note\n${rows.join('\n')}\n`)
  return path
}

async function limitSpace(context: BrowserContext, on: Page, left: number | null): Promise<void> {
  const origin = `chrome-extension://${chromium.extensionId}`
  const session = await context.newCDPSession(on)
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(left === null ? {} : { quotaSize: usage + left }) })
}

test('a disk that fills up during an import leaves the base as it was, and it is said what to do', async () => {
  await dashboard.importFiles([largeFile(5)])
  const before = await storedBase(page)
  await dashboard.chooseFiles([largeFile(20_000)])
  await dashboard.confirmImport()
  await page.getByText('the disk of this computer is full').waitFor({ timeout: 60_000 })
  await waitFor('what was written for nothing is gone', async () => (await storedBase(page)).chunks === before.chunks)
  expect({ ...(await storedBase(page)), jobs: [] }).toEqual({ ...before, jobs: [] })
  await limitSpace(chromium.context, page, null)
  await dashboard.go('import')
  expect(await dashboard.importFiles([largeFile(10)])).toEqual({ contacts: 5, orders: 0 })
})
