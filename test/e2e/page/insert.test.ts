import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openLab, type Lab } from './lab.ts'

const TEXT = 'Hello 😀 <b>Anna</b>\nline two\n\nline four  '
const BOXES = {
  'a text area': '<textarea class="box"></textarea>',
  'an editable element': '<div class="box" contenteditable="true"></div>',
  'an editable element in a break-keeping style': '<div class="box" contenteditable="true" style="white-space: pre-wrap"></div>',
  'an editor with a model': '<div class="box" contenteditable="true" data-lexical-editor="true"><p><br></p></div>',
}

let lab: Lab
let page: Page

beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

/** Opens a chat with Anna with this box in it, and writes down every key, press and submission that the page sees. */
async function chat(box: string): Promise<void> {
  await page?.close()
  page = await lab.show(
    `<main data-chat="anna"><h2 data-of="anna">Anna</h2><ul></ul><form>${box}<button>Send</button></form></main>`,
  )
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown', 'submit']) {
      window.addEventListener(type, () => seen.push(type), true)
    }
  })
  await page.evaluate(runModelEditors)
}

/** Lexical's way, in the page: the browser's own typing is prevented, the text goes to a model, which is written out a little later. */
function runModelEditors(): void {
  for (const editor of document.querySelectorAll<HTMLElement>('[data-lexical-editor]')) {
    let model = ''
    editor.addEventListener('beforeinput', (event) => {
      const isAll = model !== '' && getSelection()?.toString().replace(/\s/g, '') === model.replace(/\s/g, '')
      if (event.inputType === 'insertText') model = (isAll ? '' : model) + (event.data ?? '')
      else if (event.inputType.startsWith('delete')) model = isAll ? '' : model.slice(0, -1)
      else return
      event.preventDefault()
      Object.assign(globalThis, { model })
      queueMicrotask(() => {
        editor.replaceChildren(
          ...model.split('\n').map((line) => {
            const p = document.createElement('p')
            p.append(line === '' ? document.createElement('br') : line)
            return p
          }),
        )
      })
    })
  }
}

const insert = (text = TEXT, key = 'anna') => page.evaluate(([who, what]) => inPage.insert(who, what), [key, text] as const)
/** What the box holds, read another way than the product reads it. */
const content = () =>
  page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('.box')
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value
    if (element?.matches('[data-lexical-editor]')) return (globalThis as unknown as { model?: string }).model ?? ''
    const copy = element?.cloneNode(true) as HTMLElement
    for (const br of copy.querySelectorAll('br')) br.replaceWith('\n')
    // The last break only holds the last line open.
    return (copy.textContent ?? '').replace(/\u00A0/g, ' ').replace(/\n$/, '')
  })
const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)

describe.each(Object.entries(BOXES))('into %s', (_name, kind) => {
  beforeEach(() => chat(kind))

  test('several lines stand exactly as written, and nothing is pressed', async () => {
    expect(await insert()).toEqual({ result: 'inserted' })
    expect(await content()).toBe(TEXT)
    expect(await seen()).toEqual([])
  })

  test('one line, one letter, four thousand', async () => {
    for (const text of ['One line', 'x', 'y'.repeat(4000)]) {
      await chat(kind)
      expect(await insert(text)).toEqual({ result: 'inserted' })
      expect(await content()).toBe(text)
    }
  })

  test('another chat than the text was made for: nothing is written', async () => {
    expect(await insert(TEXT, 'elin')).toEqual({ result: 'moved-on' })
    expect(await content()).toBe('')
  })

  test.each([
    ['at once', -1],
    ['a moment later', 5],
  ])('the page opens another chat as the text comes, %s: nothing is left', async (_when, delay) => {
    await page.evaluate((wait) => {
      const box = document.querySelector('.box')!
      const main = document.querySelector('main')!
      const move = (): void => {
        main.dataset['chat'] = 'elin'
        main.querySelector('h2')!.dataset['of'] = 'elin'
      }
      for (const event of ['beforeinput', 'input'])
        box.addEventListener(event, () => (wait < 0 ? move() : setTimeout(move, wait)))
    }, delay)
    expect(await insert()).toEqual({ result: 'moved-on' })
    expect((await content()).trim()).toBe('')
  })

  test('asked twice, it stands once', async () => {
    await insert('Once')
    expect(await insert('Once')).toEqual({ result: 'inserted' })
    expect(await content()).toBe('Once')
  })
})

describe.each(Object.entries(BOXES))('beside what the agent typed into %s', (_name, kind) => {
  beforeEach(async () => {
    await chat(kind)
    await page.locator('.box').click()
    await page.keyboard.type('My words')
    await page.evaluate(() => ((globalThis as unknown as { seen: string[] }).seen.length = 0))
  })

  test('ours follows on a line of its own', async () => {
    expect(await insert('Offer\n\nin lines')).toEqual({ result: 'inserted' })
    expect(await content()).toBe('My words\nOffer\n\nin lines')
  })

  // An editor with a model writes its own page: there is nothing else to change our text.
  if (kind.includes('lexical')) return

  test('a page that changes our text: ours is taken out, theirs stays', async () => {
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.box')!
      box.addEventListener(
        'input',
        () =>
          setTimeout(() => {
            if (box instanceof HTMLTextAreaElement) box.value = box.value.replace('Offer', 'OFFER')
            else for (const node of box.childNodes) if (node.nodeValue?.includes('Offer')) node.nodeValue = 'OFFER'
          }),
        { once: true },
      )
    })
    expect(await insert('Offer')).toEqual({ result: 'not-exact', left: false })
    expect((await content()).trim()).toBe('My words')
  })

  test('the page opens another chat as the text comes: ours is taken out, theirs stays', async () => {
    await page.evaluate(() => {
      const box = document.querySelector('.box')!
      const main = document.querySelector('main')!
      const move = (): void => {
        main.dataset['chat'] = 'elin'
        main.querySelector('h2')!.dataset['of'] = 'elin'
      }
      for (const event of ['beforeinput', 'input']) box.addEventListener(event, () => setTimeout(move, 5))
    })
    expect(await insert('Offer\n\nin lines')).toEqual({ result: 'moved-on' })
    expect((await content()).trim()).toBe('My words')
  })

  test('what the agent types in the middle is never touched', async () => {
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.box')!
      box.addEventListener('input', () => Object.assign(globalThis, { begun: true }), { once: true })
    })
    const result = insert('Offer')
    await page.waitForFunction(() => 'begun' in globalThis)
    await page.keyboard.type('!')
    expect([{ result: 'not-exact', left: true }, { result: 'inserted' }]).toContainEqual(await result)
    expect(await content()).toBe('My words\nOffer!')
  })
})

test('a box of another chat that the page has taken away keeps no draft of ours', async () => {
  await chat(BOXES['a text area'])
  // Converse's way: a chat's draft is kept by its box's `change`, and when the chat is left.
  await page.evaluate(() => {
    const box = document.querySelector<HTMLTextAreaElement>('.box')!
    const drafts: Record<string, string> = {}
    Object.assign(globalThis, { drafts })
    box.addEventListener('change', () => (drafts['anna'] = box.value))
    box.addEventListener(
      'input',
      () => {
        setTimeout(() => {
          drafts['anna'] = box.value
          document.body.innerHTML =
            '<main data-chat="elin"><h2 data-of="elin">Elin</h2><ul></ul><textarea class="box"></textarea></main>'
        }, 5)
      },
      { once: true },
    )
  })
  expect(await insert()).toEqual({ result: 'moved-on' })
  expect(await content()).toBe('')
  expect(await page.evaluate(() => (globalThis as unknown as { drafts: unknown }).drafts)).toEqual({ anna: '' })
})

test.each([
  ['no box', '<p>closed</p>'],
  ['a box that is switched off', '<textarea class="box" disabled></textarea>'],
  ['a box that only shows', '<div class="box">read</div>'],
])('%s is no composer', async (_what, box) => {
  await chat(box)
  expect(await insert()).toEqual({ result: 'no-composer' })
})

test('a field of one line cannot hold several: nothing is left in it', async () => {
  await chat('<input class="box">')
  expect(await insert()).toEqual({ result: 'not-exact', left: false })
  expect(await content()).toBe('')
})

test('an input method that composes is waited for, and not disturbed', async () => {
  await chat(BOXES['a text area'])
  const compose = (type: string) =>
    page.evaluate((what) => document.querySelector('.box')!.dispatchEvent(new CompositionEvent(what, { bubbles: true })), type)
  await page.evaluate(() => inPage.listen())
  await compose('compositionstart')
  expect(await insert()).toEqual({ result: 'no-composer' })
  expect(await content()).toBe('')
  const waiting = insert()
  await compose('compositionend')
  expect(await waiting).toEqual({ result: 'inserted' })
})
