import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeFacts } from '../../../../lib/import/stage/facts.ts'
import { sameFacts } from '../../../../lib/import/write/same-facts.ts'
import { anyPerson } from '../../orders/any-person.ts'

test('two records say the same exactly where their encoded facts are equal', () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, fc.nat(), ({ contact: one }, { contact: other }, pick) => {
      // One field of another person, who often has the same.
      const field = (Object.keys(one) as (keyof typeof one)[])[pick % Object.keys(one).length] as keyof typeof one
      const mixed = { ...structuredClone(one), [field]: other[field] }
      expect(sameFacts(one, mixed)).toBe(encodeFacts(one) === encodeFacts(mixed))
      expect(sameFacts(one, structuredClone(one))).toBe(true)
    }),
  )
})
