import { expect, test } from 'vitest'
import { otherForms } from '../../../lib/contacts/phone-forms.ts'

test.each([
  ['+5531987654321', '+553187654321'],
  ['+525512345678', '+5215512345678'],
  ['+541123456789', '+5491123456789'],
])('%s and %s are one subscriber’s', (now, before) => {
  expect(otherForms(now)).toEqual([before])
  expect(otherForms(before)).toEqual([now])
})

test.each(['+390555550101', '+46701740605', '+553133334444', '+12025550143'])('%s is written in one way', (phone) => {
  expect(otherForms(phone)).toEqual([])
})
