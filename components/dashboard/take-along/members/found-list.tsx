import type { FoundMembers } from '../../../../lib/members-back/list.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { saveBlob } from '../../save-file.ts'
import { dated } from '../file-names.ts'
import { TagThem } from './tag-them.tsx'

const LEFT = ['again', 'several', 'missing', 'empty'] as const

/** Who of a list was found, what was not, and the tag for those who were. */
export function FoundList({ found, segment }: { found: FoundMembers; segment: Segment }) {
  const { t } = useLanguage()
  const people = found.ordinals.length + found.typed.length
  const told = LEFT.filter((what) => found[what] > 0)
  const { left } = found
  return (
    <div class="stack" data-testid="members-found" data-people={people} data-missing={found.missing} data-several={found.several}>
      <div class="stack-small" aria-live="polite">
        <p>
          <strong>{t('take.members.found', { n: people })}</strong> {t('take.members.rows', { n: found.rows })}
        </p>
        {told.length > 0 && (
          <ul class="points">
            {told.map((what) => (
              <li key={what}>{t(`take.members.${what}`, { n: found[what] })}</li>
            ))}
          </ul>
        )}
      </div>
      {left && (
        <div class="row">
          <Button icon="file" onClick={() => saveBlob(dated(t('take.file.left'), 'csv'), left)}>
            {t('take.members.left')}
          </Button>
        </div>
      )}
      {people === 0 ? <Notice kind="doubt">{t('take.members.none')}</Notice> : <TagThem found={found} segment={segment} />}
    </div>
  )
}
