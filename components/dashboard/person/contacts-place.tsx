import { ContactsView } from '../contacts/contacts-view.tsx'
import { useRest } from '../route.ts'
import { PersonView } from './person-view.tsx'

/** `#/contacts` is the list, `#/contacts/<id>` one person. */
export function ContactsPlace() {
  const id = useRest()
  return id === '' ? <ContactsView /> : <PersonView key={id} id={id} />
}
