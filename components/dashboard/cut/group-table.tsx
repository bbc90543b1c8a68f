import type { GroupCounts } from '../../../lib/rfm/group-counts.ts'
import { groupMeaning, groupName } from '../../../lib/rfm/group-name.ts'
import type { Scoring } from '../../../lib/rfm/rfm.ts'
import { Badge, groupColour } from '../../ui/badge.tsx'
import { contactsLink } from '../contacts/address.ts'
import { Scroll } from '../scroll.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useShare } from './share.ts'

/** Why people have no score, as far as the table says it. */
const UNSCORED_ROWS = ['no-orders', 'outside-window', 'other-currency'] as const

/** The groups with what they mean, how many people are in them and what those spent. */
export function GroupTable({ counts, scoring }: { counts: GroupCounts; scoring: Scoring }) {
  const { t, format } = useLanguage()
  const { currency } = scoring
  const { groups } = scoring.map
  const scored = Object.values(counts.groups).reduce((sum, { people }) => sum + people, 0)
  const share = useShare()
  return (
    <Scroll label={t('cut.part.groups')}>
      <table class="grid groups">
        <thead>
          <tr>
            <th scope="col">{t('rfm.groups.group')}</th>
            <th scope="col">{t('rfm.groups.meaning')}</th>
            {(['people', 'share', 'spent'] as const).map((name) => (
              <th key={name} scope="col" class="figures">
                {t(`rfm.groups.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { people, spent } = counts.groups[group.id] ?? { people: 0, spent: 0 }
            const part = scored === 0 ? 0 : people / scored
            return (
              <tr key={group.id} data-group={group.id}>
                <th scope="row">
                  <Badge group={group} />
                </th>
                <td class="prose">{groupMeaning(group, t)}</td>
                <td class="figures">
                  {people === 0 ? (
                    format.number(0)
                  ) : (
                    <a
                      href={contactsLink({ group: group.id })}
                      aria-label={t('cut.groups.see', { n: people, group: groupName(group, t) })}
                    >
                      {format.number(people)}
                    </a>
                  )}
                </td>
                <td class="figures group-share" style={groupColour(group)}>
                  <span class="share-bar" style={{ width: `${Math.round(part * 100)}%` }} />
                  {share(people, scored)}
                </td>
                <td class="figures">{format.money({ minor: spent, currency })}</td>
              </tr>
            )
          })}
          {UNSCORED_ROWS.map(
            (reason) =>
              (reason === 'no-orders' || counts.unscored[reason] > 0) && (
                <tr key={reason} data-unscored={reason}>
                  <th scope="row">{t(`rfm.groups.${reason}`)}</th>
                  <td class="prose">{t(`rfm.groups.${reason}.meaning`, { currency })}</td>
                  <td class="figures">{format.number(counts.unscored[reason])}</td>
                  <td class="figures">–</td>
                  <td class="figures">–</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </Scroll>
  )
}
