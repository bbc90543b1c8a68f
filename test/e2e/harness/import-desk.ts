import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { dashboardOf, type Dashboard } from '../../demo/dashboard.mjs'
import { launchChromium, type TestChromium } from './chromium.ts'
import { pictureFailures } from './failure-pictures.ts'

/** A browser whose user has agreed and stands before an empty base, with a folder for the files of one test file. */
export interface ImportDesk {
  folder: string
  chromium: TestChromium
  page: Page
  dashboard: Dashboard
  /** Writes a file into the folder and gives its path. */
  write: (name: string, content: string | Uint8Array) => string
}

/** Opens it before the tests of a file and closes it after them; its fields are there from the first test on. Failures leave pictures. */
export function importDesk(): ImportDesk {
  const folder = mkdtempSync(join(tmpdir(), 'recency-desk-'))
  const desk = {
    folder,
    write(name: string, content: string | Uint8Array) {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
  } as ImportDesk
  beforeAll(async () => {
    desk.chromium = await launchChromium()
    desk.page = await desk.chromium.newPage()
    desk.dashboard = dashboardOf(desk.page, `chrome-extension://${desk.chromium.extensionId}/dashboard.html`)
    await desk.dashboard.agree({ country: 'IT', currency: 'EUR' })
    await desk.dashboard.skipImport()
  })
  afterAll(async () => {
    await desk.chromium?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  pictureFailures(() => desk.chromium)
  return desk
}
