import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dashboardOf, type Dashboard } from '../../demo/dashboard.mjs'
import { waitFor } from '../../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from '../harness/chromium.ts'
import { storedBase, type StoredBase } from './base-in-browser.ts'

/** A profile with a base in it, and what becomes of it when a second import is killed in the midst. */
export interface KillBench {
  /** Milliseconds that the second import takes when nothing stops it. */
  duration: number
  /** Kills the browser `after` milliseconds from the start of the import. Throws where what must hold does not. */
  kill: (after: number) => Promise<{ came: 'before' | 'after'; restart: number }>
  close: () => void
}

export interface KillBenchOptions {
  people: number
  /** The build in `.output/chrome-mv3` by default. */
  extensionDir?: string
}

interface Opened {
  chromium: TestChromium
  page: Page
  dashboard: Dashboard
}

export async function openKillBench({ people, extensionDir }: KillBenchOptions): Promise<KillBench> {
  const folder = mkdtempSync(join(tmpdir(), 'recency-kill-'))
  const file = (name: string, from: number, to: number, amount: number): string => {
    const rows = Array.from({ length: to - from }, (_, i) => {
      const who = from + i
      return `${who},Persona ${who},p${who}@example.com,+39055${5_000_000 + who},#${who},2026-03-${10 + (who % 20)},${amount}.50,EUR`
    })
    writeFileSync(join(folder, name), `Customer ID,Name,Email,Phone,Order ID,Order Date,Total,Currency\n${rows.join('\n')}\n`)
    return join(folder, name)
  }
  const first = file('first.csv', 0, people, 10)
  const second = file('second.csv', people / 2, people * 3, 20)
  const third = file('third.csv', people * 3, people * 3 + 10, 5)
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
  const began = performance.now()
  await whole.dashboard.importFiles([second])
  const duration = performance.now() - began
  const after = digest(await storedBase(whole.page))
  await whole.chromium.close()

  return {
    duration,
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
    async kill(milliseconds) {
      fresh()
      const { chromium, dashboard } = await open(profile)
      await dashboard.chooseFiles([second])
      const moment = new Promise((resolve) => setTimeout(resolve, milliseconds))
      // What is being pressed may die with the browser.
      const pressed = dashboard.confirmImport().catch(() => {})
      await moment
      killBrowser(profile)
      await pressed
      await chromium.close().catch(() => {})
      return look(profile)
    },
  }

  async function look(killed: string): Promise<{ came: 'before' | 'after'; restart: number }> {
    const start = performance.now()
    const { chromium, page, dashboard } = await open(killed)
    try {
      await dashboard.go('import')
      await page.getByRole('heading', { name: 'Earlier imports' }).waitFor()
      const restart = performance.now() - start
      const base = await waitFor('no job to run any more', async () => {
        const now = await storedBase(page)
        return now.jobs.every(({ state }) => state !== 'running') ? now : null
      })
      const came = digest(base) === before ? 'before' : digest(base) === after ? 'after' : null
      if (came === null) throw new Error(`neither the base before nor the one after: ${base.people.length} people`)
      const job = base.jobs.toSorted((a, b) => b.startedAt - a.startedAt)[0]
      // The import may not have begun, or its last record may have been lost after the swap.
      const begun = base.jobs.length > 1
      if (begun && job?.state !== (came === 'after' ? job?.state : 'interrupted')) throw new Error(`the job is ${job?.state}`)
      if (job?.state === 'interrupted') await page.getByText('The import was interrupted').waitFor()
      if (base.imports.length !== (came === 'after' ? 2 : 1))
        throw new Error(`${base.imports.length} imports stand in the history`)
      const { contacts } = await dashboard.importFiles([third])
      if (contacts !== 10) throw new Error(`the next import brought ${contacts} of 10 people`)
      return { came, restart }
    } catch (error) {
      const shown = await page
        .locator('body')
        .innerText()
        .catch(() => 'nothing')
      throw new Error(`${String(error)}; shown: ${shown.slice(0, 500)}`, { cause: error })
    } finally {
      await chromium.close()
    }
  }
}

/** What a base says, without the random ids of its people. */
function digest({ people }: StoredBase): string {
  const content = people.map(({ contact, orders }) => JSON.stringify([{ ...contact, id: '' }, orders]))
  return createHash('sha256').update(content.toSorted().join('\n')).digest('hex')
}

/** The whole browser at once, as a power cut would: it leads a process group of its own. */
function killBrowser(profile: string): void {
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
  if (!Number.isInteger(pid) || pid < 2) throw new Error('which process the browser is cannot be told')
  process.kill(-pid, 'SIGKILL')
}
