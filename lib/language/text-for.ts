/**
 * The key of the text to use, of texts by language (BCP 47, `''` for every language): the person's language (its own form, then the language
 * alone), the text for all, the workspace's language, the first. '' where none is written.
 */
export function textFor(texts: Record<string, string>, own: string, workspace: string): string {
  const written = Object.keys(texts).filter((key) => texts[key]?.trim())
  const speaks = (wanted: string) =>
    wanted === ''
      ? undefined
      : (written.find((key) => key.toLowerCase() === wanted.toLowerCase()) ??
        written.find((key) => primaryLanguage(key) === primaryLanguage(wanted) && key !== ''))
  return speaks(own) ?? written.find((key) => key === '') ?? speaks(workspace) ?? written[0] ?? ''
}

/** The language alone, without its region or script: `pt` of `pt-BR`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** Whether a text is a language's code (BCP 47). */
export function isLanguageCode(code: string): boolean {
  try {
    return new Intl.Locale(code).baseName !== ''
  } catch {
    return false
  }
}
