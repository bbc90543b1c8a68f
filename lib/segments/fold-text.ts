/**
 * Text as rules compare it: case, accents and the width of spaces make no difference. Unlike the folding of names it keeps signs, since tags
 * such as `VIP+` and `VIP`, or two emoji, are different tags.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
