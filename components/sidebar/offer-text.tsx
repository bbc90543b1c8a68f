import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CardChat, CardContact, OfferCard } from '../../lib/card/card.ts'
import { marksIn } from '../../lib/page/markup.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { setTyped, useSidebar } from './context.ts'
import { copyText } from './copy.ts'
import { isDone } from './insertion.ts'
import { InsertionNotice } from './insertion-notice.tsx'
import { OfferOthers } from './offer-others.tsx'
import { offerReason, otherLanguage, unknownFields } from './offer-reason.ts'
import { OfferSaid } from './offer-said.tsx'
import { TextNotices } from './text-notices.tsx'

type Offered = Extract<OfferCard, { kind: 'offer' }>

/** The offer's text, which the agent may reword, and the two ways to use it. */
export function OfferText({
  contact,
  offer,
  chat,
  composer,
}: {
  contact: CardContact
  offer: Offered
  chat: CardChat
  composer: boolean
}) {
  const speech = useLanguage()
  const { t } = speech
  const { insertions, typed } = useSidebar()
  const wording = `offer ${contact.id} ${offer.id} ${offer.revision}`
  const own = typed.value[wording]
  const text = own ?? offer.text
  const [editing, setEditing] = useState(false)
  const [copied, setCopied] = useState<boolean | null>(null)
  const last = insertions.last.value
  const unknown = unknownFields(speech, offer)
  const language = otherLanguage(speech, offer, contact.language)
  const marks = composer ? marksIn(text, chat.markup) : []
  const reword = (to: string | undefined) => setTyped(typed, wording, to)
  return (
    <>
      {editing ? (
        <TextArea
          label={t('offer.editLabel')}
          labelHidden
          dir="auto"
          rows={6}
          value={text}
          onInput={(event) => reword(event.currentTarget.value)}
        />
      ) : (
        <Wording text={text} language={offer.language} />
      )}
      <div class="actions">
        <Button
          look="main"
          icon="insert"
          data-testid="offer-insert"
          disabled={!composer || text.trim() === ''}
          aria-disabled={last?.outcome === 'busy'}
          onClick={() => {
            setCopied(null)
            void insertions.insert(chat, contact.id, offer, text)
          }}
        >
          {t('offer.insert')}
        </Button>
        <Button icon="copy" onClick={() => void copyText(text).then(setCopied)}>
          {t('offer.copy')}
        </Button>
        <Button look="quiet" aria-pressed={editing} onClick={() => setEditing(!editing)}>
          {t(editing ? 'offer.doneEditing' : 'offer.edit')}
        </Button>
      </div>
      {own !== undefined && own !== offer.text && (
        <p class="quiet">
          {t('offer.edited')}{' '}
          <Button look="link" onClick={() => reword(undefined)}>
            {t('offer.original')}
          </Button>
        </p>
      )}
      {!composer && <p class="quiet">{t('offer.noComposer')}</p>}
      {composer && text.trim() === '' && <p class="quiet">{t('offer.empty')}</p>}
      <TextNotices marks={marks} copied={copied} />
      {last?.chat === chat.key && last.of === 'offer' && (composer || !isDone(last)) && (
        <InsertionNotice outcome={last.outcome} />
      )}
      <p class="offer-reason quiet" data-testid="offer-reason">
        {offerReason(speech, offer)}
      </p>
      {offer.reason.others && <OfferOthers others={offer.reason.others} />}
      {offer.reason.consent === 'unknown' && <Notice kind="doubt">{t('offer.consentUnknown')}</Notice>}
      {language && <p class="quiet">{language}</p>}
      {unknown && <p class="quiet">{unknown}</p>}
      {offer.said && <OfferSaid contact={contact} of={{ ...offer, ...offer.said }} />}
    </>
  )
}

/** The text as it will stand in the composer. A long one is cut, so that the buttons stay in sight. */
function Wording({ text, language }: { text: string; language: string }) {
  const { t } = useLanguage()
  const element = useRef<HTMLParagraphElement>(null)
  const [whole, setWhole] = useState(false)
  const [long, setLong] = useState(false)
  useLayoutEffect(() => {
    const shown = element.current
    if (shown && !whole) setLong(shown.scrollHeight > shown.clientHeight)
  }, [text, whole])
  return (
    <>
      <p
        ref={element}
        class={`offer-text ${whole ? '' : 'cut-lines'}`}
        dir="auto"
        lang={language || undefined}
        data-testid="offer-text"
      >
        {text}
      </p>
      {long && (
        <Button look="link" class="align-start" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'offer.less' : 'offer.whole')}
        </Button>
      )}
    </>
  )
}
