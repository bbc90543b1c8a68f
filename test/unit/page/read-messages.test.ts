// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { readMessages } from '../../../lib/page/read-messages.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import type { SeenMessage } from '../../../lib/sites/reading.ts'
import { plainMessenger, showList } from './a-list.ts'
import { ADDRESS, showConverse } from './a-page.ts'

const NOW = new Date(2026, 10, 22, 18, 0).getTime()
const read = (rows: string, definition: SiteDefinition = plainMessenger): SeenMessage[] =>
  readMessages(definition, showList(rows), ADDRESS, 50, NOW)
const local = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime()

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
})

describe('Converse.js, saved', () => {
  const page = (limit?: number) => readMessages(converse, document.querySelector('converse-chat, converse-muc')!, ADDRESS, limit)
  beforeEach(() => showConverse('chat'))

  test('who said what and when', () => {
    const messages = page()
    expect(messages.length).toBeGreaterThan(3)
    expect(messages.every(({ id, at, direction }) => id !== '' && at !== null && direction !== 'unknown')).toBe(true)
    const answer = messages.findLast(({ text }) => text.startsWith('An answer'))!
    expect(answer).toMatchObject({
      direction: 'out',
      text: 'An answer *in bold*\nhttps://example.com',
      sender: 'agent@localhost',
    })
    const smile = messages.findLast(({ text }) => text.endsWith('😀'))!
    expect(smile).toMatchObject({ direction: 'in', status: 'unknown', kind: 'text', exact: 'second' })
    expect(new Date(smile.at!).toISOString()).toBe(
      document.querySelector(`[data-msgid="${smile.id}"]`)!.getAttribute('data-isodate'),
    )
  })

  test.each(['2026-11-22', 'Anna 7', '0', 'yesterday', '2026-13-22T10:00:00Z', '2999-01-01T10:00:00Z'])(
    'an instant of %j is unknown',
    (said) => {
      for (const row of document.querySelectorAll('[data-isodate]')) row.setAttribute('data-isodate', said)
      expect(new Set(page().map(({ at, exact }) => `${at} ${exact}`))).toEqual(new Set(['null none']))
    },
  )

  test('the newest few are read when few are asked for', () => expect(page(2)).toEqual(page().slice(-2)))

  test('a row without a mark of direction is unknown, not received', () => {
    document.querySelectorAll('.chat-msg__content').forEach((content) => (content.className = 'chat-msg__content'))
    expect(new Set(page().map(({ direction }) => direction))).toEqual(new Set(['unknown']))
  })
})

describe('texts and kinds', () => {
  test.each<[string, string, string, string]>([
    ['lines', '<span class="words">one<br><br>two <b>bold</b></span>', 'one\n\ntwo bold', 'text'],
    ['an emoji within', '<span class="words">hi <img alt="😀"></span>', 'hi 😀', 'text'],
    ['the time twin', '<span class="words">ciao<span aria-hidden="true">18:00</span></span>', 'ciao', 'text'],
    ['a big emoji', '<div><img alt="👍🏽"></div><span class="clock">18:00</span>', '👍🏽', 'text'],
    ['three of them', '<img alt="😀"><img alt="❤️"><img alt="🇮🇹">', '😀❤️🇮🇹', 'text'],
    ['a photo that is described', '<img class="photo" alt="May be an image of 1 person">', '', 'image'],
    ['a digit is no emoji', '<img alt="1">', '', 'unknown'],
    ['a caption', '<img class="photo"><span class="words">look</span>', 'look', 'image'],
    ['a voice message', '<div class="voice">0:12</div>', '', 'audio'],
    [
      'an answer to a photo',
      '<div class="quoted"><img class="photo"><span class="words">old</span></div><p class="words">new</p>',
      'new',
      'text',
    ],
    ['the second alternative', '<div dir="rtl">سلام</div>', 'سلام', 'text'],
    [
      'what a translator put in',
      '<p class="words">hej<font class="immersive-translate-target-wrapper"><br>hello</font></p>',
      'hej',
      'text',
    ],
    ['nothing that is understood', '<a href="#">a poll</a>', '', 'unknown'],
  ])('%s', (_what, html, text, kind) => expect(read(`<li data-id="1">${html}</li>`)).toMatchObject([{ text, kind }]))

  test('shells that are not filled, notices and separators are no messages', () => {
    const shells = '<li data-id="1" data-virtualized="true"></li><li data-id="2"></li><li data-id="3"><div> </div></li>'
    const notices =
      '<li data-id="4"><p class="notice">You changed the subject</p></li><li class="notice">x</li><li class="day">Today</li>'
    expect(read(`${shells}${notices}<li data-id="5"><p class="words">hi</p></li>`).map(({ id }) => id)).toEqual(['5'])
  })
})

describe('directions', () => {
  test('runs, labels, ticks, and what breaks them', () => {
    const said = read(`
      <li data-id="1"><i class="tail-in"></i><p class="words">a</p></li>
      <li data-id="2"><p class="words">b</p></li>
      <li class="day">Today</li>
      <li data-id="3"><p class="words">c</p></li>
      <li data-id="4"><span aria-label="Anna Bianchi:"></span><p class="words">d</p></li>
      <li data-id="5"><span aria-label="You:"></span><i class="tail-out"></i><p class="words">e</p></li>
      <li data-id="6" data-virtualized="true"></li>
      <li data-id="7"><p class="words">f</p></li>
      <li data-id="8"><p class="words">g</p><i class="tick" aria-label="sent"></i></li>
      <li data-id="9"><p class="words">h</p></li>`)
    expect(said.map(({ id, direction }) => `${id} ${direction}`)).toEqual([
      '1 in',
      '2 in',
      '3 unknown',
      '4 in',
      '5 out',
      '7 unknown',
      '8 out',
      '9 out',
    ])
  })

  test('the run that a shown row belongs to may begin above it', () => {
    const rows = Array.from(
      { length: 20 },
      (_, n) => `<li data-id="${n}">${n === 0 ? '<i class="tail-out"></i>' : ''}<p class="words">x</p></li>`,
    )
    expect(readMessages(plainMessenger, showList(rows.join('')), ADDRESS, 3, NOW).map(({ direction }) => direction)).toEqual([
      'out',
      'out',
      'out',
    ])
  })
})

describe('times', () => {
  const row = (id: number, html: string) => `<li data-id="${id}"><p class="words">x</p>${html}</li>`
  const times = (rows: string) => read(rows).map(({ at }) => at)

  test('dates in the row, in any script; the day first, since one has no such month', () => {
    const rows = [
      '[15:56, 11/07/2026] Anna: ',
      '[12:33 a. m., 26/8/2026] Anna: ',
      '[٣:٠٨ م، ١١/٩/٢٠٢٦] أنا: ',
      '[下午1:23, 2026年9月18日] 安娜: ',
    ]
    expect(times(rows.map((pre, n) => row(n, `<i data-pre="${pre}"></i>`)).join(''))).toEqual([
      new Date(2026, 6, 11, 15, 56).getTime(),
      new Date(2026, 7, 26, 0, 33).getTime(),
      new Date(2026, 8, 11, 15, 8).getTime(),
      new Date(2026, 8, 18, 13, 23).getTime(),
    ])
  })

  test('the same dates are unknown where nothing decides between day and month', () => {
    document.documentElement.lang = ''
    Object.defineProperty(navigator, 'languages', { value: ['en'], configurable: true })
    expect(times(row(1, '<i data-pre="[4:53 AM, 7/5/2025] Anna: "></i>'))).toEqual([null])
    Reflect.deleteProperty(navigator, 'languages')
  })

  test('a clock takes the day of the last separator above it', () => {
    const clock = (id: number, text: string) => row(id, `<span class="clock">${text}</span>`)
    const rows = `${clock(0, '9:00')}<li class="day">Yesterday</li>${clock(1, '15:52')}${clock(2, '16:00')}
      <li class="day">Today</li>${clock(3, '3:08 PM')}<li class="day">1 unread message</li>${clock(4, '17:00')}
      <li class="day">Something else</li>${clock(5, '7:00')}`
    expect(times(rows)).toEqual([null, local(21, 15, 52), local(21, 16, 0), local(22, 15, 8), local(22, 17, 0), null])
  })

  test('in the page’s language and digits', () => {
    document.documentElement.lang = 'ar'
    const rows = `<li class="day">أمس</li>${row(1, '<span class="clock">٣:٠٨ م</span>')}`
    expect(times(rows)).toEqual([local(21, 15, 8)])
  })
})

describe('delivery', () => {
  const own = (id: number, tick: string) => `<li data-id="${id}"><i class="tail-out"></i><p class="words">x</p>${tick}</li>`
  const statuses = (rows: string) => read(rows).map(({ status }) => status)
  const tick = (label: string, classes = '', title = 'wds-ic-read') =>
    `<span class="tick ${classes}" aria-label="${label}"><svg><title>${title}</title></svg></span>`

  test.each([
    [tick('Read'), 'read'],
    [tick(' Letto '), 'read'],
    [tick('Delivered'), 'delivered'],
    [tick('Not delivered'), 'failed'],
    [tick('Read 15:52'), 'read'],
    [tick('Reading'), 'unknown'],
    // The title alone says nothing: "delivered" is the drawing of what was only sent.
    [tick('Przeczytane'), 'unknown'],
    ['<i class="waits"></i>', 'pending'],
    ['<i class="one"></i>', 'sent'],
    ['<i class="one"></i><i class="two"></i>', 'read'],
    ['<i class="two"></i><i class="failed"></i>', 'failed'],
    ['', 'unknown'],
  ])('%s is %s', (html, status) => expect(statuses(own(1, html))).toEqual([status]))

  test('received messages have none', () =>
    expect(statuses('<li data-id="1"><i class="tail-in"></i><p class="words">x</p><i class="two"></i></li>')).toEqual([
      'unknown',
    ]))

  test('by colour: one class more than the same tick has elsewhere on the page', () => {
    const rows = [
      tick('Przeczytane', 'blue'),
      tick('Przeczytane', 'blue'),
      tick('Dostarczono'),
      tick('Wysłano', '', 'wds-ic-delivered'),
    ]
    expect(statuses(rows.map((html, n) => own(n, html)).join(''))).toEqual(['read', 'read', 'unknown', 'unknown'])
  })

  test.each([
    ['all look alike', [tick('x', 'a'), tick('x', 'a')]],
    ['only another drawing is plainer', [tick('x', 'a b'), tick('x', 'a', 'wds-ic-delivered')]],
    ['two classes differ', [tick('x', 'a b'), tick('x')]],
    ['another class, not one more', [tick('x', 'a'), tick('x', 'b')]],
    ['three forms', [tick('x', 'a b'), tick('x', 'a'), tick('x')]],
    ['what was read stands below what was not', [tick('x'), tick('x', 'a')]],
    ['over a picture ticks are coloured otherwise', [`<img class="photo">${tick('x', 'a')}`, tick('x')]],
  ])('nothing by colour where %s', (_why, ticks) =>
    expect(new Set(statuses(ticks.map((html, n) => own(n, html)).join('')))).toEqual(new Set(['unknown'])),
  )
})
