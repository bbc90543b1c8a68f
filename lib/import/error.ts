/** Why an import as a whole could not be done; nothing was written. The dashboard says each code in the user's language. */
export type ImportErrorCode =
  | 'too-large'
  | 'broken-quotes'
  | 'unreadable'
  /** A file given again after an interruption is not the one from before. */
  | 'other-file'
  /** More in the files than the browser has memory for. */
  | 'memory'
  | 'no-space'
  | 'base-moved'
  | 'base-not-empty'
  | 'base-damaged'
  | 'not-newest'
  | 'nothing-to-undo'
  /** A column's own field was taken away since the preview. */
  | 'own-field-gone'
  | 'unexpected'

/** Carries a code and what its sentence names; never text out of a customer's row. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code)
    this.name = 'ImportError'
  }
}
