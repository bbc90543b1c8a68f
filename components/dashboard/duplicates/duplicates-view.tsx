import { currentGeneration } from '../../../lib/orders/base.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { useFound } from './found.ts'
import { Proposals } from './proposals.tsx'
import { SaidBefore } from './said-before.tsx'
import { SharedLines } from './shared-lines.tsx'

/** People who may stand in the base more than once: proposed with the reason, decided one by one, and every decision can be undone. */
export function DuplicatesView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const generation = useLive(() => currentGeneration(db), [db])
  const people = useLive(async () => (await currentGeneration(db)) > 0 || (await db.contacts.count()) > 0, [db])
  const { found, looking, closer, error, turn, again } = useFound(generation)
  if (people === false)
    return (
      <>
        <ViewHead title={t('dashboard.view.duplicates')} lead={t('duplicates.lead')} />
        <EmptyState icon="person" title={t('duplicates.emptyBase.title')}>
          <p>{t('duplicates.emptyBase.text')}</p>
          <a class="button" href="#/import">
            {t('duplicates.emptyBase.import')}
          </a>
        </EmptyState>
      </>
    )
  return (
    <>
      <ViewHead title={t('dashboard.view.duplicates')} lead={t('duplicates.lead')}>
        {found && !looking && !closer && <Button onClick={() => again(true)}>{t('duplicates.closer')}</Button>}
      </ViewHead>
      <div class="stack">
        {looking && <Progress label={t(closer ? 'duplicates.lookingCloser' : 'duplicates.looking')} done={null} total={1} />}
        {error !== null && <Notice kind="error">{failureText(error, t)}</Notice>}
        {found && <Proposals key={turn} found={found} />}
        {found && <SharedLines found={found} />}
        <SaidBefore onUndone={() => again(closer)} />
      </div>
    </>
  )
}
