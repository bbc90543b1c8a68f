import { useEffect, useMemo } from 'preact/hooks'
import type { RecencyDatabase } from '../../lib/db/database.ts'
import { regionalLocale } from '../../lib/language/regional.ts'
import { translator } from '../../lib/language/translator.ts'
import { guessSettings } from '../../lib/workspace/guess.ts'
import { readSettings } from '../../lib/workspace/settings-store.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { LanguageContext, speech } from '../ui/language.tsx'
import { Frame } from './frame.tsx'
import { useLive } from './live.ts'
import { useRoute } from './route.ts'
import { SessionContext } from './session.ts'
import { Agreement } from './start/agreement.tsx'
import { Welcome } from './start/welcome.tsx'
import { ViewOf } from './view-of.tsx'

/** The whole dashboard: the first run until it is agreed to, then the view that the address names. */
export function Dashboard({ db }: { db: RecencyDatabase }) {
  const stored = useLive(() => readSettings(db), [db])
  const guess = useMemo(() => guessSettings(), [])
  const settings = stored ?? guess
  const route = useRoute()
  const { language, timeZone } = settings
  const words = useMemo(
    () => speech(translator(language, regionalLocale(language, navigator.languages)), timeZone),
    [language, timeZone],
  )
  const session = useMemo(() => ({ db, settings }), [db, settings])
  const title = route === 'welcome' || settings.agreedAt === null ? words.t('start.title') : words.t(`dashboard.view.${route}`)
  useEffect(() => {
    document.documentElement.lang = settings.language
    document.title = `${title} – Recency`
  }, [settings.language, title])
  if (stored === undefined) return null
  return (
    <LanguageContext.Provider value={words}>
      <SessionContext.Provider value={session}>
        <ErrorBoundary name={title} of={route}>
          {settings.agreedAt === null ? (
            <Agreement />
          ) : route === 'welcome' ? (
            <Welcome />
          ) : (
            <Frame route={route}>
              <ErrorBoundary name={title} of={route}>
                <ViewOf view={route} />
              </ErrorBoundary>
            </Frame>
          )}
        </ErrorBoundary>
      </SessionContext.Provider>
    </LanguageContext.Provider>
  )
}
