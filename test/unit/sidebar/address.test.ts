import { expect, test } from 'vitest'
import { readAddress } from '../../../components/sidebar/address.ts'

test.each([
  ['#abc', { ticket: 'abc', theme: '' }],
  ['#abc&theme=dark', { ticket: 'abc', theme: 'dark' }],
  ['#abc&x=1&theme=light', { ticket: 'abc', theme: 'light' }],
  ['#abc&theme=pink', { ticket: 'abc', theme: '' }],
  ['', { ticket: '', theme: '' }],
])('%s', (hash, address) => {
  expect(readAddress(hash)).toEqual(address)
})
