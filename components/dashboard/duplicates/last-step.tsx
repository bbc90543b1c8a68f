import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Decided, Step } from './decide.ts'

/** What was decided last, and the way back. */
export function LastStep({ decided: { last, undo } }: { decided: Decided }) {
  const { t } = useLanguage()
  if (!last) return null
  return (
    <Notice kind="info" data-testid="duplicate-last">
      <div class="row">
        <span>
          <Words step={last} />
        </span>
        <Button look="link" aria-keyshortcuts="U" onClick={() => void undo()}>
          {t('dashboard.undo')} <kbd>U</kbd>
        </Button>
      </div>
    </Notice>
  )
}

function Words({ step: { kind, names, places } }: { step: Step }) {
  const { t } = useLanguage()
  if (kind === 'later') return <>{t('duplicates.said.later')}</>
  const [one, other] = names
  if (one === undefined || other === undefined) return <>{t('duplicates.said.many', { n: places.length })}</>
  return <>{t(kind === 'merge' ? 'duplicates.said.merge' : 'duplicates.said.notSame', { one, other })}</>
}
