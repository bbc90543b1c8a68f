import type { ContactFacts } from '../contacts/contact.ts'
import type { ErasedList } from './erased.ts'
import { externalValue, handleValue } from './identity-hash.ts'

/** Whether any identity of a row is one of somebody who was erased: then nothing of the row may come in. Nanoseconds for each identity. */
export function isOfErased(
  list: ErasedList,
  source: string,
  { externalId, phones, emails, handles }: Pick<ContactFacts, 'externalId' | 'phones' | 'emails' | 'handles'>,
): boolean {
  if (list.size === 0) return false
  for (const phone of phones) if (list.mayBe('phone', phone)) return true
  for (const mail of emails) if (list.mayBe('mail', mail)) return true
  for (const handle of handles) if (list.mayBe('handle', handleValue(handle))) return true
  return externalId !== '' && list.mayBe('external', externalValue(source, externalId))
}
