import type { CardBehaviour, CardContact } from '../../lib/card/card.ts'
import type { ReplyTimes } from '../../lib/behaviour/behaviour.ts'
import { useLanguage } from './language.ts'
import { Fold } from './fold.tsx'

/** Who wrote last and when stands in the headline, folded too; the rest of what the chats with a person tell is below. */
export function Behaviour({ contact }: { contact: CardContact }) {
  const { t } = useLanguage()
  const { chat } = contact
  return (
    <Fold
      name="chat"
      title={t('chat.title')}
      aside={<span data-testid="last-message">{chat ? <LastMessage chat={chat} /> : t('about.unknown')}</span>}
    >
      {chat ? <Figures chat={chat} /> : <p class="quiet">{t('chat.none')}</p>}
    </Fold>
  )
}

function LastMessage({ chat: { last, lastIn, lastOut, open, today } }: { chat: CardBehaviour }) {
  const { t, format } = useLanguage()
  if (open.last) return <>{t('chat.undated')}</>
  if (last === null) return <>{t('about.unknown')}</>
  const when = format.ago(last, today)
  // Both in one minute, or a newer message that nobody can tell the direction of: then nobody is said to have been the last.
  const isOurs = lastOut === last
  const isTheirs = lastIn === last
  const key = isOurs === isTheirs ? 'chat.last' : isOurs ? 'chat.youLast' : 'chat.theyLast'
  return <span class="last-message">{t(key, { when })}</span>
}

function Figures({ chat }: { chat: CardBehaviour }) {
  const { t, format } = useLanguage()
  const { first, lastIn, lastOut, countIn, countOut, daysActive, chats, replies, open, today } = chat
  const ago = (instant: number | null): string | null => (instant === null ? null : format.ago(instant, today))
  const count = (n: number): string | null => (countIn + countOut === 0 ? null : format.number(n))
  const replyTime = ({ milliseconds, count: n }: ReplyTimes): string | null =>
    n === 0 ? null : t('chat.replies', { time: format.duration(milliseconds / n), n })
  const rows: [string, string | null][] = [
    [t('chat.lastOut'), open.out ? null : ago(lastOut)],
    [t('chat.lastIn'), open.in ? null : ago(lastIn)],
    [t('chat.countOut'), count(countOut)],
    [t('chat.countIn'), count(countIn)],
    [t('chat.days'), format.number(daysActive)],
    [t('chat.first'), first === null ? null : format.date(first)],
    [t('chat.replyTheirs'), replyTime(replies.theirs)],
    [t('chat.replyOurs'), replyTime(replies.ours)],
  ]
  return (
    <>
      <dl class="pairs" data-testid="behaviour">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={value === null ? 'quiet' : 'figures'}>{value ?? t('about.unknown')}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{chats > 1 ? t('chat.seenIn', { n: chats }) : t('chat.seen')}</p>
    </>
  )
}
