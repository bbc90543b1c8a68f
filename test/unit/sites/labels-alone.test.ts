// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readPage } from '../../../lib/page/read-page.ts'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { instagram } from '../../../lib/sites/instagram/definition.ts'
import { messenger } from '../../../lib/sites/messenger/definition.ts'
import { whatsapp } from '../../../lib/sites/whatsapp/definition.ts'

// Pages with the fewest marks that these clients were reported with.

const BOX = '<div role="textbox" contenteditable="true"></div>'
function read(site: SiteDefinition, address: string, html: string) {
  document.body.innerHTML = html
  return readPage(site, document, new URL(address))
}

const instagramChat = (header: string) =>
  read(
    instagram,
    'https://www.instagram.com/direct/t/34028/',
    `<div role="main">${header}<div aria-label="Messages in conversation with Anna Rossi"><div role="row"><div role="gridcell"><div dir="auto">Ciao</div></div></div></div>${BOX}</div>`,
  )

test('Instagram: a name without a link to a profile is a group’s', () => {
  const name = '<h2><span dir="auto">Anna Rossi</span></h2>'
  expect(instagramChat(name)).toMatchObject({ kind: 'group' })
  expect(instagramChat(`<a href="/anna/" aria-label="Open the profile page of anna">${name}</a>`)).toMatchObject({
    kind: 'person',
  })
  expect(instagramChat(`<a aria-label="Open the profile page of anna">${name}</a>`)).toMatchObject({ kind: 'person' })
})

const messengerChat = (label: string, title: string) =>
  read(
    messenger,
    'https://www.facebook.com/messages/t/5000/',
    `<div role="main"><h2>${title}</h2><div role="log" aria-label="${label} ${title}"><div aria-roledescription="message" data-message-id="mid.$a1" aria-label="At 3:08 AM, Anna: Ciao"><div dir="auto">Ciao</div></div></div>${BOX}</div>`,
  )

test('Messenger: a group by its label, unless it may be a buyer’s chat', () => {
  expect(messengerChat('Messages in conversation titled', 'Oil club')).toMatchObject({ kind: 'group' })
  expect(messengerChat('Messages in conversation titled', 'Anna · Green bicycle')).toMatchObject({ kind: 'unknown' })
  expect(messengerChat('Messages in conversation with', 'Anna Rossi')).toMatchObject({ kind: 'person' })
})

test('WhatsApp: neither an icon’s word nor what its button does is a title', () => {
  const chat = (header: string) =>
    read(
      whatsapp,
      'https://web.whatsapp.com/',
      `<div id="app"><div id="pane-side"></div><div id="main"><header>${header}</header><div role="application"></div><footer>${BOX}</footer></div></div>`,
    )
  const trap = '<span title="Profile details"><span dir="auto" data-icon="wds-ic-user">wds-ic-user</span></span>'
  expect(chat(`${trap}<span title="Anna Rossi">Anna Rossi</span>`)).toMatchObject({ title: 'Anna Rossi' })
  expect(chat(`<div role="button">${trap}</div><div role="button"><span dir="auto">Anna Rossi</span></div>`)).toMatchObject({
    title: 'Anna Rossi',
  })
})

test('WhatsApp: a code to scan, whatever it is called', () => {
  expect(read(whatsapp, 'https://web.whatsapp.com/', '<div id="app"><canvas></canvas></div>')).toEqual({ state: 'signed-out' })
  expect(read(whatsapp, 'https://web.whatsapp.com/', '<div id="app"><progress></progress><canvas></canvas></div>')).toEqual({
    state: 'loading',
  })
})
