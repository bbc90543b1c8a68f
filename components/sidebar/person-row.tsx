import type { ComponentChildren } from 'preact'
import type { Proposal } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage } from './language.ts'
import { Phone } from './phone.tsx'

/** A person to choose, with enough beside the name to tell apart two who share it. */
export function PersonRow({
  person,
  busy,
  onPick,
  action,
  children,
}: {
  person: Proposal
  busy: boolean
  onPick: () => void
  action?: ((name: string) => string) | undefined
  children?: ComponentChildren
}) {
  const { t } = useLanguage()
  const name = person.name || t('person.noName')
  const facts = [person.city, t('person.orders', { n: person.orders })].filter(Boolean).join(' · ')
  const pick = action ? action(name) : t('person.pick', { name })
  return (
    <li class="person">
      <div class="person-name" dir="auto" title={name}>
        {name}
      </div>
      {person.phone && <Phone number={person.phone} />}
      <div class="quiet">{facts}</div>
      {children}
      <Button disabled={busy} aria-label={[pick, person.phone, facts].filter(Boolean).join(', ')} onClick={onPick}>
        <span class="cut">{pick}</span>
      </Button>
    </li>
  )
}
