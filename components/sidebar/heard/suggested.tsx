import { useState } from 'preact/hooks'
import type { CardChat } from '../../../lib/card/card.ts'
import type { Id } from '../../../lib/db/id.ts'
import type { SuggestedQuestion } from '../../../lib/questions/question.ts'
import { marksIn } from '../../../lib/page/markup.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { setTyped, useSidebar } from '../context.ts'
import { copyText } from '../copy.ts'
import { TextNotices } from '../text-notices.tsx'
import { useHeardLanguage } from './language.ts'

/** A question that could be asked now, as it goes into the composer; the agent may reword it. */
export function Suggested({
  suggested,
  contact,
  chat,
  composer,
}: {
  suggested: SuggestedQuestion
  contact: Id
  chat: CardChat
  composer: boolean
}) {
  const { t } = useHeardLanguage()
  const { insertions, typed } = useSidebar()
  const { question: id, revision, name, language, set } = suggested
  const wording = `question ${contact} ${id} ${revision}`
  const text = typed.value[wording] ?? suggested.text
  const [editing, setEditing] = useState(false)
  const [copied, setCopied] = useState<boolean | null>(null)
  const marks = composer ? marksIn(text, chat.markup) : []
  return (
    <div class="question" data-testid="question-next" data-question={id}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {set && <span class="quiet">{t('questions.set', { set: set.name, n: set.place, of: set.of })}</span>}
      </p>
      {editing ? (
        <TextArea
          label={t('questions.editLabel', { question: name })}
          labelHidden
          dir="auto"
          rows={5}
          value={text}
          onInput={(event) => setTyped(typed, wording, event.currentTarget.value)}
        />
      ) : (
        <p class="offer-text cut-lines" dir="auto" lang={language || undefined} data-testid="question-text">
          {text}
        </p>
      )}
      <div class="actions">
        <Button
          icon="insert"
          data-testid="question-insert"
          disabled={!composer || text.trim() === ''}
          aria-disabled={insertions.last.value?.outcome === 'busy'}
          onClick={() => {
            setCopied(null)
            void insertions.insertQuestion(chat, contact, { id, language }, text)
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
      <TextNotices marks={marks} copied={copied} />
    </div>
  )
}
