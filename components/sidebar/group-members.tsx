import type { CardMember, CardMembers } from '../../lib/card/card.ts'
import { useLanguage } from './language.ts'

/** Who of those that wrote in a group is known. It only tells: a group gets no offer, and nobody is opened from here. */
export function KnownMembers({ members: { known, others } }: { members: CardMembers }) {
  const { t } = useLanguage()
  if (known.length === 0) return null
  return (
    <section class="panel">
      <h2>{t('members.title')}</h2>
      <ul class="people">
        {known.map((member) => (
          <Member key={member.contact} member={member} />
        ))}
      </ul>
      {others > 0 && <p class="quiet">{t('members.others', { n: others })}</p>}
    </section>
  )
}

/** Why no member is listed. */
export function NoMembers({ members }: { members: CardMembers | null }) {
  const { t } = useLanguage()
  if (!members) return <p>{t('members.hidden')}</p>
  return members.known.length === 0 ? <p>{t('members.nobody', { n: members.others })}</p> : null
}

function Member({ member: { name, writesAs, by, segments } }: { member: CardMember }) {
  const { t } = useLanguage()
  const shown = name || t('person.noName')
  return (
    <li class="person" data-testid="member">
      <div class="person-name" dir="auto" title={shown}>
        {shown}
      </div>
      {writesAs !== '' && writesAs !== name && <div class="quiet person-reason">{t('members.writesAs', { name: writesAs })}</div>}
      {by === 'number-shown' && <div class="doubtful">{t('members.numberShown')}</div>}
      {segments.length === 0 ? (
        <div class="quiet">{t('segments.none')}</div>
      ) : (
        <ul class="chips">
          {segments.map((segment) => (
            <li key={segment.id}>
              <span class="chip" dir="auto" title={segment.name}>
                {segment.name}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
