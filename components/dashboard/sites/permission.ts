import { useEffect, useState } from 'preact/hooks'
import { browser } from '../../../lib/browser.ts'

/**
 * Asks the browser for a host. Must be called straight in a click or submit, before anything is awaited: Firefox refuses it after that.
 * Rejects where the browser does not know the pattern.
 */
export function askForHost(pattern: string): Promise<boolean> {
  return askForHosts([pattern])
}

/** The same for several at once. */
export function askForHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] })
}

/** Which of these patterns the browser permits now; follows what is granted and taken back, also in the browser's own settings. */
export function usePermitted(patterns: readonly string[]): ReadonlySet<string> {
  const [permitted, setPermitted] = useState<ReadonlySet<string>>(new Set())
  const all = patterns.join(' ')
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const asked = all.split(' ').filter((pattern) => pattern !== '')
      const answers = await Promise.all(asked.map((pattern) => browser.permissions.contains({ origins: [pattern] })))
      if (wanted) setPermitted(new Set(asked.filter((_, at) => answers[at])))
    }
    const follow = (): void => void look()
    follow()
    browser.permissions.onAdded.addListener(follow)
    browser.permissions.onRemoved.addListener(follow)
    return () => {
      wanted = false
      browser.permissions.onAdded.removeListener(follow)
      browser.permissions.onRemoved.removeListener(follow)
    }
  }, [all])
  return permitted
}
