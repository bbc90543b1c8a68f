import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CardChat, CardContact } from '../../../lib/card/card.ts'
import type { Id } from '../../../lib/db/id.ts'
import type { Heard } from '../../../lib/heard/heard.ts'
import type { SuggestedQuestion } from '../../../lib/questions/question.ts'
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
  const { insertions } = useSidebar()
  const isPut = insertions.last.value?.of === 'question' && insertions.last.value.chat === props.chat.key
  if (props.heard.open.length === 0 && props.heard.next.length === 0 && !isPut) return null
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
  const insertion = last.value?.chat === chat.key && last.value.of === 'question' ? last.value : null
  // What was put in waits to be sent, and is no suggestion any more; here it stays, so that it can be put in once more.
  const before = useRef<readonly SuggestedQuestion[]>([])
  if (next.length > 0) before.current = next
  const isSent = open.some(({ question }) => question === insertion?.question)
  if (isSent) before.current = []
  // Once it is among the messages, nothing is left in the composer to speak of.
  useEffect(() => {
    if (isSent) sidebar.insertions.forget()
  }, [isSent, sidebar])
  const put = before.current.filter(({ question }) => question === insertion?.question && !isAmong(question, open, next))
  const suggested = [...put, ...next].slice(0, MOST_SUGGESTED)
  return (
    <Fold name="questions" title={t('questions.title')} aside={open.length > 0 && t('questions.waiting', { n: open.length })}>
      {insertion && (composer || !isDone(insertion)) && <InsertionNotice outcome={insertion.outcome} />}
      {open.map((one) => (
        <OpenOne key={one.question} open={one} acts={acts} today={today} />
      ))}
      {suggested.map((one) => (
        <Suggested key={one.question} suggested={one} contact={contact.id} chat={chat} composer={composer} />
      ))}
      {suggested.length === 0 && <p class="quiet">{t('questions.none')}</p>}
    </Fold>
  )
}

function isAmong(question: Id, ...lists: readonly { question: Id }[][]): boolean {
  return lists.some((list) => list.some((one) => one.question === question))
}
