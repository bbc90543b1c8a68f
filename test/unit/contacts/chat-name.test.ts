import { expect, test } from 'vitest'
import { chatName } from '../../../lib/contacts/chat-name.ts'

test.each([
  [' Anna Esempio ', 'Anna Esempio'],
  ['佐藤 花子', '佐藤 花子'],
  ['+34600555101@sms.localhost', ''],
  ['someone@example.com', ''],
  ['+34 600 555 101', ''],
  ['34600555101', ''],
  ['', ''],
])('“%s” names “%s”', (title, name) => expect(chatName(title)).toBe(name))
