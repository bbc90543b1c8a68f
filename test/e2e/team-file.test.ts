import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { violationsOf } from './harness/accessible.ts'
import { importDesk, type ImportDesk } from './harness/import-desk.ts'
import { storedBase } from './import/base-in-browser.ts'

// Two agents, two computers, no server: what the one wrote down is taken by the other out of a sealed file.

const anna = importDesk()
const bo = importDesk()
const PICTURES = process.env['PICTURES']
const PASSPHRASE = 'quiet river, seven lamps'
const PEOPLE = `Phone,Email,Name
+390555550141,carla@example.com,Carla Prova
+390555550142,,יעל דוגמה
`
let file = ''

async function idOf({ page }: ImportDesk, name: string): Promise<string> {
  const { people } = await storedBase(page)
  return people.find(({ contact }) => contact.name === name)?.contact.id ?? ''
}

/** What a queue writes once it saw a message among the chat's. */
async function writeSent({ page }: ImportDesk, contact: string): Promise<void> {
  await page.evaluate(async (to) => {
    const open = indexedDB.open('recency-main')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const db = open.result
    const settings = await new Promise<{ value: { agent: string; device: string } }>((resolve) => {
      const read = db.transaction('keyed').objectStore('keyed').get('workspace')
      read.addEventListener('success', () => resolve(read.result))
    })
    const { agent, device } = settings.value
    const value = { network: 'whatsapp', message: 'id-7', offer: null, segment: null, queue: null, edited: false }
    const write = db.transaction('log', 'readwrite')
    const id = 'e'.repeat(32)
    write.objectStore('log').put({ id, contact: to, at: Date.now() - 1000, agent, device, kind: 'sent', value })
    await new Promise((resolve) => write.addEventListener('complete', resolve))
    db.close()
  }, contact)
}

async function written({ page }: ImportDesk): Promise<{ log: number; sent: number }> {
  return page.evaluate(async () => {
    const open = indexedDB.open('recency-main')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const count = (store: string): Promise<number> =>
      new Promise((resolve) => {
        const asked = open.result.transaction(store).objectStore(store).count()
        asked.addEventListener('success', () => resolve(asked.result))
      })
    const counts = { log: await count('log'), sent: await count('sent') }
    open.result.close()
    return counts
  })
}

/** No flaw that axe finds, nothing wider than a narrow window; pictures when asked for. */
async function check({ page }: ImportDesk, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: theme === 'dark' ? 900 : 1280, height: 800 })
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true })
      await page.getByTestId('team').screenshot({ path: join(PICTURES, `${name}-${theme}.png`) })
    }
    expect(await violationsOf(page, theme === 'dark' ? 'colours' : 'all'), `${name} ${theme}`).toEqual([])
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide, `${name} ${theme}`).toBeLessThanOrEqual(0)
  }
}

async function look({ page }: ImportDesk, path: string, passphrase: string): Promise<void> {
  const take = page.getByTestId('team-take')
  await take.getByTestId('team-file').setInputFiles(path)
  await take.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
}

test('an opt-out and a sent message go into a file that only the passphrase opens', async () => {
  const people = anna.write('people.csv', PEOPLE)
  await anna.dashboard.importFiles([people])
  await bo.dashboard.importFiles([bo.write('people.csv', PEOPLE)])
  const carla = await idOf(anna, 'Carla Prova')
  await anna.dashboard.go(`contacts/${carla}`)
  await anna.page.getByRole('button', { name: 'Record as declined' }).click()
  await anna.page.locator('[data-section="log"]').getByText('marketing consent').waitFor()
  await writeSent(anna, await idOf(anna, 'יעל דוגמה'))

  await anna.dashboard.go('consent')
  const make = anna.page.getByTestId('team-make')
  await make.locator('[data-testid="team-counts"][data-people="2"]').waitFor()
  await make.getByLabel('Passphrase').fill('short')
  expect(await make.getByRole('button', { name: 'Save the file' }).isDisabled()).toBe(true)
  await make.getByRole('button', { name: 'Suggest one' }).click()
  await check(anna, 'team-make')
  await make.getByLabel('Passphrase').fill(PASSPHRASE)
  await make.getByLabel('The same again').fill(PASSPHRASE)
  const [download] = await Promise.all([anna.page.waitForEvent('download'), anna.page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/^recency-team-\d{4}-\d\d-\d\d\.recency$/)
  file = anna.write('team.recency', readFileSync(await download.path()))
  await make.getByTestId('team-saved').waitFor()
  const bytes = readFileSync(file, 'latin1')
  expect(bytes.startsWith('RECENCY SEALED FILE\n{"version":1,"holds":"team"')).toBe(true)
  for (const secret of ['5550141', 'carla', 'Carla', PASSPHRASE]) expect(bytes.includes(secret)).toBe(false)
})

test('a wrong passphrase, a changed byte and a file cut short are refused, each with its sentence, and nothing is changed', async () => {
  await bo.dashboard.go('consent')
  const problem = bo.page.getByTestId('team-problem')
  await look(bo, file, 'quiet river, six lamps')
  await bo.page.locator('[data-testid="team-problem"][data-code="passphrase"]').waitFor()
  expect(await problem.textContent()).toContain('The passphrase is not the right one.')
  const bytes = readFileSync(file)
  const changed = Buffer.from(bytes)
  changed[bytes.length - 40] = (changed[bytes.length - 40] as number) ^ 1
  await look(bo, bo.write('changed.recency', changed), PASSPHRASE)
  await bo.page.locator('[data-testid="team-problem"][data-code="damaged"]').waitFor()
  await look(bo, bo.write('cut.recency', bytes.subarray(0, bytes.length - 9)), PASSPHRASE)
  await bo.page.locator('[data-testid="team-problem"][data-code="cut"]').waitFor()
  await check(bo, 'team-problem')
  await look(bo, bo.write('other.recency', PEOPLE), PASSPHRASE)
  await bo.page.locator('[data-testid="team-problem"][data-code="not-sealed"]').waitFor()
  expect(await written(bo)).toEqual({ log: 0, sent: 0 })
})

test('the colleague sees what it brings, takes it, and it counts; taken again, nothing is new', async () => {
  await look(bo, file, PASSPHRASE)
  const seen = bo.page.getByTestId('team-look')
  await seen.and(bo.page.locator('[data-found="2"][data-unknown="0"]')).waitFor()
  expect(await seen.textContent()).toContain('1 opt-out and 1 message sent')
  await check(bo, 'team-look')
  await seen.getByRole('button', { name: 'Take it in' }).click()
  await bo.page.getByTestId('team-done').waitFor()
  await bo.page.getByTestId('team-taken').getByText('1 opt-out and 1 message sent').waitFor()
  await check(bo, 'team-taken')
  expect(await written(bo)).toEqual({ log: 2, sent: 1 })
  await look(bo, file, PASSPHRASE)
  await seen.getByText('Nothing in it is new here.').waitFor()

  await bo.dashboard.go(`contacts/${await idOf(bo, 'Carla Prova')}`)
  const consent = bo.page.locator('[data-section="consent"]')
  await consent.getByText('from a colleague’s file').waitFor()
  expect(await consent.getByRole('button', { name: 'Record as declined' }).count()).toBe(0)
  await bo.dashboard.go(`contacts/${await idOf(bo, 'יעל דוגמה')}`)
  await bo.page.locator('[data-section="sent"]').getByText('whatsapp').waitFor()
})
