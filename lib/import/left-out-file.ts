import Papa from 'papaparse'
import type { Translate } from '../language/say.ts'
import type { LeftOut } from './job.ts'

/**
 * The left-out list as a CSV file in the user's language, one row for each entry, for mending the source. Cells that a spreadsheet would
 * take for a formula get an apostrophe; the byte order mark lets spreadsheets read it as UTF-8.
 */
export function leftOutFile(lines: readonly LeftOut[], t: Translate): string {
  const fields = [
    t('import.leftOut.file'),
    t('import.leftOut.line'),
    t('import.leftOut.reason'),
    t('import.leftOut.column'),
    t('import.leftOut.value'),
  ]
  const data = lines.map(({ file, line, what, code, column, value }) => [
    file,
    line,
    t(`import.reason.${code}`),
    column || (what === 'row' ? t('import.leftOut.row') : ''),
    value,
  ])
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`
}
