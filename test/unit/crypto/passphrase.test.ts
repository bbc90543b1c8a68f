import { expect, it } from 'vitest'
import { newPassphrase, passphraseStrength } from '../../../lib/crypto/passphrase.ts'

it('calls short what is short, weak what is regular, and good what takes long to guess', () => {
  for (const text of ['', 'summer2026', 'a'.repeat(14), '👍🏽👍🏽👍🏽']) expect(passphraseStrength(text), text).toBe('short')
  for (const text of ['a'.repeat(40), '1234567890123456789', 'abcdefghijklmnopqrst', 'annaannaannaanna'])
    expect(passphraseStrength(text), text).toBe('weak')
  for (const text of ['quiet river, seven glass lamps', 'Tre gatti su 4 barche!'])
    expect(passphraseStrength(text), text).toBe('good')
})

it('suggests what is good, each time another', () => {
  const made = Array.from({ length: 300 }, newPassphrase)
  expect(new Set(made).size).toBe(300)
  for (const text of made) {
    expect(text).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/)
    expect(passphraseStrength(text), text).toBe('good')
  }
})
