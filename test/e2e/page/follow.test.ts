import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { plainMessenger } from '../../unit/page/a-list.ts'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import type { Telling } from './exposed.ts'
import { openLab, type Lab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

/** Everything that this page was told, as it stands now. */
const tellings = (page: Page): Promise<Telling[]> =>
  page.evaluate(() => (globalThis as unknown as { followed: { told: Telling[] } }).followed.told)
const told = async (page: Page): Promise<string[]> =>
  (await tellings(page)).flatMap(({ key, messages }) => messages.map(({ id, live }) => `${key} ${id}${live ? ' live' : ''}`))
const follow = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(globalThis, { followed: inPage.follow() })
  })
const pass = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds)

/** What is told is put off while the machine is busy. */
const within = { timeout: 10_000 }

const STYLE = `<style>
  ul { height: 300px; width: 600px; overflow-y: auto; margin: 0; padding: 0; list-style: none; display: block }
  li { display: flex; min-height: 30px } .right { justify-content: flex-end } .middle { justify-content: center } .bubble { max-width: 60% }
</style>`
const row = (id: string, more = '') =>
  `<li data-id="${id}"><div class="bubble"><p class="words">text of ${id}</p></div>${more}</li>`
const pane = (chat: string, rows: string, more = '') =>
  `<main data-chat="${chat}" ${more}><h2>${chat}</h2><ul>${rows}</ul><textarea></textarea></main>`
const ids = (chat: string, from: number, to: number) => Array.from({ length: to - from }, (_, n) => `${chat}-${from + n}`)

async function showing(body: string): Promise<Page> {
  const page = await lab.show(`${STYLE}<div id="app">${body}</div>`)
  await page.evaluate((definition) => inPage.define(definition), plainMessenger)
  return page
}

async function following(body: string): Promise<Page> {
  const page = await showing(body)
  await page.evaluate(() => document.querySelector('ul')?.scrollTo(0, 1e6))
  await follow(page)
  return page
}

test.each([
  ['ltr', 'right', 'out'],
  ['ltr', '', 'in'],
  ['rtl', 'right', 'out'],
  ['rtl', '', 'in'],
  ['ltr', 'middle', 'unknown'],
  ['rtl', 'middle', 'unknown'],
])('in a page from %s a bubble that stands %s is %s', async (dir, side, direction) => {
  const page = await showing(
    `<div dir="${dir}">${pane('anna', `<li data-id="1" class="${side}"><div class="bubble"><p class="words">مرحبا hello</p></div></li>`)}</div>`,
  )
  expect((await page.evaluate(() => inPage.messages())).map((message) => message.direction)).toEqual([direction])
})

test('what fills the list, is hidden, or is marked otherwise is not told by its side', async () => {
  const page = await showing(
    pane(
      'anna',
      `<li data-id="1"><div class="bubble" style="width: 100%; max-width: none"><p class="words">wide</p></div></li>
       <li data-id="2" class="right"><div class="bubble" style="display: none"><p class="words">hidden</p></div></li>
       <li data-id="3" class="right"><div class="bubble"><p class="words">theirs</p></div><i class="tail-in"></i></li>
       <li data-id="4" class="right"><p class="words">no bubble</p></li>`,
    ),
  )
  expect((await page.evaluate(() => inPage.messages())).map((message) => message.direction)).toEqual([
    'unknown',
    'unknown',
    'in',
    'in',
  ])
})

test('a list that style turns over is read from old to new', async () => {
  const page = await showing(
    `<style>ul { display: flex; flex-direction: column-reverse }</style>${pane(
      'anna',
      `${row('3')}${row('2', '<i class="tail-out"></i>')}<li class="day">Today</li>${row('1', '<i class="tail-in"></i>')}`,
    )}`,
  )
  const messages = await page.evaluate(() => inPage.messages())
  expect(messages.map(({ id, direction }) => `${id} ${direction}`)).toEqual(['1 in', '2 out', '3 out'])
})

test('the first rows are told once, without texts; what arrives is live, older ones that are loaded are not', async () => {
  const page = await following(
    pane(
      'anna',
      ids('a', 50, 80)
        .map((id) => row(id))
        .join(''),
    ),
  )
  await expect.poll(() => told(page), within).toEqual(ids('a', 50, 80).map((id) => `anna ${id}`))
  const [first] = await tellings(page)
  expect(first!.at).toBeGreaterThanOrEqual(700)
  await pass(page, 5000)
  await page.evaluate(
    (html) => document.querySelector('ul')!.insertAdjacentHTML('afterbegin', html),
    ids('a', 40, 50)
      .map((id) => row(id))
      .join(''),
  )
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), row('a-80') + row('a-81'))
  await expect
    .poll(async () => (await told(page)).slice(30), within)
    .toEqual([...ids('a', 40, 50).map((id) => `anna ${id}`), 'anna a-80 live', 'anna a-81 live'])
  expect(JSON.stringify(await tellings(page))).not.toContain('text of')
  await page.evaluate(() => (globalThis as unknown as { followed: { stop: () => void } }).followed.stop())
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), row('a-82'))
  await pass(page, 2500)
  expect(await told(page)).toHaveLength(42)
})

test('a list that is scrolled up, or never stood at its end, has nothing live', async () => {
  const page = await showing(
    pane(
      'anna',
      ids('a', 0, 40)
        .map((id) => row(id))
        .join(''),
    ),
  )
  await follow(page)
  await expect.poll(async () => (await told(page)).length, within).toBe(40)
  await pass(page, 1500)
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), row('a-40'))
  await expect.poll(async () => (await told(page)).at(-1), within).toBe('anna a-40')
})

test('a message on its way is told once it has an id that lasts; what is known later of a row is told later', async () => {
  const page = await following(pane('anna', row('a-1')))
  await expect.poll(() => told(page), within).toEqual(['anna a-1'])
  await pass(page, 5000)
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), row(''))
  await pass(page, 2500)
  expect(await told(page)).toEqual(['anna a-1'])
  await page.evaluate(() => document.querySelector('li:last-child')!.setAttribute('data-id', 'a-2'))
  await expect.poll(async () => (await told(page)).slice(1), within).toEqual(['anna a-2 live'])
  await page.evaluate(() => document.querySelector('li:last-child')!.insertAdjacentHTML('beforeend', '<i class="tail-out"></i>'))
  // The bubble's side had said "in", and a mark that says otherwise makes it unknown: nothing better is known, so nothing is told.
  await pass(page, 2500)
  expect(await told(page)).toHaveLength(2)
})

test('rows of the chat before are nobody’s while they stand in the list; groups and doubt tell nothing', async () => {
  const page = await following(
    pane(
      'anna',
      ids('a', 0, 5)
        .map((id) => row(id))
        .join(''),
    ),
  )
  await expect.poll(async () => (await told(page)).length, within).toBe(5)
  await page.evaluate(() => {
    document.querySelector('main')!.setAttribute('data-chat', 'elin')
    document.querySelector('h2')!.textContent = 'elin'
  })
  await pass(page, 3000)
  expect(await told(page)).toHaveLength(5)
  await page.evaluate(
    (html) => (document.querySelector('ul')!.innerHTML = html),
    ids('e', 0, 3)
      .map((id) => row(id))
      .join(''),
  )
  await expect.poll(async () => (await told(page)).slice(5), within).toEqual(ids('e', 0, 3).map((id) => `elin ${id}`))
  await page.evaluate(
    (html) => (document.querySelector('#app')!.innerHTML = html),
    pane('team', `<p class="group"></p>${row('t-1')}`),
  )
  await pass(page, 2000)
  expect(await told(page)).toHaveLength(8)
})

test('what was told is told again when asked for, and when the chat is opened anew', async () => {
  const page = await following(pane('anna', row('a-1')))
  await expect.poll(() => told(page), within).toEqual(['anna a-1'])
  for (const chat of ['elin', 'anna'])
    await page.evaluate(
      (html) => {
        document.querySelector('#app')!.innerHTML = html
        return new Promise((resolve) => setTimeout(resolve, 1300))
      },
      pane(chat, row(`${chat[0]}-1`)),
    )
  await expect.poll(() => told(page), within).toEqual(['anna a-1', 'elin e-1', 'anna a-1'])
})

test('a virtualised list that is scrolled up and down again has nothing live, and each row told', async () => {
  const page = await following(
    pane(
      'anna',
      ids('a', 80, 100)
        .map((id) => row(id))
        .join(''),
    ),
  )
  await expect.poll(async () => (await told(page)).length, within).toBe(20)
  await pass(page, 2000)
  for (const from of [60, 40, 60, 80]) {
    await page.evaluate(
      async ({ earlier, now }) => {
        const list = document.querySelector('ul')!
        list.innerHTML = earlier
        await new Promise((resolve) => setTimeout(resolve, 400))
        list.innerHTML = now
      },
      {
        earlier: ids('a', from + 10, from + 30)
          .map((id) => row(id))
          .join(''),
        now: ids('a', from, from + 20)
          .map((id) => row(id))
          .join(''),
      },
    )
    await pass(page, 700)
  }
  await pass(page, 2500)
  const all = await told(page)
  expect(all.filter((one) => one.includes('live'))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
})

test('quick switches on WhatsApp’s page, header or list first: no message is told as another chat’s', async () => {
  const page = await lab.stand(whatsappPage)
  await page.waitForFunction(() => 'messenger' in window)
  await follow(page)
  const shown = await page.evaluate(async () => {
    const owners: Record<string, string> = {}
    const titles: Record<string, string> = {}
    const { messenger } = window
    const chats = messenger.chats()
    let seed = 5
    const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (let count = 0; count < 10; count++) {
      const { id } = chats[random(chats.length)]!
      const order = (['together', 'header-first', 'list-first'] as const)[random(3)]!
      await messenger.open(id, { order, gap: random(600) })
      for (const shownRow of document.querySelectorAll('#main [data-id]')) owners[shownRow.getAttribute('data-id')!] = id
      const chat = inPage.look()
      await new Promise((resolve) => setTimeout(resolve, random(4) === 0 ? 60 : 1200 + random(1800)))
      if (chat) titles[id] = chat.key
    }
    return { owners, titles }
  })
  const all = await tellings(page)
  const chatsByKey = new Map<string, Set<string>>()
  for (const { key, messages } of all)
    for (const { id } of messages) {
      const chat = Object.entries(shown.owners).find(([shownId]) => shownId.includes(id))?.[1] ?? 'nobody'
      chatsByKey.set(key, (chatsByKey.get(key) ?? new Set()).add(chat))
    }
  expect(chatsByKey.size).toBeGreaterThan(1)
  expect([...chatsByKey].filter(([, chats]) => chats.size !== 1)).toEqual([])
}, 180_000)
