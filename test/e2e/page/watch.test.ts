import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Report } from './exposed.ts'
import { openLab, type Lab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const pane = (chat: string, header = chat) =>
  `<main data-chat="${chat}"><h2 data-of="${header}">${header}</h2><ul></ul><textarea class="box"></textarea></main>`

async function watching(body: string): Promise<Page> {
  const page = await lab.show(`<div id="app"><div id="middle">${body}</div></div>`)
  await page.evaluate(() => Object.assign(globalThis, { watched: inPage.watch() }))
  return page
}

const reportsOf = (page: Page): Promise<Report[]> =>
  page.evaluate(() => (globalThis as unknown as { watched: { reports: Report[] } }).watched.reports)
const states = async (page: Page): Promise<string[]> =>
  (await reportsOf(page)).map(({ reading }) =>
    reading.state === 'chat' ? `${reading.key} ${reading.lost.join()}`.trim() : reading.state,
  )
const until = (page: Page, state: string) =>
  expect.poll(() => states(page).then((all) => all.at(-1)), { timeout: 4000 }).toBe(state)

test('a chat is reported in the turn in which both ways agree', async () => {
  const page = await watching(pane('anna'))
  const delay = await page.evaluate(async () => {
    const { reports } = (globalThis as unknown as { watched: { reports: Report[] } }).watched
    const delays: number[] = []
    for (const [index, name] of ['elin', 'sven', 'anna', 'elin', 'sven'].entries()) {
      await new Promise((resolve) => setTimeout(resolve, 40))
      document.querySelector('main')!.dataset['chat'] = name
      await new Promise((resolve) => setTimeout(resolve, 40))
      const before = reports.length
      const agreed = performance.now()
      document.querySelector('h2')!.dataset['of'] = name
      await Promise.resolve()
      await Promise.resolve()
      if (reports.length !== before + 1) throw new Error(`switch ${index} was not reported in its turn`)
      delays.push(reports.at(-1)!.at - agreed)
    }
    return Math.max(...delays)
  })
  expect(delay).toBeLessThan(100)
  expect(await states(page)).toEqual([
    'anna',
    'loading',
    'elin',
    'loading',
    'sven',
    'loading',
    'anna',
    'loading',
    'elin',
    'loading',
    'sven',
  ])
})

test('a pane that is built piece by piece is reported in the turn in which its header comes', async () => {
  const page = await watching(pane('anna'))
  const delay = await page.evaluate(async () => {
    const { reports } = (globalThis as unknown as { watched: { reports: Report[] } }).watched
    document.querySelector('#middle')!.innerHTML = '<main data-chat="elin"><div><section></section></div></main>'
    await new Promise((resolve) => setTimeout(resolve, 40))
    document.querySelector('section')!.innerHTML = '<div><p></p></div>'
    await new Promise((resolve) => setTimeout(resolve, 40))
    document.querySelector('section p')!.outerHTML = '<h2 data-of="elin">Elin</h2>'
    const agreed = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 40))
    return reports.at(-1)!.reading.state === 'chat' ? reports.at(-1)!.at - agreed : Infinity
  })
  // Far below the waits that would do it in the end.
  expect(delay).toBeLessThan(100)
  expect((await states(page)).slice(0, 3)).toEqual(['anna', 'loading', 'elin'])
})

test('a pane that is replaced, or whose whole neighbourhood is, is followed', async () => {
  const page = await watching(pane('anna'))
  await page.evaluate((html) => (document.querySelector('#middle')!.innerHTML = html), pane('elin'))
  await until(page, 'elin')
  await page.evaluate((html) => (document.querySelector('#app')!.innerHTML = `<section>${html}</section>`), pane('sven'))
  await until(page, 'sven')
  await page.evaluate((html) => (document.body.innerHTML = html), pane('anna'))
  await until(page, 'anna')
})

test('a chat that is closed blanks at once, and is no chat after a moment; one that opens is seen', async () => {
  const page = await watching(pane('anna'))
  await page.evaluate(() => document.querySelector('main')!.remove())
  await until(page, 'no-chat')
  await page.evaluate((html) => (document.querySelector('#middle')!.innerHTML = html), pane('elin'))
  await until(page, 'elin')
  expect(await states(page)).toEqual(['anna', 'loading', 'no-chat', 'elin'])
})

test('ways that stay in disagreement are a lost identity; when they agree again it is whole', async () => {
  const page = await watching(pane('anna', 'elin'))
  expect(await states(page)).toEqual(['loading'])
  await until(page, 'in doubt: elin anna elin identity')
  const [last] = (await reportsOf(page)).slice(-1)
  expect(last!.reading).toMatchObject({ identities: [], numbers: [] })
  await page.evaluate(() => (document.querySelector('h2')!.dataset['of'] = 'anna'))
  await until(page, 'anna')
})

test('another pane of the same title is another chat, where nothing else tells the two apart', async () => {
  const nameless = '<main data-chat=""><h2>Anna</h2><ul></ul><textarea class="box"></textarea></main>'
  const page = await watching(nameless)
  await until(page, 'titled: Anna identity')
  const before = (await states(page)).length
  await page.evaluate((html) => (document.querySelector('#middle')!.innerHTML = html), nameless)
  await expect.poll(async () => (await states(page)).slice(before)).toEqual(['loading', 'titled: Anna identity'])
})

test('the chat with the focus is the one that counts, and stays so when the focus goes elsewhere', async () => {
  const page = await watching(`${pane('anna')}${pane('elin')}<button>Elsewhere</button>`)
  await page.locator('main[data-chat="elin"] .box').focus()
  await until(page, 'elin')
  await page.locator('button').focus()
  await page.evaluate(() => (document.querySelector('main[data-chat="elin"] h2')!.textContent = 'Elin'))
  await expect.poll(async () => (await reportsOf(page)).at(-1)!.reading).toMatchObject({ key: 'elin', title: 'Elin' })
  expect(await states(page)).not.toContain('loading')
})

test('messages that arrive cause no reading, and after the end nothing is reported', async () => {
  const page = await watching(pane('anna'))
  await page.evaluate(() => {
    for (let count = 0; count < 1000; count++) document.querySelector('ul')!.append(document.createElement('li'))
  })
  expect(await states(page)).toEqual(['anna'])
  await page.evaluate(() => (globalThis as unknown as { watched: { stop: () => void } }).watched.stop())
  await page.evaluate((html) => (document.querySelector('#middle')!.innerHTML = html), pane('elin'))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)))
  expect(await states(page)).toEqual(['anna'])
})
