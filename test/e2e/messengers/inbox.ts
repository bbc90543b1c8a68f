import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { dashboardOf } from '../../demo/dashboard.mjs'
import { waitFor } from '../../demo/wait-for.mjs'
import type { MessengerPage } from '../../pages/kit/driver.ts'
import { nameOf, PEOPLE, type Person } from '../../pages/kit/people.ts'
import { serveInChromium, type ServedSite } from '../../pages/kit/serve.ts'
import { launchChromium, type ChromiumOptions, type TestChromium } from '../harness/chromium.ts'
import { sidebarOf, type Sidebar } from '../harness/sidebar.ts'
import { writeExportFiles } from '../shop/export-files.ts'
import type { ShopCustomer } from '../shop/shop.ts'

/** Several lines, an empty one, emoji, what could be taken for markup, white space at a line's beginning. */
export const OFFER = 'Dear {first_name|customer} 👋🏽,\n\n  two for one "this week" <only>.\n• oil & honey 🍯\n\nSee you!'
export const offerFor = ({ firstName }: Person): string => OFFER.replace('{first_name|customer}', firstName)

/** The page's driver from outside: every answer is awaited. */
export type Driver = {
  [Name in keyof MessengerPage]-?: (
    ...args: Parameters<NonNullable<MessengerPage[Name]>>
  ) => Promise<Awaited<ReturnType<NonNullable<MessengerPage[Name]>>>>
}

/** What an agent does that needs a browser's own hands; the same for every browser. */
export interface Hands {
  /** Says by hand who the open chat's person is: see `confirmPerson`. */
  confirm(person: Person): Promise<void>
  /** Whether the sidebar offers to put a text in. */
  mayInsert(): Promise<boolean>
  /** Clicks into the place that the selector names and puts the text in as an input method would. */
  type(selector: string, text: string): Promise<void>
}

/** What the common run needs of a sidebar, in whichever browser. */
export type AgentSidebar = Pick<Sidebar, 'state' | 'waitForState' | 'contactName' | 'contactPhone' | 'offerText' | 'insertOffer'>

/** A messenger's page with the extension beside it, agreed to, with a base of people. */
export interface OpenedMessenger {
  chromium: TestChromium
  page: Page
  messenger: Driver
  hands: Hands
  /** Of the page as it was loaded last. */
  sidebar: Sidebar
  /** Loads the page anew, or at another address of the messenger's, and waits for the driver and the sidebar. */
  load(address?: string): Promise<void>
  /** After the page has loaded anew by itself: waits for driver and sidebar. */
  resume(): Promise<void>
  close(): Promise<void>
}

export interface OpeningOptions extends Pick<ChromiumOptions, 'extensionDir' | 'viewport'> {
  /** In the base; everybody of the kit by default. */
  people?: readonly Person[]
  /** Where to go first, the site's own address by default. */
  address?: string
}

/**
 * A real Chromium with the built extension in it, after the first run, with people and one offer for everybody; the site's page is served at its
 * true address.
 */
export async function openMessenger(site: ServedSite, options: OpeningOptions = {}): Promise<OpenedMessenger> {
  const { extensionDir, viewport } = options
  const chromium = await launchChromium({
    ...(extensionDir === undefined ? {} : { extensionDir }),
    ...(viewport === undefined ? {} : { viewport }),
  })
  try {
    await bringIn(chromium, options.people ?? PEOPLE)
    await serveInChromium(chromium.context, site)
    const page = await chromium.newPage()
    const opened: OpenedMessenger = {
      chromium,
      page,
      messenger: driverOf(<T>(name: string, args: unknown[]) => page.evaluate(callDriver<T>, { name, args })),
      sidebar: null as never,
      hands: {
        confirm: (person) => confirmPerson(opened.sidebar, person),
        mayInsert: async () => (await opened.sidebar.part('offer-insert').count()) > 0,
        async type(selector, text) {
          await page.locator(selector).click()
          await page.keyboard.insertText(text)
        },
      },
      async load(address = site.address) {
        await page.goto(address)
        // An address that differs behind the `#` alone loads nothing.
        if (address.includes('#')) await page.reload()
        await opened.resume()
      },
      async resume() {
        await waitFor('the page to be drivable', () => page.evaluate(() => 'messenger' in window))
        opened.sidebar = await sidebarOf(page)
      },
      close: () => chromium.close(),
    }
    await opened.load(options.address)
    return opened
  } catch (error) {
    await chromium.close()
    throw error
  }
}

/** Runs in the page. */
function callDriver<T>({ name, args }: { name: string; args: unknown[] }): T {
  const act = window.messenger[name as keyof MessengerPage] as ((...given: unknown[]) => T) | undefined
  if (!act) throw new Error(`this page has no ${name}`)
  return act.apply(window.messenger, args)
}

/** @param call calls one of the driver's functions in the page, whichever browser that is in. */
export function driverOf(call: <T>(name: string, args: unknown[]) => Promise<T>): Driver {
  return new Proxy({} as Driver, {
    get: (_target, name) => (typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined),
  })
}

/** The first run as its user does it: agrees, imports the people, writes the offer. */
async function bringIn(chromium: TestChromium, people: readonly Person[]): Promise<void> {
  const { folder, files } = exportOf(people)
  try {
    const page = await chromium.newPage()
    const dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
    await dashboard.agree({ country: 'IT', currency: 'EUR' })
    await dashboard.skipImport()
    await dashboard.importFiles(files)
    await dashboard.writeOffer({ name: 'Two for one', text: OFFER, priority: 100 })
    await page.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The people as a shop's two export files, each with orders of their own, so that every card differs. */
export function exportOf(people: readonly Person[]): { folder: string; files: string[] } {
  const shop = people.map((person, index): ShopCustomer => {
    const orders = Array.from({ length: index + 1 }, (_, order) => ({
      number: `#${1000 + index * 100 + order}`,
      daysAgo: 3 + index * 7 + order * 20,
      items: ['Olive oil'],
      total: 1000 + index * 371,
      refunded: 0,
      status: 'paid' as const,
      cancelled: false,
    }))
    return { ...person, id: `80${index + 10}`, acceptsSms: true, orders }
  })
  return writeExportFiles(shop, Math.floor(Date.now() / 86_400_000))
}

/** Says by hand who the open chat's person is: among those proposed, else by search. The phone tells two of one name apart. */
export async function confirmPerson(sidebar: Sidebar, person: Person): Promise<void> {
  const choice = sidebar
    .part('chat-state')
    .getByRole('button', { name: `This is ${nameOf(person)}, ${person.phone}` })
    .first()
  await sidebar.part('chat-state').getByRole('searchbox').waitFor()
  if ((await choice.count()) === 0) await sidebar.part('chat-state').getByRole('searchbox').fill(person.phone)
  await choice.click()
  await sidebar.waitForState('matched')
}
