import { useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import type { CardContact } from '../../lib/card/card.ts'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { Why } from '../ui/why.tsx'

type Explanation = ComponentType<{ contact: CardContact }>

/** The segments that the person is in; "why" shows every segment with every condition. */
export function Segments({ contact }: { contact: CardContact }) {
  const { t } = useLanguage()
  const { segments } = contact
  const [Explanation, setExplanation] = useState<Explanation | 'failed' | null>(null)
  // The words of all fields and operators come when they are asked for: most chats pass without.
  const load = () =>
    void import('./segment-explanation.tsx')
      .then((module) => setExplanation(() => module.SegmentExplanation))
      .catch(() => setExplanation('failed'))
  return (
    <section class="why-row">
      <h2 class="out-of-sight">{t('segments.title')}</h2>
      {segments.length === 0 ? (
        <span class="quiet">{t('segments.none')}</span>
      ) : (
        <ul class="chips">
          {segments.map(({ id, name }) => (
            <li key={id}>
              <span class="chip" data-testid="segment" dir="auto" title={name}>
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Why text={t('common.why')} label={t(segments.length === 0 ? 'segments.whyNotLabel' : 'segments.whyLabel')} onOpen={load}>
        {Explanation === 'failed' ? (
          <Notice kind="error">{t('segments.failed')}</Notice>
        ) : (
          Explanation && <Explanation contact={contact} />
        )}
      </Why>
    </section>
  )
}
