const LANGUAGES = ['en', 'it', 'sv', 'de', 'fr', 'es', 'ru']

let codes: Map<string, string> | null = null

/** ISO 3166-1 alpha-2 of a country's code or its name in the files' languages; null where it is neither. */
export function parseCountry(text: string): string | null {
  const word = plain(text)
  codes ??= countryNames()
  return codes.get(word) ?? null
}

function countryNames(): Map<string, string> {
  const known = new Map<string, string>([
    ['uk', 'GB'],
    ['usa', 'US'],
    ['u.s.a.', 'US'],
    ['great britain', 'GB'],
    ['england', 'GB'],
    ['holland', 'NL'],
    ['czech republic', 'CZ'],
    ['turkey', 'TR'],
    ['россия', 'RU'],
  ])
  const names = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }))
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b)
      if (NO_COUNTRY.has(code) || !names[0]?.of(code)) continue
      known.set(code.toLowerCase(), code)
      for (const name of names) known.set(plain(name.of(code) ?? code), code)
    }
  return known
}

/** Codes that CLDR names but ISO 3166-1 does not have as countries, or no longer has. */
const NO_COUNTRY = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT QO QU RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ'.split(' '),
)

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
