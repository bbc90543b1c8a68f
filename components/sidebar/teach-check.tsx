import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { LessonView, Role, Trial } from '../../lib/teach/lesson.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import { useLanguage } from './language.ts'
import { useLesson } from './teach-app.tsx'

/** What is read of the open chat, part by part, for the user to confirm on a few chats; then the definition is kept. */
export function TeachCheck({ view }: { view: LessonView }) {
  const { t } = useLanguage()
  const { open, take } = useLesson()
  const [isFewer, setFewer] = useState(false)
  const shown = open.value
  const isEnough = view.chats >= view.most || (isFewer && view.chats > 0)
  return (
    <>
      <section class="panel">
        {shown ? (
          <>
            <h2>{t('teach.check')}</h2>
            <Reading view={view} trial={shown.trial} />
            {shown.isKnown ? (
              !isEnough && <Notice kind="info">{t('teach.next')}</Notice>
            ) : (
              <div class="actions">
                <Button look={isEnough ? 'plain' : 'main'} icon="check" disabled={!shown.steady} onClick={take}>
                  {t('teach.right')}
                </Button>
                <span class="quiet">{t('teach.wrong')}</span>
              </div>
            )}
          </>
        ) : (
          <>
            <Notice kind="doubt">{t('teach.no-chat')}</Notice>
            <Again of="title" />
            <Again of="incoming" />
            <Again of="outgoing" />
            <Again of="box" />
          </>
        )}
        <p class="quiet" data-testid="teach-progress" data-value={view.chats}>
          {t('teach.progress', { chats: view.chats, most: view.most })}
        </p>
        {!isEnough && view.chats > 0 && (
          <div class="actions">
            <Button look="link" onClick={() => setFewer(true)}>
              {t('teach.fewer')}
            </Button>
          </div>
        )}
      </section>
      {isEnough && <Keep view={view} />}
    </>
  )
}

function Reading({ view, trial }: { view: LessonView; trial: Trial }) {
  const { t } = useLanguage()
  const { messages, texts, composer, title } = trial
  const { count, incoming, outgoing, unknown, timed } = messages
  const isSkipped = (role: Role): boolean => view.skipped.includes(role)
  return (
    <dl class="teach-read" data-testid="teach-read">
      <Part name={t('teach.read.title')} ok={title !== ''} of="title" skipped={isSkipped('title')}>
        <span data-testid="teach-title" dir="auto">
          {title || t('teach.none')}
        </span>
      </Part>
      <Part name={t('teach.read.apart')} ok={view.apart !== 'name' && view.apart !== 'unsaid'}>
        <span data-testid="teach-apart" data-value={view.apart}>
          {t(`teach.apart.${view.apart}`)}
        </span>
      </Part>
      <Part name={t('teach.read.messages')} ok={count > 0 && unknown === 0}>
        <span data-testid="teach-messages">
          {t(unknown > 0 ? 'teach.count.unknown' : 'teach.count', { count, incoming, outgoing, unknown })}
        </span>
      </Part>
      <Part name={t('teach.read.incoming')} ok={texts.incoming !== ''} of="incoming" skipped={isSkipped('incoming')}>
        <q dir="auto">{texts.incoming || t('teach.none')}</q>
      </Part>
      <Part name={t('teach.read.outgoing')} ok={texts.outgoing !== ''} of="outgoing" skipped={isSkipped('outgoing')}>
        <q dir="auto">{texts.outgoing || t('teach.none')}</q>
      </Part>
      <Part name={t('teach.read.time')} ok={timed > 0}>
        {timed > 0 ? t('teach.timed', { timed, count }) : t('teach.none')}
      </Part>
      <Part name={t('teach.read.box')} ok={composer.found && composer.writable} of="box" skipped={isSkipped('box')}>
        <span data-testid="teach-box">
          {t(composer.found ? (composer.writable ? 'teach.box.found' : 'teach.box.locked') : 'teach.none')}
        </span>
      </Part>
    </dl>
  )
}

/** One part: what is read of it, and the way to show it again. A sign and words say whether it is read; colour alone never does. */
function Part({
  name,
  ok,
  of: role,
  skipped = false,
  children,
}: {
  name: string
  ok: boolean
  of?: Role
  skipped?: boolean
  children: ComponentChildren
}) {
  const { t } = useLanguage()
  return (
    <div class="teach-part" data-ok={ok}>
      <dt>
        <Icon name={ok ? 'check' : 'doubt'} />
        {name}
      </dt>
      <dd>
        {skipped && !ok ? t('teach.state.skipped') : children} {role && <Again of={role} />}
      </dd>
    </div>
  )
}

function Again({ of: role }: { of: Role }) {
  const { t } = useLanguage()
  const { pick } = useLesson()
  return (
    <Button look="link" aria-label={t('teach.again', { part: t(`teach.role.${role}`) })} onClick={() => pick(role)}>
      {t('teach.again.short')}
    </Button>
  )
}

function Keep({ view }: { view: LessonView }) {
  const { t } = useLanguage()
  const { keep, problems } = useLesson()
  const [name, setName] = useState(view.name)
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault()
        keep(name)
      }}
    >
      <h2>{t('teach.keep.title')}</h2>
      <p>{t('teach.keep.text')}</p>
      {(view.apart === 'name' || view.apart === 'unsaid') && <Notice kind="doubt">{t('teach.apart.name.text')}</Notice>}
      {view.apart === 'attribute' && <p class="quiet">{t('teach.apart.attribute.text')}</p>}
      <Field label={t('teach.keep.name')} value={name} maxLength={60} onInput={(event) => setName(event.currentTarget.value)} />
      {problems.value.map((problem) => (
        <Notice key={problem} kind="error">
          {problem}
        </Notice>
      ))}
      <div class="actions">
        <Button type="submit" look="main" disabled={name.trim() === ''}>
          {t('teach.keep')}
        </Button>
      </div>
    </form>
  )
}
