/**
 * The languages that a page's dates may be in, likeliest first: what the page says of itself, then the user's own, then English, since many
 * clients are only half translated. A page's bare `en` takes the user's own region where that is English too: it decides on day and month.
 */
export function languagesOf(document: Document): readonly string[] {
  const own = document.defaultView?.navigator.languages ?? []
  const { lang } = document.documentElement
  const key = [lang, ...own].join(' ')
  if (last.key !== key) last = { key, languages: likeliest(lang, own) }
  return last.languages
}

let last: { key: string; languages: readonly string[] } = { key: '', languages: ['en'] }

function likeliest(lang: string, own: readonly string[]): string[] {
  const said = known(lang)
  const regional = said.flatMap((tag) => (tag.includes('-') ? [] : own.filter((one) => one.startsWith(`${tag}-`)).slice(0, 1)))
  return [...new Set([...regional, ...said, ...own.flatMap(known), 'en'])]
}

/** The tag as the browser knows it; none where it is no language. */
function known(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
  } catch {
    return []
  }
}
