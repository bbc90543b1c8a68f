import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardChat, CardContact } from '../../../lib/card/card.ts'
import { marksIn } from '../../../lib/page/markup.ts'
import type { FoundReply } from '../../../lib/replies/reply.ts'
import { copyText } from '../copy.ts'
import { setTyped, useSidebar } from '../context.ts'
import { isDone } from '../insertion.ts'
import { InsertionNotice } from '../insertion-notice.tsx'
import { TextNotices } from '../text-notices.tsx'
import { FillBlanks } from './fill-blanks.tsx'
import { ReplyList } from './reply-list.tsx'
import { ReplyWords, useReplyLanguage } from './reply-words.tsx'

interface RepliesProps {
  chat: CardChat
  /** Null: nobody is known. */
  contact: CardContact | null
  /** False where the page's composer is lost: then the text is copied. */
  composer: boolean
  /** How often the key was pressed: each time the field gets the focus. */
  asked: number
  /** Whether that is still to be done. */
  wanted: { current: boolean }
}

/** Quick replies: found by a few letters, filled in, put in the composer, by the keyboard alone. */
export function Replies(props: RepliesProps) {
  return (
    <ReplyWords>
      <Found {...props} />
    </ReplyWords>
  )
}

function Found({ chat, contact, composer, asked, wanted }: RepliesProps) {
  const { t } = useReplyLanguage()
  const { insertions, typed } = useSidebar()
  const [chosen, setChosen] = useState<FoundReply | null>(null)
  const [marks, setMarks] = useState<string[]>([])
  const [copied, setCopied] = useState<boolean | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const name = `replies ${chat.key}`
  const text = typed.value[name] ?? ''
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    panel.current?.querySelector<HTMLElement>('input')?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [asked, chosen])
  const put = (ready: string): void => {
    setChosen(null)
    setCopied(null)
    setMarks(composer ? marksIn(ready, chat.markup) : [])
    setTyped(typed, name, undefined)
    if (composer) void insertions.insertReply(chat, contact?.id ?? '', ready)
    else void copyText(ready).then(setCopied)
  }
  const pick = (reply: FoundReply): void => (reply.blanks.length === 0 ? put(reply.text) : setChosen(reply))
  const last = insertions.last.value
  return (
    <div ref={panel} class="replies" data-testid="replies">
      {chosen ? (
        <FillBlanks
          reply={chosen}
          action={composer ? t('replies.insert') : t('offer.copy')}
          onDone={put}
          onBack={() => {
            wanted.current = true
            setChosen(null)
          }}
        />
      ) : (
        <ReplyList
          contact={contact}
          name={name}
          text={text}
          onType={(to) => {
            setCopied(null)
            setTyped(typed, name, to || undefined)
          }}
          hint={composer ? t('replies.keys') : t('replies.keys.copy')}
          onPick={pick}
        />
      )}
      <TextNotices marks={marks} copied={copied} />
      {last?.chat === chat.key && last.of === 'reply' && (composer || !isDone(last)) && (
        <InsertionNotice outcome={last.outcome} />
      )}
    </div>
  )
}
