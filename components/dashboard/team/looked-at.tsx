import type { ComponentChildren } from 'preact'
import type { TeamLook } from '../../../lib/team/jobs.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { countsInWords } from './counts-in-words.ts'

/** What a file would bring, or why it cannot be read. `size`: its bytes. `children`: how to take it, where it brings something. */
export function LookedAt({ look, size, children }: { look: TeamLook; size: number; children: ComponentChildren }) {
  const { t, format } = useLanguage()
  if ('problem' in look) {
    const { problem } = look
    return (
      <Notice kind="error" data-testid="team-problem" data-code={problem.code}>
        {problem.code === 'damaged'
          ? t('team.problem.damaged', {
              share: format.percent(size === 0 ? 0 : Math.min(1, Math.round((100 * problem.at) / size) / 100)),
            })
          : t(`team.problem.${problem.code}`)}
      </Notice>
    )
  }
  const { head, found, unknown, erased, fresh } = look.plan
  const brings = countsInWords(fresh, t, format)
  return (
    <div class="stack-small" data-testid="team-look" data-found={found} data-unknown={unknown}>
      <p dir="auto">{t('team.take.from', { name: head.name || t('team.take.nobody'), date: format.moment(head.made) })}</p>
      {look.own && <p>{t('team.take.own')}</p>}
      <p>
        {t('team.take.found', { n: found })} {unknown > 0 && t('team.take.unknown', { n: unknown })}{' '}
        {erased > 0 && t('team.take.erased', { n: erased })}
      </p>
      <p>
        <strong>{brings || t('team.take.nothing')}</strong>
      </p>
      {brings !== '' && children}
    </div>
  )
}
