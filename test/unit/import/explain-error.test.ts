import { expect, test } from 'vitest'
import { ImportError } from '../../../lib/import/error.ts'
import { asImportError } from '../../../lib/import/explain-error.ts'
import { DamagedBaseError } from '../../../lib/orders/base.ts'
import { BaseMovedError } from '../../../lib/orders/swap.ts'

/** As Dexie has it: the database's own error inside. */
function wrapped(inner: unknown): Error {
  return Object.assign(new Error('AbortError'), { name: 'AbortError', inner })
}

test.each([
  ['no-space', new DOMException('', 'QuotaExceededError')],
  ['no-space', wrapped(new DOMException('', 'QuotaExceededError'))],
  ['no-space', wrapped(new DOMException('Encountered full disk while opening backing store', 'UnknownError'))],
  ['unreadable', new DOMException('The requested file could not be read', 'NotReadableError')],
  ['unreadable', new DOMException('', 'NotFoundError')],
  // The database's own: a table that is not there is no file that was moved.
  ['unexpected', wrapped(new DOMException('', 'NotFoundError'))],
  ['memory', new RangeError('Array buffer allocation failed')],
  ['memory', new RangeError('Invalid typed array length: 5368709120')],
  ['memory', new Error('out of memory')],
  ['unexpected', new RangeError('Maximum call stack size exceeded')],
  ['base-moved', new BaseMovedError()],
  ['base-damaged', new DamagedBaseError('c')],
  ['too-large', new ImportError('too-large', { size: 1 })],
  ['unexpected', 'a text'],
])('%s', (code, error) => {
  expect(asImportError(error).code).toBe(code)
})

test('what is unexpected shows its kind, never its text', () => {
  expect(asImportError(new TypeError('Anna Rossi is no number')).values).toEqual({ detail: 'TypeError' })
})
