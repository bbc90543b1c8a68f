import { useState } from 'preact/hooks'
import type { Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import type { Fate, WhoGoes } from '../../../lib/take-along/audience/who-goes.ts'
import { AUDIENCES } from '../../../lib/take-along/wish.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { dated } from './file-names.ts'
import { TakeCard } from './take-card.tsx'
import { useExport } from './use-export.ts'

/** Networks use no shorter list. */
const FEW = 100
const LEFT = ['unknown', 'declined', 'gone', 'no-address'] as const satisfies readonly Fate[]

/** Audience files for Meta and Google; who goes along, and why the others do not, is told before. */
export function AudienceCard({
  segment,
  vocabulary,
  counted,
}: {
  segment: Segment
  vocabulary: Vocabulary
  counted: WhoGoes | null
}) {
  const { t } = useLanguage()
  const [zip, setZip] = useState('')
  const made = useExport()
  const outcome = made.job?.outcome
  const texts = vocabulary.own.filter(({ type }) => type === 'text')
  return (
    <TakeCard name="audience" title={t('take.audience')} what={t('take.audience.what')}>
      {counted && <Goes counted={counted} />}
      <p class="quiet prose">{t('take.audience.why')}</p>
      {texts.length > 0 && (
        <div class="narrow">
          <Select
            label={t('take.audience.zip')}
            hint={t('take.audience.zip.help')}
            value={zip}
            onPick={setZip}
            options={[
              { value: '', text: t('take.audience.zip.none') },
              ...texts.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        </div>
      )}
      {counted?.goes === 0 ? (
        <Notice kind="doubt">{t('take.audience.none')}</Notice>
      ) : (
        <>
          <p class="prose">
            {t('take.audience.personal')} {counted && counted.goes < FEW && t('take.audience.few')}
          </p>
          <div class="row">
            {AUDIENCES.map((of) => (
              <Button
                key={of}
                icon="file"
                disabled={made.isBusy || counted === null}
                onClick={() =>
                  void made.start(
                    { what: 'audience', of, rule: segment.rule, ...(zip !== '' && { zip }) },
                    dated(t(`take.file.${of}`), 'csv'),
                  )
                }
              >
                {t(`take.audience.${of}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      <ExportOutcome made={made}>{t('take.audience.made', { n: outcome?.['goes'] ?? 0 })}</ExportOutcome>
    </TakeCard>
  )
}

function Goes({ counted }: { counted: WhoGoes }) {
  const { t } = useLanguage()
  const left = LEFT.filter((fate) => counted[fate] > 0)
  return (
    <div class="stack-small" data-testid="who-goes" data-goes={counted.goes} data-members={counted.members}>
      <p>
        {t('take.lead', { n: counted.members })} <strong>{t('take.audience.goes', { n: counted.goes })}</strong>
      </p>
      {left.length === 0 ? (
        <p>{t('take.audience.nobody-left')}</p>
      ) : (
        <div>
          {t('take.audience.left')}
          <ul class="points">
            {left.map((fate) => (
              <li key={fate} data-fate={fate} data-value={counted[fate]}>
                {t(`take.audience.${fate}`, { n: counted[fate] })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
