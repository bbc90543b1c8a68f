import { rm } from 'node:fs/promises'
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { waitFor } from '../../demo/wait-for.mjs'
import { nameOf, PEOPLE, type Person } from '../../pages/kit/people.ts'
import { serveInFirefox, type ServedSite } from '../../pages/kit/serve.ts'
import { frameWith, launchFirefox, type TestFirefox } from '../harness/firefox.ts'
import { driverOf, exportOf, OFFER, type AgentSidebar, type Driver, type Hands } from './inbox.ts'

/** As `OpenedMessenger`, in a real Firefox. */
export interface OpenedInFirefox {
  firefox: TestFirefox
  page: Page
  messenger: Driver
  sidebar: AgentSidebar
  hands: Hands
  /** Loads the page anew, or at another address of the messenger's. */
  load(address?: string): Promise<void>
  close(): Promise<void>
}

/** A real Firefox with the built extension in it, after the first run, with people and one offer for everybody; the site stands at its true address. */
export async function openMessengerInFirefox(
  site: ServedSite,
  { people = PEOPLE, address }: { people?: readonly Person[]; address?: string } = {},
): Promise<OpenedInFirefox> {
  const firefox = await launchFirefox()
  try {
    await bringInWithFirefox(firefox, people)
    const page = await firefox.newPage()
    await serveInFirefox(page, site)
    const beside = besideChat(page)
    const opened: OpenedInFirefox = {
      firefox,
      page,
      messenger: driverOf(<T>(name: string, args: unknown[]) => page.evaluate(callDriver, name, args) as Promise<T>),
      ...beside,
      async load(to = site.address) {
        await page.goto(to)
        if (to.includes('#')) await page.reload()
        await waitFor('the page to be drivable', () => page.evaluate(() => 'messenger' in window))
        await beside.sidebar.state()
      },
      close: () => firefox.close(),
    }
    await opened.load(address)
    return opened
  } catch (error) {
    await firefox.close()
    throw error
  }
}

/** Runs in the page. */
function callDriver(name: string, args: unknown[]): unknown {
  const act = (window.messenger as unknown as Record<string, ((...given: unknown[]) => unknown) | undefined>)[name]
  if (!act) throw new Error(`this page has no ${name}`)
  return act.apply(window.messenger, args)
}

const named = (role: string, name: string): string => `::-p-aria([name="${name}"][role="${role}"])`

/** The first run as its user does it: agrees, imports the people, writes the offer. */
export async function bringInWithFirefox(firefox: TestFirefox, people: readonly Person[]): Promise<void> {
  const { folder, files } = exportOf(people)
  try {
    const page = await firefox.openExtensionPage('dashboard.html')
    await page.locator(named('button', 'Agree and continue')).click()
    await page.locator(named('button', 'Continue')).click()
    await page.locator(named('button', 'Skip for now')).click()
    await page.evaluate(() => (location.hash = '#/import'))
    const input = (await page.waitForSelector('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...files)
    await page.waitForSelector('[data-testid="import-preview"][aria-busy="false"]')
    await (await page.waitForSelector('[data-testid="import-confirm"]:not([disabled])'))?.click()
    await page.waitForSelector('[data-testid="import-summary"]')
    await page.evaluate(() => (location.hash = '#/offers'))
    await page.locator(named('button', 'New offer')).click()
    await page.locator(named('textbox', 'Name')).fill('Two for one')
    await page.locator('form textarea').fill(OFFER)
    await page.locator(named('button', 'Save')).click()
    await page.waitForSelector(named('button', 'Edit Two for one'))
    await page.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The sidebar beside the chat, and the hands that press in it. It is looked for anew each time: a page that loads has another one. */
export function besideChat(page: Page): { sidebar: AgentSidebar; hands: Hands } {
  const frame = (): Promise<Frame> => frameWith(page, '[data-testid="chat-state"]')
  const textOf = async (id: string): Promise<string> =>
    (await frame()).evaluate((testId) => document.querySelector(`[data-testid="${testId}"]`)?.textContent ?? '', id)
  const state = async (): Promise<string> =>
    (await frame()).evaluate(() => document.querySelector('[data-testid="chat-state"]')?.getAttribute('data-state') ?? '')
  const pressed = async (selector: string): Promise<void> => {
    const element = await (await frame()).waitForSelector(selector)
    await element?.click()
  }
  const sidebar: AgentSidebar = {
    state,
    async waitForState(sought, withinMs = 10_000) {
      await waitFor(`the state ${sought}`, async () => (await state()) === sought, withinMs)
    },
    contactName: () => textOf('contact-name'),
    contactPhone: () => textOf('contact-phone'),
    offerText: () => textOf('offer-text'),
    async insertOffer() {
      await pressed('[data-testid="offer-insert"]')
      await waitFor('the sidebar to say that the text is in', async () =>
        (await frame()).evaluate(() => document.body.textContent?.includes('In the composer. You send it.') === true),
      )
    },
  }
  const hands: Hands = {
    async confirm(person) {
      const sought = `This is ${nameOf(person)}, ${person.phone}`
      const button = `button[aria-label^="${sought}"]`
      const isThere = async (): Promise<boolean> =>
        (await frame()).evaluate((selector) => document.querySelector(selector) !== null, button)
      const search = await (await frame()).waitForSelector('input[type="search"]')
      if (!(await isThere())) await search?.type(person.phone)
      await pressed(button)
      await sidebar.waitForState('matched')
    },
    mayInsert: async () => (await frame()).evaluate(() => document.querySelector('[data-testid="offer-insert"]') !== null),
    async type(selector, text) {
      await (await page.waitForSelector(selector))?.click()
      await page.keyboard.type(text)
    },
  }
  return { sidebar, hands }
}
