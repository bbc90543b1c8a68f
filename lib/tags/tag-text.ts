/** A tag as it is kept: without spaces around it, one between words. '' is none. */
export function tagText(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ')
}
