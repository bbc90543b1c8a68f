// The dashboard as its user presses it, in English.

/**
 * @typedef {object} Dashboard
 * @property {(basics?: { country?: string, currency?: string, agentName?: string }) => Promise<void>} agree agrees on the first page, then
 *   keeps the basics as guessed but for what is given here (ISO codes)
 * @property {() => Promise<void>} takeDemoBase the last step of the first run
 * @property {() => Promise<void>} skipImport the last step of the first run
 * @property {(files: string[]) => Promise<void>} chooseFiles puts files into the import view and waits for their preview
 * @property {() => Promise<void>} confirmImport
 * @property {(files: string[]) => Promise<ImportFigures>} importFiles chooses, confirms, waits for the summary
 * @property {() => Promise<ImportFigures>} importSummary waits until the running import is over
 * @property {(address: string) => Promise<void>} addConverse adds an address; the host permission has to be there already
 * @property {(domain: string) => Promise<void>} addGateway vouches for the numbers in the addresses of a domain
 * @property {(offer: { name: string, text: string, priority: number }) => Promise<void>} writeOffer one for everybody
 * @property {(view: string) => Promise<void>} go
 * @property {() => Promise<number>} contactCount
 */

/** A large import on a slow machine, in milliseconds. */
const LONG_IMPORT = 600_000

/** @typedef {{ contacts: number, orders: number }} ImportFigures how many were new */

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url of dashboard.html
 * @returns {Dashboard}
 */
export function dashboardOf(page, url) {
  /** @param {string} id */
  const part = (id) => page.locator(`[data-testid="${id}"]`)
  /** @param {string} name */
  const press = (name) => page.getByRole('button', { name, exact: true }).click()

  /** @type {Dashboard} */
  const dashboard = {
    async go(view) {
      await page.goto(`${url}#/${view}`)
    },
    async agree({ country, currency, agentName } = {}) {
      await page.goto(url)
      await press('Agree and continue')
      if (country !== undefined) await page.getByLabel('Country for phone numbers without one').selectOption(country)
      if (currency !== undefined) await page.getByLabel('Currency', { exact: true }).selectOption(currency)
      if (agentName !== undefined) await page.getByLabel('Your first name').fill(agentName)
      await press('Continue')
      await page.getByRole('heading', { name: 'Bring in your customers' }).waitFor()
    },
    async takeDemoBase() {
      await press('Try with a demo base')
    },
    async skipImport() {
      await press('Skip for now')
    },
    async chooseFiles(files) {
      await dashboard.go('import')
      await part('import-file').setInputFiles(files)
      await part('import-preview').and(page.locator('[aria-busy="false"]')).waitFor()
    },
    async confirmImport() {
      await part('import-confirm').click()
    },
    async importSummary() {
      const summary = part('import-summary')
      await summary.waitFor({ timeout: LONG_IMPORT })
      const [contacts, orders] = await Promise.all([
        summary.getAttribute('data-contacts-new'),
        summary.getAttribute('data-orders-new'),
      ])
      return { contacts: Number(contacts ?? Number.NaN), orders: Number(orders ?? Number.NaN) }
    },
    async importFiles(files) {
      await dashboard.chooseFiles(files)
      await dashboard.confirmImport()
      // The preview goes when its files are in: a summary that stands there before is of an earlier import.
      await part('import-preview').waitFor({ state: 'detached', timeout: LONG_IMPORT })
      return dashboard.importSummary()
    },
    async addConverse(address) {
      await dashboard.go('sites')
      await page.getByLabel('Address of the messenger').fill(address)
      await press('Add address')
      await page.getByRole('row').filter({ hasText: address }).filter({ hasNotText: 'not permitted' }).waitFor()
    },
    async addGateway(domain) {
      await dashboard.go('sites')
      await page.getByLabel('Domain of a gateway').fill(domain)
      await press('Trust domain')
      await page.getByRole('button', { name: `No longer trust ${domain}` }).waitFor()
    },
    async writeOffer({ name, text, priority }) {
      await dashboard.go('offers')
      await press('New offer')
      const form = page.getByRole('form', { name: 'New offer' })
      await form.getByLabel('Name').fill(name)
      await form.getByRole('textbox', { name: /^Text/ }).fill(text)
      await form.getByLabel('Priority').fill(String(priority))
      await form.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: `Edit ${name}` }).waitFor()
    },
    async contactCount() {
      await dashboard.go('contacts')
      return Number(await part('contact-count').getAttribute('data-value'))
    },
  }
  return dashboard
}
