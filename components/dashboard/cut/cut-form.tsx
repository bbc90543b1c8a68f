import { useState } from 'preact/hooks'
import { changeCut } from '../../../lib/workspace/settings-store.ts'
import type { Scoring } from '../../../lib/rfm/rfm.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { readWindow, typedWindow, WindowFields } from './window-fields.tsx'
import { limitsText, moneyScale, readLimits } from './limits.ts'

const AXES = ['recency', 'frequency', 'monetary'] as const
type Axis = (typeof AXES)[number]

/** How many bands, by quantiles or by limits that the user gives. What is typed stays until it is taken. */
export function CutForm({ scoring }: { scoring: Scoring }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [bands, setBands] = useState(settings.rfm.bands)
  const [byHand, setByHand] = useState(settings.rfm.limits !== undefined)
  const [typed, setTyped] = useState<Partial<Record<Axis, string>>>({})
  const [problems, setProblems] = useState<Partial<Record<Axis, string>>>({})
  const [span, setSpan] = useState(() => typedWindow(settings.rfm.windowDays))
  const [isSpanWrong, setSpanWrong] = useState(false)
  const [failure, setFailure] = useState('')
  const scale = { recency: 1, frequency: 1, monetary: moneyScale(scoring.currency) }
  const text = (axis: Axis): string =>
    typed[axis] ?? limitsText(settings.rfm.limits?.[axis] ?? scoring[axis].lower.slice(1).map(Math.round), scale[axis])
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const read = AXES.map((axis) => ({ axis, ...readLimits(text(axis), bands, scale[axis], t) }))
    const wrong = byHand ? read.flatMap((one) => ('problem' in one ? [[one.axis, one.problem] as const] : [])) : []
    setProblems(Object.fromEntries(wrong))
    const windowDays = readWindow(span)
    setSpanWrong(windowDays === null)
    if (wrong.length > 0 || windowDays === null) return
    const limitsOf = (axis: Axis): number[] => read.flatMap((one) => (one.axis === axis && 'limits' in one ? one.limits : []))
    const limits = { recency: limitsOf('recency'), frequency: limitsOf('frequency'), monetary: limitsOf('monetary') }
    await changeCut(db, { bands, ...(byHand && { limits }), ...(windowDays !== undefined && { windowDays }) }).then(
      () => setFailure(''),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  }
  return (
    <form class="card stack" onSubmit={save}>
      <h2>{t('rfm.settings.title')}</h2>
      <div class="options">
        <Select
          label={t('rfm.settings.bands')}
          options={[3, 4, 5].map((n) => ({ value: String(n), text: t('rfm.settings.bands.option', { n }) }))}
          value={String(bands)}
          onPick={(value) => setBands(Number(value))}
        />
        <Select
          label={t('rfm.settings.way')}
          options={(['quantiles', 'hand'] as const).map((value) => ({ value, text: t(`rfm.settings.way.${value}`) }))}
          value={byHand ? 'hand' : 'quantiles'}
          onPick={(value) => setByHand(value === 'hand')}
        />
        <WindowFields value={span} wrong={isSpanWrong} onChange={setSpan} />
      </div>
      {byHand && (
        <>
          <p class="quiet">{t('rfm.settings.hand.help', { n: bands - 1 })}</p>
          <div class="options">
            {AXES.map((axis) => (
              <Field
                key={axis}
                label={
                  axis === 'monetary' ? t('rfm.settings.monetary', { currency: scoring.currency }) : t(`rfm.settings.${axis}`)
                }
                error={problems[axis]}
                value={text(axis)}
                onInput={(event) => setTyped({ ...typed, [axis]: event.currentTarget.value })}
              />
            ))}
          </div>
        </>
      )}
      {failure && <Notice kind="error">{failure}</Notice>}
      <div class="row">
        <Button type="submit">{t('rfm.settings.save')}</Button>
      </div>
    </form>
  )
}
