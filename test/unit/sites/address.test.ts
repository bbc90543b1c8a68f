import { expect, test } from 'vitest'
import { siteAddress } from '../../../lib/sites/address.ts'

test.each([
  ['chat.example.com', 'https://chat.example.com/', 'https://chat.example.com/*'],
  [' http://127.0.0.1:8080/inbox/index.html#converse/chat?jid=a@b ', 'http://127.0.0.1:8080/inbox/', 'http://127.0.0.1/*'],
  ['localhost:8080', 'https://localhost:8080/', 'https://localhost/*'],
])('%s begins at %s', (text, address, pattern) => {
  expect(siteAddress(text)).toEqual({ ok: true, address, pattern })
})

test.each([
  ['', 'not-an-address'],
  ['my inbox', 'not-an-address'],
  ['ftp://example.com/', 'not-web'],
  ['javascript://x', 'not-web'],
])('%s is refused', (text, problem) => {
  expect(siteAddress(text)).toEqual({ ok: false, problem })
})
