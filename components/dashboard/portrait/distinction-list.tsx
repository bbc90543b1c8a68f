import { FEWEST } from '../../../lib/segments/portrait/effect-size.ts'
import type { Distinction, Portrait, PortraitNumber } from '../../../lib/segments/portrait/portrait.ts'
import { Notice } from '../../ui/notice.tsx'
import { traitName, valueText, type Wording } from './value-text.ts'

/** More than these at a glance is a list that nobody reads. */
const AT_ONCE = 6

/** One difference in words. */
interface Told {
  id: string
  what: string
  how: string
  strength: number
  asked: boolean
}

/** What sets members apart, strongest first, with the measure and what it means. What the rule asks for is folded away: it differs by itself. */
export function DistinctionList({ portrait, wording }: { portrait: Portrait; wording: Wording }) {
  const { t } = wording
  const told = [
    ...portrait.distinctions.map((one) => ofShare(one, portrait, wording)),
    ...portrait.numbers.flatMap((one) => ofNumber(one, wording) ?? []),
  ].toSorted((a, b) => Math.abs(b.strength) - Math.abs(a.strength))
  const [asked, found] = [told.filter((one) => one.asked), told.filter((one) => !one.asked)]
  return (
    <section class="stack-small" data-testid="portrait-distinctions">
      <h2>{t('portrait.distinctions')}</h2>
      {portrait.isTooFew ? (
        <Notice kind="doubt">{t('portrait.few', { fewest: FEWEST })}</Notice>
      ) : (
        <>
          <p class="quiet prose">{t('portrait.measure')}</p>
          {found.length === 0 ? (
            <p>{t('portrait.distinctions.none')}</p>
          ) : (
            <Differences told={found.slice(0, AT_ONCE)} wording={wording} />
          )}
          <Folded
            title={t('portrait.distinctions.more', { n: found.length - AT_ONCE })}
            told={found.slice(AT_ONCE)}
            wording={wording}
          />
          <Folded title={t('portrait.distinctions.asked', { n: asked.length })} told={asked} wording={wording} />
        </>
      )}
    </section>
  )
}

function Folded({ title, told, wording }: { title: string; told: readonly Told[]; wording: Wording }) {
  if (told.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <Differences told={told} wording={wording} />
    </details>
  )
}

function Differences({ told, wording: { t, format } }: { told: readonly Told[]; wording: Wording }) {
  return (
    <ol class="distinctions">
      {told.map(({ id, what, how, strength }) => (
        <li key={id} data-h={strength.toFixed(2)}>
          <strong dir="auto">{what}</strong>
          <div>{how}</div>
          <div class="quiet">
            {t('portrait.strength', {
              size: t(`portrait.strength.${sizeOf(strength)}`),
              h: format.number(Math.round(Math.abs(strength) * 100) / 100),
            })}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** By Cohen's convention: 0.2, 0.5, 0.8. */
function sizeOf(strength: number): 'small' | 'clear' | 'large' {
  const h = Math.abs(strength)
  return h >= 0.8 ? 'large' : h >= 0.5 ? 'clear' : 'small'
}

function ofShare(
  { field, value, shareOfMembers, shareOfOthers, strength, asked }: Distinction,
  { traits }: Portrait,
  wording: Wording,
): Told {
  const { t, format } = wording
  const values = traits.find((trait) => trait.field === field)?.values ?? 'text'
  return {
    id: `${field} ${value}`,
    what: `${traitName(field, wording)}: ${valueText({ field, values }, value, wording)}`,
    how: t('portrait.shares', { members: format.percent(shareOfMembers), others: format.percent(shareOfOthers) }),
    strength,
    asked,
  }
}

function ofNumber({ field, members, others, more, strength, asked }: PortraitNumber, wording: Wording): Told | null {
  if (strength === null || members === null || others === null || more === null) return null
  const { t, format, currency } = wording
  const say = (value: number): string => {
    if (field === 'orders.spent' || field === 'orders.average') return format.money({ minor: value, currency })
    return field === 'orders.count'
      ? format.number(value)
      : t('portrait.days', { days: format.number(Math.round(value * 10) / 10) })
  }
  const medians = t('portrait.medians', { members: say(members), others: say(others) })
  return {
    id: field,
    what: field === 'orders.last' ? t('portrait.since-last') : traitName(field, wording),
    how: `${medians}. ${t('portrait.more', { share: format.percent(more) })}`,
    strength,
    asked,
  }
}
