import { useEffect, useState } from 'preact/hooks'

/** Views that exist, in the order of the navigation. */
export const VIEWS = [
  'contacts',
  'duplicates',
  'import',
  'guide',
  'segments',
  'fields',
  'rfm',
  'ladder',
  'questions',
  'movement',
  'offers',
  'replies',
  'queue',
  'reminders',
  'results',
  'consent',
  'sites',
  'settings',
  'privacy',
] as const
export type View = (typeof VIEWS)[number]
/** `welcome` is the rest of the first run, after the agreement. */
export type Route = View | 'welcome'

/** The view that the address names; contacts where it names none that exists. */
export function routeOf(hash: string): Route {
  const name = hash.replace(/^#\/?/, '').split(/[/?]/)[0]
  if (name === 'welcome') return name
  return VIEWS.find((view) => view === name) ?? 'contacts'
}

/** What the address names within a view: `#/contacts/<id>` gives the id. '' for the view itself, whatever stands behind a question mark. */
export function restOf(hash: string): string {
  const [, rest = ''] = hash.replace(/^#\/?|\?.*$/g, '').split('/')
  try {
    return decodeURIComponent(rest)
  } catch {
    return rest
  }
}

/** What is asked of that which the address names: `#/segments/<id>/take` gives `take`; '' where nothing is. */
export function actOf(hash: string): string {
  return hash.replace(/^#\/?|\?.*$/g, '').split('/')[2] ?? ''
}

/** What stands behind the question mark: `#/segments/new?rule=...` gives `rule=...`. */
export function queryOf(hash: string): string {
  const at = hash.indexOf('?')
  return at === -1 ? '' : hash.slice(at + 1)
}

/** Goes to a view; the browser's "back" leads home again. */
export function go(route: Route): void {
  location.hash = `#/${route}`
}

/** The present view. */
export function useRoute(): Route {
  return useHash(routeOf)
}

/** What the address names within the present view. */
export function useRest(): string {
  return useHash(restOf)
}

/** What is asked of that. */
export function useAct(): string {
  return useHash(actOf)
}

/** What stands behind the question mark of the present address. */
export function useQuery(): string {
  return useHash(queryOf)
}

function useHash<T>(of: (hash: string) => T): T {
  const [value, setValue] = useState(() => of(location.hash))
  useEffect(() => {
    const follow = (): void => setValue(() => of(location.hash))
    addEventListener('hashchange', follow)
    // The address may have changed since the first drawing.
    follow()
    return () => removeEventListener('hashchange', follow)
  }, [])
  return value
}
