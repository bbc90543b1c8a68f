import { useState } from 'preact/hooks'
import type { Id } from '../../lib/db/id.ts'
import type { CallAnswer } from '../../lib/messages.ts'
import { Notice } from '../ui/notice.tsx'
import { useAction, useSidebar } from './context.ts'
import { useLanguage } from './language.ts'
import { Search } from './search.tsx'

/** Finds anybody in the base and opens their chat, in whatever way works on this messenger. */
export function OpenSomebody() {
  const { t } = useLanguage()
  const { ask } = useSidebar()
  const { busy, failed, run } = useAction()
  const [result, setResult] = useState<CallAnswer<'chat.open'>['result'] | null>(null)
  const open = (contact: Id) =>
    void run(async () => {
      setResult(null)
      setResult((await ask('chat.open', { contact })).result)
    })
  return (
    <>
      <Search label={t('open.search')} action={(name) => t('open.action', { name })} busy={busy} onPick={open} />
      {busy && <output class="quiet">{t('open.busy')}</output>}
      {!busy && failed && <Notice kind="error">{t('open.failed')}</Notice>}
      {!busy && !failed && result && result !== 'opened' && (
        <Notice kind={result === 'loading' ? 'good' : 'doubt'}>{t(`open.${result}`)}</Notice>
      )}
    </>
  )
}
