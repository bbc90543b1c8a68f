/**
 * The person's name in a chat's title; '' where the title is none: a messenger shows the address or the number of somebody whom it has no
 * name for.
 */
export function chatName(title: string): string {
  const plain = title.trim()
  return plain.includes('@') || !/\p{L}/u.test(plain) ? '' : plain
}
