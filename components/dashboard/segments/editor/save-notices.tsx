import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** Why the segment was not saved. */
export function SaveProblems({ problems }: { problems: string[] }) {
  const { t } = useLanguage()
  return (
    <Notice kind="error" data-testid="save-problems">
      <p>{t('builder.save.refused')}</p>
      <ul class="points">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Another window saved the segment while something is written here: the user says whose words stand. */
export function ChangedElsewhere({ onTake, onKeep }: { onTake: () => void; onKeep: () => void }) {
  const { t } = useLanguage()
  return (
    <Notice kind="doubt" data-testid="changed-elsewhere">
      <p>{t('builder.changed')}</p>
      <div class="row">
        <Button onClick={onTake}>{t('builder.changed.take')}</Button>
        <Button onClick={onKeep}>{t('builder.changed.keep')}</Button>
      </div>
    </Notice>
  )
}

/** Another window removed the segment: what stands here can be saved as a new one. */
export function GoneElsewhere() {
  const { t } = useLanguage()
  return <Notice kind="doubt">{t('builder.gone')}</Notice>
}
