import { useState } from 'preact/hooks'
import type { CardChat } from '../../lib/card/card.ts'
import { chatName } from '../../lib/contacts/chat-name.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { ErasedBefore } from './erased-before.tsx'
import { useAction, useSidebar } from './context.ts'

type Problem = 'bad-phone' | 'phone-without-country' | 'no-name' | 'erased'

/** A new contact out of the open chat. What the page showed stands in the fields already. */
export function CreateForm({ chat, numbers }: { chat: CardChat; numbers: string[] }) {
  const { t } = useLanguage()
  const { ask, refresh } = useSidebar()
  const { busy, failed, run } = useAction()
  const [name, setName] = useState(chatName(chat.title))
  const [phone, setPhone] = useState(numbers[0] ?? '')
  const [problem, setProblem] = useState<Problem | null>(null)
  const create = (again = false) =>
    void run(async () => {
      const answer = await ask('contact.create', {
        counter: chat.counter,
        name: name.trim(),
        phone: phone.trim(),
        ...(again && { again }),
      })
      setProblem('problem' in answer ? answer.problem : null)
      if ('contact' in answer) refresh()
    })
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      <Field
        label={t('create.name')}
        dir="auto"
        autocomplete="off"
        value={name}
        error={problem === 'no-name' ? t('create.no-name') : undefined}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Field
        label={t('create.phone')}
        hint={t('create.phoneHint')}
        type="tel"
        dir="ltr"
        autocomplete="off"
        value={phone}
        error={problem === 'bad-phone' || problem === 'phone-without-country' ? t(`create.${problem}`) : undefined}
        onInput={(event) => setPhone(event.currentTarget.value)}
      />
      <Button type="submit" look="main" icon="plus" disabled={busy}>
        {t('create.submit')}
      </Button>
      {problem === 'erased' && <ErasedBefore busy={busy} onAgain={() => create(true)} />}
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </form>
  )
}
