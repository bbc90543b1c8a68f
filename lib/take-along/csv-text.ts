/** The mark that lets spreadsheets read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/
/** A figure below zero is reckoned with as it is: as text, nothing would add it up. */
const BELOW_ZERO = /^-\d+(?:[.,]\d+)?$/

/** A cell as RFC 4180 has it: in quotes where it holds a quote, a line break or what parts cells. */
export function quotedCell(text: string, delimiter = ','): string {
  const isPlain = !text.includes('"') && !text.includes(delimiter) && !/[\r\n]/.test(text)
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}

/** A cell of a file that people open: an apostrophe keeps a spreadsheet from reckoning with it. */
export function guardedCell(text: string, delimiter = ','): string {
  return quotedCell(FORMULA.test(text) && !BELOW_ZERO.test(text) ? `'${text}` : text, delimiter)
}
