/** Somebody made up who writes to the shop: in the base of the tests and in the pages' chats. */
export interface Person {
  /** Names the chat in pages that have no id of their own for it. */
  id: string
  firstName: string
  lastName: string
  email: string
  /** E.164, of ranges that are kept for fiction. */
  phone: string
}

const person = (id: string, firstName: string, lastName: string, phone: string): Person => ({
  id,
  firstName,
  lastName,
  email: `${id}@example.com`,
  phone,
})

/** Everybody of the base. The two called Anna Rossi are different people. */
export const PEOPLE: readonly Person[] = [
  person('giulia', 'Giulia', 'Bianchi', '+390555550101'),
  person('erik', 'Erik', 'Lindström', '+46701740605'),
  person('mary', 'Mary', 'Example', '+12025550143'),
  person('sofia', 'Sofía', 'Inventada', '+34600555101'),
  person('leila', 'ليلى', 'حداد', '+12025550144'),
  person('noa', 'נועה', 'לוי', '+12025550145'),
  person('dmytro', 'Дмитро', 'Вигаданий', '+12025550146'),
  person('jon', 'Jon', 'Provalli', '+390555550102'),
  person('anna-florence', 'Anna', 'Rossi', '+390555550103'),
  person('anna-siena', 'Anna', 'Rossi', '+390555550104'),
]

export function nameOf({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`
}

export function personOf(id: string): Person {
  const found = PEOPLE.find((one) => one.id === id)
  if (!found) throw new Error(`nobody is called ${id}`)
  return found
}
