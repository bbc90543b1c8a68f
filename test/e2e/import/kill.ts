import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dashboardOf, type Dashboard } from '../../demo/dashboard.mjs'
import { waitFor } from '../../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from '../harness/chromium.ts'
import { storedBase, storedJobs, type StoredBase } from './base-in-browser.ts'

/** What is stopped in the midst of an import: the worker with its page, the service worker, the dashboard's page, or the whole browser at once. */
export const VICTIMS = ['worker', 'service-worker', 'page', 'browser'] as const
export type Victim = (typeof VICTIMS)[number]

/** A profile with a base in it, and what becomes of it when a second import is killed in the midst. */
export interface KillBench {
  /** Milliseconds that the second import takes when nothing stops it, from the press of the button on. */
  duration: number
  /**
   * Kills `victim` so long after the start of the import, looks at the base, and goes on with the import where it was broken off. Throws
   * where what must hold does not. `came`: what the base was before going on.
   */
  kill: (victim: Victim, after: number) => Promise<{ came: 'before' | 'after'; resumed: boolean; look: number }>
  close: () => void
}

export interface KillBenchOptions {
  /** People of the base, and of the import that is killed: half of them known already. */
  people: number
  imported: number
  /** The build in `.output/chrome-mv3` by default. */
  extensionDir?: string
}

interface Opened {
  chromium: TestChromium
  page: Page
  dashboard: Dashboard
}

/** Makes the base once, and measures the import once. */
export async function openKillBench({ people, imported, extensionDir }: KillBenchOptions): Promise<KillBench> {
  const folder = mkdtempSync(join(tmpdir(), 'recency-kill-'))
  const first = writeOrders(folder, 'first.csv', 0, people, 10)
  const second = writeOrders(folder, 'second.csv', people - imported / 2, people + imported / 2, 20)
  const template = join(folder, 'template')
  const open = async (profile: string): Promise<Opened> => {
    const chromium = await launchChromium({ userDataDir: profile, ...(extensionDir ? { extensionDir } : {}) })
    const page = await chromium.newPage()
    return { chromium, page, dashboard: dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`) }
  }

  const made = await open(template)
  await made.dashboard.agree({ country: 'IT', currency: 'EUR' })
  await made.dashboard.skipImport()
  await made.dashboard.importFiles([first])
  const before = digest(await storedBase(made.page))
  await made.chromium.close()
  const profile = join(folder, 'profile')
  const fresh = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    cpSync(template, profile, { recursive: true, verbatimSymlinks: true })
  }

  fresh()
  const whole = await open(profile)
  await whole.dashboard.chooseFiles([second])
  const began = performance.now()
  await whole.dashboard.confirmImport()
  await whole.page.getByTestId('import-preview').waitFor({ state: 'detached' })
  await whole.dashboard.importSummary()
  const duration = performance.now() - began
  const after = digest(await storedBase(whole.page))
  await whole.chromium.close()

  return {
    duration,
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
    async kill(victim, milliseconds) {
      fresh()
      let opened = await open(profile)
      try {
        await opened.dashboard.chooseFiles([second])
        const moment = new Promise((resolve) => setTimeout(resolve, milliseconds))
        // What is being pressed may die with the browser.
        const pressed = opened.dashboard.confirmImport().catch(() => {})
        await moment
        if (victim === 'browser') {
          killBrowser(profile)
          await pressed
          await opened.chromium.close().catch(() => {})
          opened = await open(profile)
        } else {
          await pressed
          opened = { ...opened, ...(await stop(victim, opened)) }
        }
        return await look(opened)
      } finally {
        await opened.chromium.close().catch(() => {})
      }
    },
  }

  async function stop(
    victim: Exclude<Victim, 'browser'>,
    { chromium, page }: Opened,
  ): Promise<Pick<Opened, 'page' | 'dashboard'>> {
    if (victim === 'worker') await (await chromium.background()).evaluate(closeOffscreen)
    else if (victim === 'service-worker') {
      const session = await chromium.context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
    }
    const next = await chromium.newPage()
    if (victim === 'page') await page.close()
    return { page: next, dashboard: dashboardOf(next, `chrome-extension://${chromium.extensionId}/dashboard.html`) }
  }

  async function look({ page, dashboard }: Opened): ReturnType<KillBench['kill']> {
    const start = performance.now()
    try {
      await dashboard.go('import')
      await page.getByRole('heading', { name: 'Earlier imports' }).waitFor()
      const noneRuns = async (): Promise<boolean> => (await storedJobs(page)).every(({ state }) => state !== 'running')
      await waitFor('no job to run any more', noneRuns, 60_000)
      const base = await storedBase(page)
      const lookedFor = performance.now() - start
      const came = cameTo(base)
      const job = base.jobs.toSorted((a, b) => b.startedAt - a.startedAt)[0]
      // The import may not have begun at all.
      const state = base.jobs.length > 1 ? job?.state : 'none'
      if (state !== (came === 'after' ? 'done' : state === 'none' ? 'none' : 'interrupted'))
        throw new Error(`the job is ${state}`)
      if (base.imports.length !== (came === 'after' ? 2 : 1))
        throw new Error(`${base.imports.length} imports stand in the history`)
      if (came === 'before') await goOn(page, dashboard, state === 'interrupted')
      const now = await storedBase(page)
      if (came === 'before' && cameTo(now) !== 'after') throw new Error('going on did not lead to the base after')
      // Scores are written beside the base, chunk first.
      if (now.chunks !== now.keptChunks)
        await waitFor('no chunk to be left that is of no use', async () => {
          const { chunks, keptChunks } = await storedBase(page)
          return chunks === keptChunks
        })
      return { came, resumed: state === 'interrupted', look: lookedFor }
    } catch (error) {
      const shown = await page
        .locator('body')
        .innerText()
        .catch(() => 'nothing')
      throw new Error(`${String(error)}; shown: ${shown.slice(0, 500)}`, { cause: error })
    }
  }

  /** The same file again: an interrupted import asks for nothing else. */
  async function goOn(page: Page, dashboard: Dashboard, interrupted: boolean): Promise<void> {
    if (!interrupted) return void (await dashboard.importFiles([second]))
    await page.getByTestId('import-interrupted').waitFor()
    await page.getByTestId('import-file').setInputFiles([second])
    await dashboard.importSummary()
  }

  function cameTo(base: StoredBase): 'before' | 'after' {
    const now = digest(base)
    if (now !== before && now !== after)
      throw new Error(`neither the base before nor the one after: ${base.people.length} people`)
    return now === before ? 'before' : 'after'
  }
}

/** One order for each of some people, evidently made up; `amount` tells the imports apart. */
function writeOrders(folder: string, name: string, from: number, to: number, amount: number): string {
  const rows = Array.from({ length: to - from }, (_, i) => {
    const who = from + i
    return `${who},Persona ${who},p${who}@example.com,+39055${5_000_000 + who},#${who},2026-03-${10 + (who % 20)},${amount}.50,EUR`
  })
  writeFileSync(join(folder, name), `Customer ID,Name,Email,Phone,Order ID,Order Date,Total,Currency\n${rows.join('\n')}\n`)
  return join(folder, name)
}

/** Runs in the background. */
function closeOffscreen(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { offscreen: { closeDocument: () => Promise<void> } } }
  // There may be none (yet, or any more).
  return chrome.offscreen.closeDocument().catch(() => {})
}

/** What a base says, without the random ids of its people. */
function digest({ people }: StoredBase): string {
  const content = people.map(({ contact, orders, events }) => JSON.stringify([{ ...contact, id: '' }, orders, events]))
  return createHash('sha256').update(content.toSorted().join('\n')).digest('hex')
}

/** The whole browser at once, as a power cut would: it leads a process group of its own. */
function killBrowser(profile: string): void {
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
  if (!Number.isInteger(pid) || pid < 2) throw new Error('which process the browser is cannot be told')
  process.kill(-pid, 'SIGKILL')
}
