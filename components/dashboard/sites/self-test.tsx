import { useEffect, useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import type { CallAnswer } from '../../../lib/messages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { SelfTestMessages } from './self-test-messages.tsx'
import { SelfTestReading } from './self-test-reading.tsx'
import { useSiteName } from './site-name.ts'

type Tab = CallAnswer<'sites.self-test'>['tabs'][number]

/** What is read of the open messengers right now. Lives in this component alone: leaving the view forgets it. */
export function SelfTestCard() {
  const { t } = useLanguage()
  const nameOf = useSiteName()
  const [tabs, setTabs] = useState<Tab[] | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [problem, setProblem] = useState('')
  const [reads, setReads] = useState(0)
  const [isReading, setReading] = useState(true)
  useEffect(() => {
    let isWanted = true
    setReading(true)
    call('sites.self-test', {})
      .then(
        (answer) => {
          if (!isWanted) return
          setTabs(answer.tabs)
          setProblem('')
        },
        (error: unknown) => isWanted && setProblem(failureText(error, t)),
      )
      .finally(() => isWanted && setReading(false))
    return () => {
      isWanted = false
    }
  }, [reads])
  const tab = tabs?.find(({ tabId }) => tabId === chosen) ?? tabs?.find(({ test }) => test !== null) ?? tabs?.[0]
  return (
    <section class="card stack" data-testid="self-test" aria-busy={isReading}>
      <div class="card-head">
        <div>
          <h2>{t('selftest.title')}</h2>
          <p class="prose quiet">{t('selftest.lead')}</p>
        </div>
        <Button disabled={isReading} onClick={() => setReads(reads + 1)}>
          {t(isReading ? 'selftest.reading' : 'selftest.read')}
        </Button>
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
      {tabs && !tab && (
        <EmptyState icon="chat" title={t('selftest.none.title')}>
          <p>{t('selftest.none.text')}</p>
        </EmptyState>
      )}
      {tabs && tabs.length > 1 && tab && (
        <div class="options">
          <Select
            label={t('selftest.tab')}
            options={tabs.map((one, index) => ({ value: String(one.tabId), text: tabName(one, index, nameOf) }))}
            value={String(tab.tabId)}
            onPick={(value) => setChosen(Number(value))}
          />
        </div>
      )}
      {tab && !tab.test && <Notice kind="doubt">{t('selftest.silent')}</Notice>}
      {tab?.test && <SelfTestReading test={tab.test} />}
      {tab?.test?.reading.state === 'chat' && <SelfTestMessages test={tab.test} />}
    </section>
  )
}

/** Its place among the tabs, since two may show the same chat. */
function tabName({ test }: Tab, index: number, nameOf: (id: string) => string): string {
  const site = test && nameOf(test.site)
  const title = test?.reading.state === 'chat' ? test.reading.title : ''
  return [`${index + 1}.`, site ?? '–', title].filter((part) => part !== '').join(' ')
}
