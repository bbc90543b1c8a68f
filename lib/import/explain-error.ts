import { DamagedBaseError } from '../orders/base.ts'
import { BaseMovedError } from '../orders/swap.ts'
import { ImportError } from './error.ts'

/** Any error of an import as one with a code that the dashboard can say. What is unexpected shows its kind, never its text. */
export function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  if (error instanceof BaseMovedError) return new ImportError('base-moved')
  if (error instanceof DamagedBaseError) return new ImportError('base-damaged')
  const errors = wrapped(error)
  if (errors.some(isFullDisk)) return new ImportError('no-space')
  if (errors.slice(0, 1).some(isMovedFile)) return new ImportError('unreadable')
  if (errors.some(isLackOfMemory)) return new ImportError('memory')
  return new ImportError('unexpected', { detail: errors[0]?.name ?? 'error' })
}

/** Chromium writes some failures of a full disk as a plain transaction abort whose text names the disk. */
function isFullDisk({ name, message }: Error): boolean {
  return name === 'QuotaExceededError' || /quota|disk (is )?full|full disk|no space|FILE_ERROR_NO_SPACE/i.test(message)
}

/** The error itself, not one that the database wraps: a file on a stick that was pulled out, or one that was written to since it was chosen (both browsers, reading a Blob). */
function isMovedFile({ name }: Error): boolean {
  return name === 'NotReadableError' || name === 'NotFoundError'
}

/** "Array buffer allocation failed", "Invalid typed array length", "Map maximum size exceeded"; Firefox: "out of memory". */
function isLackOfMemory({ name, message }: Error): boolean {
  return /out of memory/i.test(message) || (name === 'RangeError' && /alloc|length|maximum size|invalid array/i.test(message))
}

/** An error and those that it wraps: Dexie puts the database's own error inside its own. */
function wrapped(error: unknown): Error[] {
  if (!(error instanceof Error || error instanceof DOMException)) return []
  const inner = (error as { inner?: unknown }).inner ?? error.cause
  return [error, ...wrapped(inner)]
}
