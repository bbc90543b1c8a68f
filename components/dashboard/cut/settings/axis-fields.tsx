import type { Axis, Scoring } from '../../../../lib/rfm/rfm.ts'
import { Field, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { AXES, withWay, type CutProblems, type TypedCut } from './typed-cut.ts'

/** For each axis whether its limits are equal shares of buyers or given by hand. `scoring` has the limits to begin from. */
export function AxisFields({
  typed,
  problems,
  scoring,
  onChange,
}: {
  typed: TypedCut
  problems: CutProblems
  scoring: Scoring
  onChange: (typed: TypedCut) => void
}) {
  const { t } = useLanguage()
  const name = (axis: Axis): string => t(`cut.axis.short.${axis}`)
  return (
    <fieldset class="cut-axes">
      <legend>{t('cut.settings.limits')}</legend>
      <p class="quiet">{t('cut.settings.limits.hint')}</p>
      {AXES.map((axis) => (
        <div key={axis} class="cut-axis">
          <Select
            label={t('cut.settings.way', { axis: name(axis) })}
            options={(['quantiles', 'hand'] as const).map((value) => ({ value, text: t(`cut.settings.way.${value}`) }))}
            value={typed.ways[axis]}
            onPick={(way) => onChange(withWay(typed, axis, way === 'hand' ? 'hand' : 'quantiles', scoring))}
          />
          {typed.ways[axis] === 'hand' && (
            <Field
              label={axis === 'monetary' ? t('rfm.settings.monetary', { currency: scoring.currency }) : t(`rfm.settings.${axis}`)}
              hint={t('cut.settings.hand.hint', { n: typed.bands - 1 })}
              error={problems[axis]}
              value={typed.limits[axis] ?? ''}
              onInput={(event) => onChange({ ...typed, limits: { ...typed.limits, [axis]: event.currentTarget.value } })}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
