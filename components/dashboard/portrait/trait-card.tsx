import type { PortraitShare, PortraitTrait } from '../../../lib/segments/portrait/portrait.ts'
import { BarPairChart, type BarPair } from '../chart/chart-bars.tsx'
import { traitName, valueText, type Wording } from './value-text.ts'

/** One trait: members beside everybody else, as a picture or as a table. */
export function TraitCard({ trait, as, wording }: { trait: PortraitTrait; as: 'picture' | 'table'; wording: Wording }) {
  const { t } = wording
  const name = traitName(trait.field, wording)
  return (
    <section class="stack-small trait" data-trait={trait.field}>
      <h3>
        <span dir="auto">{name}</span>
        {trait.asked && <span class="asked">{t('portrait.asked')}</span>}
      </h3>
      {trait.isTooMany ? (
        <p class="quiet">{t('portrait.too-many')}</p>
      ) : (
        <BarPairChart
          title={name}
          names={[t('portrait.value'), t('portrait.members'), t('portrait.others')]}
          pairs={pairsOf(trait, wording)}
          as={as}
        />
      )}
      {trait.several && <p class="quiet">{t('portrait.several')}</p>}
      <Unknown trait={trait} wording={wording} />
    </section>
  )
}

const UNKNOWN_KEYS = {
  'rfm.group': 'portrait.unknown.group',
  'orders.last': 'portrait.unknown.last',
  stage: 'portrait.unknown.stage',
} as const

/** Of whom nothing is known: beside the shares and in none of them. */
function Unknown({ trait, wording: { t, format } }: { trait: PortraitTrait; wording: Wording }) {
  const unknown = trait.shares.find(({ value }) => value === '')
  if (!unknown) return null
  const key = UNKNOWN_KEYS[trait.field as keyof typeof UNKNOWN_KEYS] ?? 'portrait.unknown'
  return <p class="quiet">{t(key, { members: format.number(unknown.members), others: format.number(unknown.others) })}</p>
}

function pairsOf(trait: PortraitTrait, wording: Wording): BarPair[] {
  const { known, rest, several } = trait
  const pair = (label: string, { members, others }: Pick<PortraitShare, 'members' | 'others'>, isShare = true): BarPair => ({
    label,
    first: isShare && known.members > 0 ? members / known.members : null,
    second: isShare && known.others > 0 ? others / known.others : null,
    counts: [members, others],
  })
  const listed = trait.shares.filter(({ value }) => value !== '')
  const pairs = listed.map((share) => pair(valueText(trait, share.value, wording), share))
  // Who has several of the other values would be counted several times.
  return rest.values === 0 ? pairs : [...pairs, pair(wording.t('portrait.rest', { n: rest.values }), rest, !several)]
}
