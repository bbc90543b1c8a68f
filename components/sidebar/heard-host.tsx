import type { CardChat, CardContact } from '../../lib/card/card.ts'
import { useSidebar } from './context.ts'

/** Where what is heard is shown, above the offer; nothing until there is something. */
export function HeardAbove({ contact }: { contact: CardContact }) {
  const { hearing } = useSidebar()
  const [heard, parts] = [hearing.heard.value, hearing.parts.value]
  return (
    <>
      <output class="out-of-sight">{hearing.spoken.value}</output>
      {heard && parts && <parts.HeardStrip contact={contact} heard={heard} />}
    </>
  )
}

/** The fold of questions. */
export function HeardBelow(props: { contact: CardContact; chat: CardChat; composer: boolean; today: number }) {
  const { hearing } = useSidebar()
  const [heard, parts] = [hearing.heard.value, hearing.parts.value]
  return heard && parts ? <parts.Questions {...props} heard={heard} /> : null
}
