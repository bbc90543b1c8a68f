import { useId, useState } from 'preact/hooks'
import type { QuickReply } from '../../../lib/replies/reply.ts'
import { replyProblemSentence } from '../../../lib/replies/problem-sentence.ts'
import type { ReplyProblem } from '../../../lib/replies/check.ts'
import { saveReply } from '../../../lib/replies/store.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useSession } from '../session.ts'
import { CustomerTexts, type TextOf } from '../texts/customer-texts.tsx'
import { useVocabulary } from '../vocabulary.ts'
import { ReplyPreview } from './reply-preview.tsx'

/** Writes a new quick reply or changes one. What is refused stays in the form, and is said where it stands. */
export function ReplyForm({
  reply,
  categories,
  onClose,
}: {
  reply: QuickReply | null
  categories: readonly string[]
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const vocabulary = useVocabulary()
  const list = useId()
  const [name, setName] = useState(reply?.title ?? '')
  const [category, setCategory] = useState(reply?.category ?? '')
  const [texts, setTexts] = useState<TextOf[]>(() => textsOf(reply))
  const [problems, setProblems] = useState<ReplyProblem[]>([])
  const [failure, setFailure] = useState('')
  const at = (field: string): string | undefined =>
    problems
      .filter((one) => one.field === field)
      .map((one) => replyProblemSentence(one, t))
      .join(' ') || undefined
  /** What was said of a part says nothing of what is written there now. */
  const mended = (part: string): void =>
    setProblems((before) => before.filter(({ field }) => field !== part && !field.startsWith(`${part}.`)))
  const save = async (): Promise<void> => {
    const draft = {
      ...(reply && { id: reply.id, revision: reply.revision }),
      title: name,
      category,
      texts: Object.fromEntries(texts.map(({ language, text }) => [language, text])),
      off: reply?.off ?? false,
    }
    try {
      const saved = await saveReply(db, draft, Date.now())
      if (saved.ok) return onClose()
      setFailure('')
      setProblems(saved.problems)
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  const first = texts[0]?.language ?? ''
  const title = reply ? t('answers.edit', { name: reply.title }) : t('answers.new')
  const placed = new Set(['title', 'category', 'texts', ...texts.map(({ language }) => `texts.${language}`)])
  const others = problems.filter(({ field }) => !placed.has(field)).map((one) => replyProblemSentence(one, t))
  return (
    <form
      ref={focusFirstField}
      class="card stack"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <div class="options">
        <Field
          label={t('answers.field.title')}
          hint={t('answers.field.title.help')}
          dir="auto"
          autocomplete="off"
          error={at('title')}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value)
            mended('title')
          }}
        />
        <Field
          label={t('answers.field.category')}
          hint={t('answers.field.category.help')}
          dir="auto"
          autocomplete="off"
          list={list}
          error={at('category')}
          value={category}
          onInput={(event) => {
            setCategory(event.currentTarget.value)
            mended('category')
          }}
        />
        <datalist id={list}>
          {categories.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      </div>
      <p class="field-hint">{t('answers.blank.help', { example: `{?${t('answers.blank.example')}}` })}</p>
      <CustomerTexts
        rows={4}
        texts={texts}
        own={vocabulary?.own ?? []}
        onChange={(changed) => {
          setTexts(changed)
          mended('texts')
        }}
        errorOf={(language) =>
          [language === first ? at('texts') : '', at(`texts.${language}`)].filter(Boolean).join(' ') || undefined
        }
        preview={(one) => <ReplyPreview {...one} />}
      />
      <Problems of={[...others, ...(failure ? [failure] : [])]} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )
}

function textsOf(reply: QuickReply | null): TextOf[] {
  const texts = Object.entries(reply?.texts ?? {}).map(([language, text]) => ({ language, text }))
  return texts.length > 0 ? texts : [{ language: '', text: '' }]
}
