/** 128 random bits as 32 lower-case hex digits: the outer id of contacts, log entries, rules, offers, imports, texts. */
export type Id = string

/** A new random id, from the platform's cryptographic generator. */
export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a text is an id as `newId` makes them. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}

/** Where a rule, offer or text came from: made here, shipped with Recency, or taken from a preset. */
export interface Origin {
  kind: 'own' | 'starter' | 'preset'
  /** Id of the preset, for `preset`. */
  preset?: Id
  /** Version of the starter set or preset. */
  version?: string
}
