const LANGUAGES = ['en', 'it', 'sv', 'de', 'fr', 'es', 'ru']

let known: Map<string, number> | null = null

/** 1 to 12 for a month's name or its first three letters, in the languages that files come in; null where it is none. */
export function monthOf(name: string): number | null {
  known ??= monthNames()
  const folded = fold(name)
  return known.get(folded) ?? known.get(folded.slice(0, 4)) ?? known.get(folded.slice(0, 3)) ?? null
}

/** Three letters serve only where no other month of any language begins with them: French juin and juillet need four. */
function monthNames(): Map<string, number> {
  const months = new Map<string, number>()
  const doubtful = new Set<string>()
  const add = (name: string, month: number): void => {
    if ((months.get(name) ?? month) !== month) doubtful.add(name)
    months.set(name, month)
  }
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 1))
        const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '')
        for (const form of new Set([name, name.slice(0, 4), name.slice(0, 3)])) add(form, month)
      }
    }
  for (const name of doubtful) months.delete(name)
  return months
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}
