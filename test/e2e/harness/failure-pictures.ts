import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import type { TestChromium } from './chromium.ts'

const FOLDER = fileURLToPath(new URL('../../../.output/test/failures/', import.meta.url))

/** After each failed test of this file: a picture of every open page, in `.output/test/failures/`. */
export function pictureFailures(chromium: () => TestChromium | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    mkdirSync(FOLDER, { recursive: true })
    const pages = chromium()?.context.pages() ?? []
    for (const [index, page] of pages.entries()) {
      // A page may be closing just then; its picture is no reason to fail otherwise than the test did.
      await page.screenshot({ path: `${FOLDER}${task.name.replaceAll(/\W+/g, '-').slice(0, 60)}-${index}.png` }).catch(() => {})
    }
  })
}
