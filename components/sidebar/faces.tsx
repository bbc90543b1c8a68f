import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { CardMembers } from '../../lib/card/card.ts'
import { KnownMembers, NoMembers } from './group-members.tsx'
import { useLanguage } from './language.ts'
import { useSidebar } from './context.ts'
import { OpenSomebody } from './open-somebody.tsx'

/** Shapes of the card to come, so that nothing jumps. They show only when the wait is long enough to be noticed. */
export function Loading() {
  const { t } = useLanguage()
  return (
    <>
      <output class="out-of-sight">{t('state.loading')}</output>
      <div class="skeleton" aria-hidden="true">
        <div class="bone bone-name" />
        <div class="bone bone-phone" />
        <div class="bone bone-score" />
        <div class="bone bone-line" />
        <div class="bone bone-offer" />
      </div>
    </>
  )
}

/** The user has not agreed to anything yet, so nothing is read. */
export function Setup() {
  const { t } = useLanguage()
  const { ask } = useSidebar()
  return (
    <EmptyState level={1} icon="settings" title={t('state.setup')}>
      <p>{t('state.setup.hint')}</p>
      <Button look="main" onClick={() => void ask('dashboard.open', { view: '' }).catch(() => undefined)}>
        {t('state.setup.open')}
      </Button>
    </EmptyState>
  )
}

export function NoChat() {
  const { t } = useLanguage()
  return (
    <>
      <EmptyState level={1} icon="chat" title={t('state.no-chat')}>
        <p>{t('state.no-chat.hint')}</p>
      </EmptyState>
      <OpenSomebody />
    </>
  )
}

export function SignedOut() {
  const { t } = useLanguage()
  return (
    <EmptyState level={1} icon="key" title={t('state.signed-out')}>
      <p>{t('state.signed-out.hint')}</p>
    </EmptyState>
  )
}

/** A group has no single customer. Those of its members that are known for sure are listed, and no more. */
export function Group({ title, members }: { title: string; members: CardMembers | null }) {
  const { t } = useLanguage()
  return (
    <>
      <EmptyState level={1} icon="group" title={t('state.group')}>
        {title !== '' && (
          <p class="group-title" dir="auto">
            {title}
          </p>
        )}
        <p>{t('state.group.hint')}</p>
        <NoMembers members={members} />
      </EmptyState>
      {members && <KnownMembers members={members} />}
    </>
  )
}

/** The extension was updated under this page: nothing that was shown may stay. */
export function Lost() {
  const { t } = useLanguage()
  return (
    <EmptyState level={1} icon="undo" title={t('state.lost')}>
      <p role="alert">{t('state.lost.hint')}</p>
    </EmptyState>
  )
}

export function Refused() {
  const { t } = useLanguage()
  return (
    <EmptyState level={1} icon="info" title={t('state.refused')}>
      <p>{t('state.refused.hint')}</p>
    </EmptyState>
  )
}
