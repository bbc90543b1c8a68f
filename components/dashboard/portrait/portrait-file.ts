import Papa from 'papaparse'
import type { Portrait, PortraitTrait } from '../../../lib/segments/portrait/portrait.ts'
import { traitName, valueText, type Wording } from './value-text.ts'

/**
 * Every trait of a portrait as rows of a table: counts, and shares in percent of whom it is known with one decimal, for a spreadsheet. Cells that
 * a spreadsheet would take for a formula get an apostrophe. `delimiter`: a comma for a file, a tab for the clipboard.
 */
export function portraitFile({ traits }: Portrait, delimiter: ',' | '\t', wording: Wording): string {
  const { t } = wording
  const fields = [
    t('portrait.csv.trait'),
    t('portrait.value'),
    t('portrait.csv.members'),
    t('portrait.csv.members.share'),
    t('portrait.csv.others'),
    t('portrait.csv.others.share'),
  ]
  const data = traits.flatMap((trait) => rowsOf(trait, wording))
  const text = `${Papa.unparse({ fields, data }, { escapeFormulae: true, delimiter })}\r\n`
  // The byte order mark lets spreadsheets read a file as UTF-8.
  return delimiter === ',' ? `\uFEFF${text}` : text
}

function rowsOf(trait: PortraitTrait, wording: Wording): (string | number)[][] {
  const { t } = wording
  const { known, shares, rest, several } = trait
  const name = traitName(trait.field, wording)
  const rows = shares.map(({ value, members, others }) =>
    value === ''
      ? [name, t('portrait.csv.unknown'), members, '', others, '']
      : [name, valueText(trait, value, wording), members, percent(members, known.members), others, percent(others, known.others)],
  )
  if (rest.values === 0) return rows
  const share = (part: number, whole: number): string => (several ? '' : percent(part, whole))
  return [
    ...rows,
    [
      name,
      t('portrait.csv.rest'),
      rest.members,
      share(rest.members, known.members),
      rest.others,
      share(rest.others, known.others),
    ],
  ]
}

function percent(part: number, whole: number): string {
  return whole > 0 ? ((100 * part) / whole).toFixed(1) : ''
}
