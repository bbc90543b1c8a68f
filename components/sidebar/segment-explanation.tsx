import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CardContact } from '../../lib/card/card.ts'
import { withRuleWords } from '../../lib/language/with-rule-words.ts'
import type { CallAnswer } from '../../lib/messages.ts'
import { useLanguage } from './language.ts'
import { LanguageContext } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { useSidebar } from './context.ts'
import { Reasons } from '../ui/reasons/reasons.tsx'

type Explained = CallAnswer<'segments.explain'>

/** Every segment with every condition. Asked for when it is opened, and anew whenever the card has changed. */
export function SegmentExplanation({ contact }: { contact: CardContact }) {
  const speech = useLanguage()
  const { t, format } = speech
  const ruleSpeech = useMemo(() => ({ t: withRuleWords(t), format }), [speech])
  const { ask } = useSidebar()
  const [answer, setAnswer] = useState<Explained | 'waiting' | 'failed'>('waiting')
  useEffect(() => {
    let wanted = true
    ask('segments.explain', { contact: contact.id })
      .then((explained) => wanted && setAnswer(explained))
      .catch(() => wanted && setAnswer('failed'))
    return () => {
      wanted = false
    }
  }, [contact])
  if (answer === 'waiting') return <p class="quiet">{t('segments.loading')}</p>
  if (answer === 'failed') return <Notice kind="error">{t('segments.failed')}</Notice>
  const { segments, vocabulary } = answer
  if (segments.length === 0) return <p>{t('segments.noneStored')}</p>
  const [met, unmet] = [segments.filter((one) => one.met), segments.filter((one) => !one.met)]
  const words = { currency: contact.orders.spent.currency, vocabulary }
  const others = <Reports of={unmet} {...words} />
  return (
    <LanguageContext.Provider value={ruleSpeech}>
      <Reports of={met} {...words} />
      {met.length === 0 && others}
      {met.length > 0 && unmet.length > 0 && (
        <details class="segment-others">
          <summary>{t('segments.others', { n: unmet.length })}</summary>
          {others}
        </details>
      )}
    </LanguageContext.Provider>
  )
}

interface Reported extends Pick<Explained, 'vocabulary'> {
  of: Explained['segments']
  currency: string
}

function Reports({ of, ...words }: Reported) {
  const { t } = useLanguage()
  return (
    <>
      {of.map(({ id, name, met, report }) => (
        <div key={id} class="segment-report">
          <h3 dir="auto">{t(met ? 'segments.in' : 'segments.notIn', { name })}</h3>
          <Reasons report={report} {...words} />
        </div>
      ))}
    </>
  )
}
