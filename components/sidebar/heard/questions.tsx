import { useMemo } from 'preact/hooks'
import type { CardChat, CardContact } from '../../../lib/card/card.ts'
import type { Heard } from '../../../lib/heard/heard.ts'
import { useSidebar } from '../context.ts'
import { Fold } from '../fold.tsx'
import { InsertionNotice } from '../insertion-notice.tsx'
import { isDone } from '../insertion.ts'
import { heardActs } from './acts.ts'
import { HeardWords } from './heard-words.tsx'
import { useHeardLanguage } from './language.ts'
import { OpenOne } from './open-one.tsx'
import { Suggested } from './suggested.tsx'

/** Questions shown at once: the best few are enough to choose from. */
const MOST_SUGGESTED = 4

interface Props {
  contact: CardContact
  chat: CardChat
  heard: Heard
  composer: boolean
  /** Days since 1970-01-01. */
  today: number
}

/** What could be asked next, and what waits for an answer. Nothing where the base has no questions for this person. */
export function Questions(props: Props) {
  if (props.heard.open.length === 0 && props.heard.next.length === 0) return null
  return (
    <HeardWords>
      <QuestionsFold {...props} />
    </HeardWords>
  )
}

function QuestionsFold({ contact, chat, heard: { open, next }, composer, today }: Props) {
  const { t } = useHeardLanguage()
  const sidebar = useSidebar()
  const { last } = sidebar.insertions
  const acts = useMemo(() => heardActs(sidebar, contact, t.locale), [sidebar, contact, t.locale])
  const insertion = last.value
  return (
    <Fold name="questions" title={t('questions.title')} aside={open.length > 0 && t('questions.waiting', { n: open.length })}>
      {insertion?.chat === chat.key && insertion.of === 'question' && (composer || !isDone(insertion)) && (
        <InsertionNotice outcome={insertion.outcome} />
      )}
      {open.map((one) => (
        <OpenOne key={one.question} open={one} acts={acts} today={today} />
      ))}
      {next.slice(0, MOST_SUGGESTED).map((one) => (
        <Suggested key={one.question} suggested={one} contact={contact.id} chat={chat} composer={composer} />
      ))}
      {next.length === 0 && <p class="quiet">{t('questions.none')}</p>}
    </Fold>
  )
}
