import type { CardContact } from '../../lib/card/card.ts'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { Phone } from './phone.tsx'

/** Who it is: the name, at most two lines of it, and how to reach them. A name of the other direction stays where names stand. */
export function ContactHead({ contact }: { contact: CardContact }) {
  const { t, format } = useLanguage()
  const name = contact.name || t('person.noName')
  return (
    <header class="head">
      <h1 class="head-name" title={name} data-testid="contact-name">
        <bdi>{name}</bdi>
      </h1>
      {contact.goneOn !== null && (
        <div data-testid="contact-gone">
          <Notice kind="doubt">{t('person.gone', { source: contact.source, day: format.day(contact.goneOn) })}</Notice>
        </div>
      )}
      {contact.phones.map((phone) => (
        <Phone key={phone} number={phone} data-testid="contact-phone" />
      ))}
    </header>
  )
}
