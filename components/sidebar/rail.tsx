import { useEffect, useState } from 'preact/hooks'
import type { Card, CardContact } from '../../lib/card/card.ts'
import { groupName, groupOfResult } from '../../lib/rfm/group-name.ts'
import { groupColour } from '../ui/badge.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'

/** Anything narrower is the strip: the sidebar itself is never drawn so narrow. In CSS pixels. */
const RAIL = '(max-width: 120px)'

/** Whether the frame is drawn as a strip now. The frame's own width says so: it is what people see. */
export function useIsRail(): boolean {
  const [isRail, setIsRail] = useState(() => matchMedia(RAIL).matches)
  useEffect(() => {
    const query = matchMedia(RAIL)
    const follow = (): void => setIsRail(query.matches)
    follow()
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isRail
}

/** The folded sidebar: who is in the chat, as far as a strip can say it, and one press to open it. */
export function Rail({ card }: { card: Card }) {
  const { t } = useLanguage()
  const { placing } = useSidebar()
  const { side } = placing.place.value
  const contact = personOf(card)
  const group = contact?.rfm.kind === 'scored' ? groupOfResult(contact.rfm) : null
  const label = t('place.open', { what: useWhat(card) })
  const initials = contact ? initialsOf(contact.name) : ''
  return (
    <button type="button" class="rail" aria-label={label} title={label} onClick={() => placing.move({ folded: false })}>
      <span class={`rail-mark ${group ? 'rail-group' : ''}`} style={group ? groupColour(group) : {}} data-initials={initials}>
        {!initials && <Icon name={contact ? 'person' : iconOf(card)} />}
      </span>
      {card.state === 'degraded' && <Icon name="doubt" />}
      <span class="rail-open">
        <Icon name={`open-${side}`} />
      </span>
    </button>
  )
}

/** What the strip stands for, in words: the person with their group, else the state. */
function useWhat(card: Card): string {
  const { t } = useLanguage()
  const contact = personOf(card)
  if (contact) {
    const name = contact.name || t('person.noName')
    return contact.rfm.kind === 'scored' ? `${name}, ${groupName(groupOfResult(contact.rfm), t)}` : name
  }
  if (card.state === 'unknown' || card.state === 'ambiguous') {
    return t(card.proposals.length === 0 ? 'stranger.nobody' : `stranger.${card.state}`)
  }
  if (card.state === 'degraded' || card.state === 'matched') return t('place.changed')
  return t(`state.${card.state}`)
}

function personOf(card: Card): CardContact | null {
  return card.state === 'matched' || card.state === 'degraded' ? card.contact : null
}

const ICONS: Record<Exclude<Card['state'], 'matched'>, IconName> = {
  loading: 'chat',
  setup: 'settings',
  'no-chat': 'chat',
  'signed-out': 'key',
  group: 'group',
  unknown: 'person',
  ambiguous: 'doubt',
  degraded: 'doubt',
}

function iconOf(card: Card): IconName {
  return card.state === 'matched' ? 'person' : ICONS[card.state]
}

/** The first letters of the first and the last word; '' for a name without letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => /^\p{L}/u.test(word))
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [first, last].map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}
