import { useEffect, useState } from 'preact/hooks'

/** Views that exist, in the order of the navigation. */
export const VIEWS = ['contacts', 'import', 'segments', 'rfm', 'offers', 'sites', 'settings', 'privacy'] as const
export type View = (typeof VIEWS)[number]
/** `welcome` is the rest of the first run, after the agreement. */
export type Route = View | 'welcome'

/** The view that the address names; contacts where it names none that exists. */
export function routeOf(hash: string): Route {
  const name = hash.replace(/^#\/?/, '').split(/[/?]/)[0]
  if (name === 'welcome') return name
  return VIEWS.find((view) => view === name) ?? 'contacts'
}

/** Goes to a view; the browser's "back" leads home again. */
export function go(route: Route): void {
  location.hash = `#/${route}`
}

/** The present view. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}
