import type { CardContact } from '../../lib/card/card.ts'
import { useLanguage } from './language.ts'
import { Phone } from './phone.tsx'

/** Who it is: the name, at most two lines of it, and how to reach them. A name of the other direction stays where names stand. */
export function ContactHead({ contact }: { contact: CardContact }) {
  const { t } = useLanguage()
  const name = contact.name || t('person.noName')
  return (
    <header class="head">
      <h1 class="head-name" title={name} data-testid="contact-name">
        <bdi>{name}</bdi>
      </h1>
      {contact.phones.map((phone) => (
        <Phone key={phone} number={phone} data-testid="contact-phone" />
      ))}
    </header>
  )
}
