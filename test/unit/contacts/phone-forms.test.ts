import { expect, test } from 'vitest'
import { canonicalPhone, canonicalPhoneKey, otherForms } from '../../../lib/contacts/phone-forms.ts'

/** The canonical form first. */
const SAME: [string, string[]][] = [
  ['Brazil, with and without the ninth digit', ['+5531987654321', '+553187654321']],
  ['Mexico, with and without the 1', ['+525512345678', '+5215512345678']],
  ['Argentina, Buenos Aires', ['+5491123456789', '+541123456789', '+54111523456789']],
  ['Argentina, an area of three digits', ['+5493415550101', '+543415550101', '+54341155550101']],
  ['Argentina, an area of four digits', ['+5492966550101', '+542966550101', '+54296615550101']],
  ['Russia, 8 for +7 and after it', ['+79265550101', '+89265550101', '+789265550101']],
  ['Kazakhstan, 8 for +7 and after it', ['+77015550101', '+87015550101', '+787015550101']],
  ['Russia, a fixed line: 8 for +7 would be Vietnam’s', ['+74955550101', '+784955550101']],
  ['Milan without its 0', ['+390255550101', '+39255550101']],
  ['Rome without its 0', ['+390655550101', '+39655550101']],
]

test.each(SAME)('%s', (_, forms) => {
  for (const form of forms) {
    expect(new Set([form, ...otherForms(form)])).toEqual(new Set(forms))
    expect(canonicalPhone(form)).toBe(forms[0])
    expect(canonicalPhoneKey(Number(form))).toBe(Number(forms[0]))
  }
})

test.each([
  ['+390555550101', 'Florence begins with 5 without its 0, as nomadic numbers do'],
  ['+39555550101', 'the same without the 0'],
  ['+393485550101', 'an Italian mobile number never has a 0'],
  ['+39800555010', 'free of charge'],
  ['+46701740605', 'Sweden'],
  ['+12025550143', 'the United States'],
  ['+553133334444', 'a Brazilian fixed line'],
  ['+548005550101', 'free of charge in Argentina'],
  ['+84955550101', 'Vietnam, not Moscow'],
  ['+8613055550101', 'China'],
  ['+870773555010', 'a satellite'],
])('%s is written in one way: %s', (phone) => {
  expect(otherForms(phone)).toEqual([])
  expect(canonicalPhone(phone)).toBe(phone)
  expect(canonicalPhoneKey(Number(phone))).toBe(Number(phone))
})
