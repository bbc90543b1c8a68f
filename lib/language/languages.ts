/** The languages that every visible string exists in. */
export const LANGUAGES = ['en', 'it', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]
