import { useState } from 'preact/hooks'
import { FEWEST_BANDS, MOST_BANDS } from '../../../../lib/rfm/bands.ts'
import type { PresentCut } from '../../../../lib/rfm/cut-query.ts'
import { changeCutRemembering } from '../../../../lib/workspace/cut-before.ts'
import { dayOf } from '../../../../lib/workspace/day.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { useSession } from '../../session.ts'
import { AxisFields } from './axis-fields.tsx'
import { CutEffect } from './cut-effect.tsx'
import { PurchaseFields } from './purchase-fields.tsx'
import { readCut, typedCut } from './typed-cut.ts'
import { isSameCut, useTrial } from './use-trial.ts'

/** How scores are cut. What is typed stays as typed until it is saved, and its effect is shown before. */
export function CutForm({ cut: present }: { cut: PresentCut }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const { currency } = present.scoring
  const [typed, setTyped] = useState(() => typedCut(settings.rfm, currency))
  const [failure, setFailure] = useState('')
  const read = readCut(typed, { currency, today: dayOf(Date.now(), settings.timeZone) }, t)
  const problems = 'problems' in read ? read.problems : {}
  const wanted = 'cut' in read ? { ...read.cut, ...(settings.rfm.map !== undefined && { map: settings.rfm.map }) } : null
  const isChanged = wanted === null || !isSameCut(wanted, settings.rfm)
  const trial = useTrial(wanted, isChanged)
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!wanted) {
      const form = event.currentTarget
      if (form instanceof HTMLFormElement) form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
      return
    }
    await changeCutRemembering(db, wanted).then(
      () => setFailure(''),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  }
  const fewest = Math.min(FEWEST_BANDS + 1, settings.rfm.bands)
  const bands = Array.from({ length: MOST_BANDS - fewest + 1 }, (_, at) => fewest + at)
  // Limits to begin from are those of as many bands, where they have been worked out.
  const begins = trial && 'tried' in trial ? trial.tried.cut.scoring : present.scoring
  return (
    <form class="card stack" onSubmit={save}>
      <div class="options">
        <Select
          label={t('rfm.settings.bands')}
          hint={t('cut.settings.bands.hint')}
          options={bands.map((n) => ({ value: String(n), text: t('rfm.settings.bands.option', { n }) }))}
          value={String(typed.bands)}
          onPick={(value) => setTyped({ ...typed, bands: Number(value) })}
        />
        <PurchaseFields {...{ typed, problems, currency }} onChange={setTyped} />
      </div>
      <AxisFields {...{ typed, problems }} scoring={begins} onChange={setTyped} />
      {isChanged && (
        <>
          <h3>{t('cut.effect.title')}</h3>
          <CutEffect present={present} trial={trial} />
        </>
      )}
      {failure && <Notice kind="error">{failure}</Notice>}
      <div class="row">
        <Button type="submit" look={isChanged ? 'main' : 'plain'} disabled={!isChanged}>
          {t('cut.settings.save')}
        </Button>
        {isChanged && <Button onClick={() => setTyped(typedCut(settings.rfm, currency))}>{t('cut.settings.discard')}</Button>}
      </div>
    </form>
  )
}
