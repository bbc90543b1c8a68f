import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { Language } from '../../lib/language/languages.ts'
import { regionalLocale } from '../../lib/language/regional.ts'
import { sidebarTranslator } from '../../lib/language/sidebar-translator.ts'
import type { LessonView } from '../../lib/teach/lesson.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LanguageContext, speech } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { useLanguage } from './language.ts'
import { TeachCheck } from './teach-check.tsx'
import type { LessonStore } from './teach-lesson.ts'
import { TeachPointing, TeachRoles } from './teach-pointing.tsx'

const LessonContext = createContext<LessonStore | null>(null)

/** The lesson's store, for every component of the panel. */
export function useLesson(): LessonStore {
  const lesson = useContext(LessonContext)
  if (!lesson) throw new Error('No lesson is provided here.')
  return lesson
}

/** The panel in which a user teaches a messenger by pointing. `language` is what it speaks until the background says which one. */
export function TeachApp({ lesson, language }: { lesson: LessonStore; language: Language }) {
  const speaks = lesson.language.value ?? language
  const words = useMemo(() => speech(sidebarTranslator(speaks, regionalLocale(speaks, navigator.languages)), 'UTC'), [speaks])
  return (
    <LessonContext.Provider value={lesson}>
      <LanguageContext.Provider value={words}>
        <Panel />
      </LanguageContext.Provider>
    </LessonContext.Provider>
  )
}

function Panel() {
  const { t } = useLanguage()
  const { connection, view, failed, leave } = useLesson()
  const shown = view.value
  if (connection.value === 'refused')
    return (
      <main>
        <EmptyState level={1} icon="info" title={t('teach.name')}>
          <p>{t('teach.refused')}</p>
        </EmptyState>
      </main>
    )
  return (
    <main class="teach" data-testid="teach" data-step={shown ? stepOf(shown) : 'loading'} aria-label={t('teach.name')}>
      <h1 class="head-name">{t('teach.title')}</h1>
      {failed.value && <Notice kind="error">{t('teach.failed')}</Notice>}
      {shown ? <Step view={shown} /> : <output>{t('teach.loading')}</output>}
      {shown && (
        <div class="actions">
          <Button look="quiet" onClick={leave}>
            {t('teach.leave')}
          </Button>
        </div>
      )}
    </main>
  )
}

function stepOf({ picking, learnt, complete }: LessonView): 'point' | 'begin' | 'check' {
  if (picking) return 'point'
  return learnt && complete ? 'check' : 'begin'
}

function Step({ view }: { view: LessonView }) {
  const { t, format } = useLanguage()
  const { pick, permit } = useLesson()
  const step = stepOf(view)
  const begun = view.done.length + view.skipped.length > 0
  return (
    <>
      {!begun && <p class="quiet">{t('teach.site', { host: view.host })}</p>}
      {view.problem && <Notice kind="doubt">{t(`teach.problem.${view.problem}`)}</Notice>}
      {view.closedFrames.length > 0 && view.chats === 0 && (
        <Notice kind="info">
          <p>{t('teach.frames', { hosts: format.list(view.closedFrames) })}</p>
          <Button onClick={permit}>{t('teach.frames.permit')}</Button>
        </Notice>
      )}
      {step === 'point' && <TeachPointing view={view} />}
      {step === 'check' && <TeachCheck view={view} />}
      {step === 'begin' && (
        <>
          {!begun && <p>{t('teach.begin.text')}</p>}
          <TeachRoles view={view} />
          <div class="actions">
            <Button look="main" onClick={() => pick('')}>
              {t(begun ? 'teach.go-on' : 'teach.begin')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
