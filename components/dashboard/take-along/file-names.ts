import { isoDay } from '../../../lib/workspace/day.ts'

/** A file's name with today's date. It names no segment: whoever sees it in a folder learns nothing of anybody. */
export function dated(name: string, kind: string): string {
  return `${name}-${isoDay(Math.floor(Date.now() / 86_400_000))}.${kind}`
}
