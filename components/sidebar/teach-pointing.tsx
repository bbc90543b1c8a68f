import { ROLES, type LessonView, type Role } from '../../lib/teach/lesson.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { useLanguage } from './language.ts'
import { useLesson } from './teach-app.tsx'

/** What is to be pointed at now, and how. */
export function TeachPointing({ view }: { view: LessonView }) {
  const { t } = useLanguage()
  const { skip, pick } = useLesson()
  const role = view.picking
  if (!role) return null
  return (
    <>
      <section class="panel" aria-live="polite" data-testid="teach-now" data-role={role}>
        <p>{t('teach.now')}</p>
        <p class="teach-role">{t(`teach.role.${role}`)}</p>
        <p class="quiet">{t(`teach.help.${role}`)}</p>
        <div class="actions">
          {view.chats === 0 && <Button onClick={() => skip(role)}>{t('teach.skip')}</Button>}
          <Button look="quiet" onClick={() => pick('none')}>
            {t('teach.stop')}
          </Button>
        </div>
      </section>
      {view.chats === 0 && <TeachRoles view={view} />}
    </>
  )
}

/** All four parts, with what has been shown so far. */
export function TeachRoles({ view }: { view: LessonView }) {
  const { t } = useLanguage()
  const { pick } = useLesson()
  const stateOf = (role: Role) => (view.done.includes(role) ? 'done' : view.skipped.includes(role) ? 'skipped' : 'next')
  return (
    <ol class="teach-roles">
      {ROLES.map((role) => {
        const state = stateOf(role)
        const part = t(`teach.role.${role}`)
        return (
          <li key={role} data-state={state} aria-current={view.picking === role ? 'step' : undefined}>
            <Icon name={state === 'done' ? 'check' : state === 'skipped' ? 'close' : 'todo'} />
            <span>
              {part} <span class="quiet">({t(`teach.state.${state}`)})</span>
            </span>
            {state !== 'next' && (
              <Button look="link" aria-label={t('teach.again', { part })} onClick={() => pick(role)}>
                {t('teach.again.short')}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
