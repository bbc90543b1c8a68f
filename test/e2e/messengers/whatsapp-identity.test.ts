import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { nameOf, personOf, type Person } from '../../pages/kit/people.ts'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { openMessenger, type OpenedMessenger } from './inbox.ts'
import { expectPerson } from './twenty-switches.ts'

// Who a WhatsApp chat is with, where its page names nobody: what no page may make us believe.

const FLORENCE = personOf('anna-florence')
const SIENA = personOf('anna-siena')
const GIULIA = personOf('giulia')
const ERIK = personOf('erik')

let inbox: OpenedMessenger
beforeAll(async () => {
  inbox = await openMessenger(whatsappPage)
})
afterAll(() => inbox?.close())
pictureFailures(() => inbox?.chromium)

/** The button by which this person is chosen, where they are proposed. */
const choice = (person: Person) =>
  inbox.sidebar.part('chat-state').getByRole('button', { name: `This is ${nameOf(person)}, ${person.phone}` })

/** Says who the open chat is, with as many presses as the sidebar asks for: one. */
async function confirm(person: Person): Promise<void> {
  await choice(person).click()
  await expectPerson(inbox.sidebar, person)
}

/** Numbers of everybody whose card was shown since the last call, in the order in which they came. */
async function watchCards(): Promise<() => Promise<string[]>> {
  const state = inbox.sidebar.part('chat-state')
  await state.evaluate((main) => {
    const window = main.ownerDocument.defaultView as Window & { cards?: { phone: string; at: number }[] }
    const cards: { phone: string; at: number }[] = []
    window.cards = cards
    const note = (): void => {
      const shown = main.ownerDocument.querySelector('[data-testid="contact-phone"]')?.textContent ?? ''
      const phone = shown.replace(/[^+\d]/g, '')
      if (cards.at(-1)?.phone !== phone) cards.push({ phone, at: performance.timeOrigin + performance.now() })
    }
    new MutationObserver(note).observe(main.ownerDocument, { childList: true, subtree: true, characterData: true })
    note()
  })
  return () =>
    state.evaluate((main) =>
      (main.ownerDocument.defaultView as unknown as { cards: { phone: string }[] }).cards
        .map(({ phone }) => phone)
        .filter(Boolean),
    )
}

/** What the base holds of chats. */
async function stored(): Promise<{ chats: { title: string }[]; refs: number }> {
  const page = await inbox.chromium.openExtensionPage('dashboard.html#/privacy')
  const found = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('recency-main')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error))
    })
    const all = <T>(table: string) =>
      new Promise<T[]>((resolve) => {
        const reading = db.transaction(table).objectStore(table).getAll()
        reading.addEventListener('success', () => resolve(reading.result as T[]))
      })
    const answer = { chats: await all<{ title: string }>('chats'), refs: (await all('messageRefs')).length }
    db.close()
    return answer
  })
  await page.close()
  return found
}

test('a chat that nobody was linked to leaves nothing behind', async () => {
  await inbox.messenger.open('giulia')
  await inbox.sidebar.waitForState('unknown')
  await inbox.messenger.open('noa')
  await inbox.sidebar.waitForState('unknown')
  expect(await stored()).toEqual({ chats: [], refs: 0 })
})

test('two of one name are each told apart from the other, whichever comes first', async () => {
  await inbox.messenger.open('anna-florence')
  await inbox.sidebar.waitForState('ambiguous')
  await confirm(FLORENCE)
  // The other one, under the same title: asked anew, and never taken for her.
  const cards = await watchCards()
  await inbox.messenger.open('anna-siena', { order: 'header-first', gap: 500 })
  await inbox.sidebar.waitForState('ambiguous')
  expect((await cards()).slice(1)).toEqual([])
  await confirm(SIENA)
  for (const [id, person] of [
    ['anna-florence', FLORENCE],
    ['anna-siena', SIENA],
    ['anna-florence', FLORENCE],
  ] as const) {
    await inbox.messenger.open(id)
    await expectPerson(inbox.sidebar, person)
  }
})

test('in a hurry through chats whose parts come late, nobody is shown for another', async () => {
  await inbox.messenger.open('giulia')
  await inbox.sidebar.waitForState('unknown')
  await confirm(GIULIA)
  await inbox.messenger.open('erik')
  await inbox.sidebar.waitForState('unknown')
  await confirm(ERIK)
  for (const manner of [
    { order: 'header-first', gap: 350 },
    { order: 'list-first', gap: 350 },
  ] as const) {
    const cards = await watchCards()
    const before = (await cards()).at(-1)
    // None is waited for but the last.
    await inbox.page.evaluate(
      async ([first, ...rest]) => {
        const [order, gap] = first as [typeof manner.order, number]
        for (const id of rest as string[]) {
          void window.messenger.open(id, { order, gap })
          await new Promise((resolve) => setTimeout(resolve, 120))
        }
      },
      [[manner.order, manner.gap], 'giulia', 'anna-siena', 'anna-florence', 'erik', 'anna-siena'] as const,
    )
    await expectPerson(inbox.sidebar, SIENA)
    // Header and list of none of those on the way stood together.
    expect((await cards()).filter((phone) => phone !== before)).toEqual([SIENA.phone])
    await inbox.messenger.open('erik')
    await expectPerson(inbox.sidebar, ERIK)
  }
})

test('a known chat is shown as soon as header and list agree', async () => {
  const waits: number[] = []
  for (let turn = 0; turn < 12; turn++) {
    const [id, person] = turn % 2 === 0 ? (['giulia', GIULIA] as const) : (['erik', ERIK] as const)
    await watchCards()
    const stands = await inbox.page.evaluate(async (chat) => {
      await window.messenger.open(chat)
      return performance.timeOrigin + performance.now()
    }, id)
    await expectPerson(inbox.sidebar, person)
    const came = await inbox.sidebar
      .part('chat-state')
      .evaluate(
        (main, phone) =>
          (main.ownerDocument.defaultView as unknown as { cards: { phone: string; at: number }[] }).cards.find(
            (card) => card.phone === phone,
          )?.at ?? Number.NaN,
        person.phone,
      )
    waits.push(came - stands)
  }
  const middle = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? Number.NaN
  // Far below the 700 ms that a chat nobody knows is waited for.
  expect(middle).toBeLessThan(300)
})

test('only linked chats are kept, and known again after a reload, by another name, far up in the list', async () => {
  const { chats } = await stored()
  expect(chats.map(({ title }) => title).toSorted()).toEqual(['Anna Rossi', 'Anna Rossi', 'Erik Lindström', 'Giulia Bianchi'])
  await inbox.load()
  await inbox.messenger.open('giulia')
  await expectPerson(inbox.sidebar, GIULIA)
  await inbox.messenger.rename('giulia', 'Oil, Florence')
  await expectPerson(inbox.sidebar, GIULIA)
  await waitFor('the new name', async () => (await stored()).chats.some(({ title }) => title === 'Oil, Florence'))
  await inbox.page.bringToFront()
  const scroller = inbox.page.locator('#main .scroller')
  for (let times = 0; times < 6; times++) {
    await scroller.evaluate((list) => (list.scrollTop = 0))
    await expectPerson(inbox.sidebar, GIULIA)
  }
  await inbox.messenger.open('erik')
  await expectPerson(inbox.sidebar, ERIK)
  await inbox.messenger.open('giulia')
  await expectPerson(inbox.sidebar, GIULIA)
})

test('whose chat was opened from the sidebar is proposed first, with the reason', async () => {
  const sofia = personOf('sofia')
  await inbox.messenger.close()
  await inbox.sidebar.waitForState('no-chat')
  const state = inbox.sidebar.part('chat-state')
  await state.getByRole('searchbox').fill(sofia.phone)
  await state.getByRole('button', { name: `Open the chat with ${nameOf(sofia)}` }).click()
  await waitFor('her chat', () => inbox.page.evaluate(() => window.messenger.openId() === 'sofia').catch(() => false))
  await inbox.resume()
  await inbox.sidebar.waitForState('unknown')
  await choice(sofia).waitFor()
  expect(await inbox.sidebar.part('chat-state').innerText()).toContain('You have just opened this person’s chat')
  await inbox.messenger.open('noa')
  await inbox.sidebar.waitForState('unknown')
  expect(await choice(sofia).count()).toBe(0)
})

test('the old form of the page: WhatsApp’s own numbers match without a word, a lid is no number', async () => {
  await inbox.load(`${whatsappPage.address}?form=legacy`)
  const leila = personOf('leila')
  const jon = personOf('jon')
  await inbox.messenger.open('jon')
  await expectPerson(inbox.sidebar, jon)
  await inbox.messenger.open('sofia')
  await inbox.sidebar.waitForState('unknown')
  expect(await choice(personOf('sofia')).count()).toBe(0)
  await inbox.messenger.open('leila')
  await inbox.sidebar.waitForState('unknown')
  await confirm(leila)
  // What was confirmed in one form is known in the other, by its messages.
  await inbox.load()
  await inbox.messenger.open('leila')
  await expectPerson(inbox.sidebar, leila)
  // A number that is a title is only a title there: it proposes.
  await inbox.messenger.open('jon')
  await inbox.sidebar.waitForState('unknown')
  await choice(jon).waitFor()
})
