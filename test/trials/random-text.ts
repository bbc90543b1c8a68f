import type { Random } from './random.ts'

const PIECES = [
  'a',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '<b>',
  '&amp;',
  '&',
  '"',
  "'",
  ']]>',
  '😀',
  '👩‍👩‍👧',
  'é',
  'é',
  'שלום',
  '日本',
  '\t',
  '{name}',
  '%',
  '\\n',
] as const

/** A text of one or many lines with what texts break on: mark-up, blanks, emoji, other scripts. It begins and ends with a letter. */
export function randomText(random: Random): string {
  const pieces = Array.from({ length: random.whole(1, 60) }, () => random.pick(PIECES))
  return `x${pieces.join('')}y`
}
