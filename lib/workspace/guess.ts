import { newId } from '../db/id.ts'
import { LANGUAGES, type Language } from '../language/languages.ts'
import { SIDEBAR_WIDTHS } from '../messages.ts'
import { isCurrency } from '../orders/money.ts'
import { COUNTRIES, currencyOf } from './country-currency.ts'
import type { Settings } from './settings.ts'

/** What the browser tells about its user. */
export interface BrowserHints {
  /** BCP 47, the user's favourite first (`navigator.languages`). */
  languages: readonly string[]
  /** IANA name. */
  timeZone: string
}

/** The hints of the platform that this runs in: pages, workers and service workers; Node 20 has no navigator. */
export function browserHints(): BrowserHints {
  const { navigator } = globalThis as { navigator?: Pick<Navigator, 'languages'> }
  return { languages: navigator?.languages ?? [], timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC' }
}

/** Settings to begin with, guessed and not yet agreed to: the user sees and corrects them in the first run. */
export function guessSettings(hints: BrowserHints = browserHints()): Settings {
  const country = guessCountry(hints.languages)
  const currency = currencyOf(country) ?? 'EUR'
  return {
    agreedAt: null,
    language: guessLanguage(hints.languages),
    country,
    currency: isCurrency(currency) ? currency : 'EUR',
    timeZone: hints.timeZone,
    agentName: '',
    gateways: [],
    sitesOff: [],
    sidebar: { side: 'right', width: SIDEBAR_WIDTHS.usual, folded: false },
    rates: {},
    retentionMonths: null,
    rfm: { revision: 1, bands: 5 },
    device: newId(),
    agent: newId(),
  }
}

function guessLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const found = LANGUAGES.find((language) => language === tag.slice(0, 2).toLowerCase())
    if (found) return found
  }
  return 'en'
}

/** A region that is written counts before one that is only likely: `en-SE` says more than `en`. */
function guessCountry(languages: readonly string[]): string {
  const locales = languages.flatMap((tag) => localeOf(tag) ?? [])
  const written = locales.map((locale) => locale.region)
  const likely = locales.map((locale) => locale.maximize().region)
  return [...written, ...likely].find((region) => region !== undefined && COUNTRIES.includes(region)) ?? 'US'
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}
