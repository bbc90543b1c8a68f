/** What exports write for "nothing": dashes, database and spreadsheet words. "Null" and "Na" are names that people have, so case tells. */
const NOTHING = new Set(
  [
    '- -- --- – — . ? n/a N/A n.a. N.A. null NULL nil NIL undefined NaN nan (none) (None) (null) (NULL) (blank) (empty)',
    '#N/A #N/D #NV #SAKNAS! #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! [] {} [null] 0/0/00 00/00/00 0000-00-00',
  ]
    .join(' ')
    .split(' ')
    .concat('(not set)', '(No value)', '0000-00-00 00:00:00'),
)

/** What they begin with: most cells are told apart by their first letter alone. */
const FIRST = new Set([...NOTHING].map((word) => word.charCodeAt(0)))
const LONGEST = Math.max(...[...NOTHING].map((word) => word.length))

/** Whether a trimmed cell says nothing: empty, a dash, "N/A", "null", a formula's error, the date zero. */
export function isBlankCell(cell: string): boolean {
  return cell === '' || (cell.length <= LONGEST && FIRST.has(cell.charCodeAt(0)) && NOTHING.has(cell))
}
