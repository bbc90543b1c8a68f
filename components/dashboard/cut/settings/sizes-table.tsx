import type { RfmGroup } from '../../../../lib/rfm/map.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useLanguage } from '../../../ui/language.tsx'

/** Groups with how many people are in each, in the order of their map. */
export type Sizes = readonly { group: RfmGroup; people: number }[]

interface Beside {
  now: Sizes
  then: Sizes
  /** People without a score, now and then; absent where that cannot change. */
  unscored?: [now: number, then: number]
  label: string
}

/** The groups' sizes now and then, and how many have no score. A group that one of the two does not have has a dash there. */
export function SizesTable({ now, then, unscored, label }: Beside) {
  const { t } = useLanguage()
  const groups = [...now, ...then.filter(({ group }) => now.every((one) => one.group.id !== group.id))]
  return (
    <table class="grid fit groups" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('rfm.groups.group')}</th>
          {(['now', 'then', 'difference'] as const).map((name) => (
            <th key={name} scope="col" class="figures">
              {t(`cut.effect.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group }) => (
          <tr key={group.id}>
            <th scope="row">
              <Badge group={group} />
            </th>
            <Figures now={peopleIn(now, group.id)} then={peopleIn(then, group.id)} />
          </tr>
        ))}
        {unscored && (
          <tr>
            <th scope="row">{t('cut.effect.unscored')}</th>
            <Figures now={unscored[0]} then={unscored[1]} />
          </tr>
        )}
      </tbody>
    </table>
  )
}

function peopleIn(sizes: Sizes, id: string): number | null {
  return sizes.find(({ group }) => group.id === id)?.people ?? null
}

function Figures({ now, then }: { now: number | null; then: number | null }) {
  const { t, format } = useLanguage()
  const signed = new Intl.NumberFormat(t.locale, { signDisplay: 'exceptZero' })
  return (
    <>
      <td class="figures">{now === null ? '–' : format.number(now)}</td>
      <td class="figures">{then === null ? '–' : format.number(then)}</td>
      <td class="figures">{signed.format((then ?? 0) - (now ?? 0))}</td>
    </>
  )
}
