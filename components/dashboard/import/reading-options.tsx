import type { DateOrder, Delimiter, Encoding, FilePreview } from '../../../lib/import/job.ts'
import { isAmount, isDate } from '../../../lib/import/target-kinds.ts'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { correct } from './draft.ts'

const ENCODINGS: { value: Encoding; text: string }[] = [
  { value: 'utf-8', text: 'Unicode (UTF-8)' },
  { value: 'utf-16le', text: 'Unicode (UTF-16 LE)' },
  { value: 'utf-16be', text: 'Unicode (UTF-16 BE)' },
  { value: 'windows-1252', text: 'Latin 1 (Windows-1252)' },
  { value: 'windows-1251', text: 'Кириллица (Windows-1251)' },
]

/** How the file is read: each is proposed, said to be sure or guessed, and can be changed. */
export function ReadingOptions({ preview, index }: { preview: FilePreview; index: number }) {
  const { t } = useLanguage()
  const { plan, sheets } = preview
  const hasDates = plan.columns.some(isDate)
  const hasAmounts = plan.columns.some(isAmount)
  return (
    <div class="options">
      {plan.sheet === undefined && <TextOptions preview={preview} index={index} />}
      {sheets.length > 1 && (
        <Select
          label={t('import.sheet')}
          options={sheets.map((name) => ({ value: name, text: name }))}
          value={plan.sheet ?? ''}
          onPick={(sheet) => void correct(index, { sheet })}
        />
      )}
      {hasDates && (
        <Select
          label={t('import.dates')}
          options={(['dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, text: t(`import.dates.${value}`) }))}
          value={plan.dateOrder}
          onPick={(dateOrder) => void correct(index, { dateOrder: dateOrder as DateOrder })}
        />
      )}
      {hasAmounts && (
        <Select
          label={t('import.decimal')}
          options={[
            { value: '.', text: t('import.decimal.point') },
            { value: ',', text: t('import.decimal.comma') },
          ]}
          value={plan.decimal}
          onPick={(decimal) => void correct(index, { decimal: decimal as '.' | ',' })}
        />
      )}
    </div>
  )
}

/** What only a text leaves open: a spreadsheet knows its letters and columns. */
function TextOptions({ preview, index }: { preview: FilePreview; index: number }) {
  const { t } = useLanguage()
  const { plan, encodingSure } = preview
  return (
    <>
      <Select
        label={t('import.encoding')}
        hint={encodingSure ? t('import.encoding.sure') : t('import.encoding.guessed')}
        options={ENCODINGS}
        value={plan.encoding}
        onPick={(encoding) => void correct(index, { encoding: encoding as Encoding })}
      />
      <Select
        label={t('import.delimiter')}
        options={[
          { value: ',', text: t('import.delimiter.comma') },
          { value: ';', text: t('import.delimiter.semicolon') },
          { value: '\t', text: t('import.delimiter.tab') },
          { value: '|', text: t('import.delimiter.bar') },
        ]}
        value={plan.delimiter}
        onPick={(delimiter) => void correct(index, { delimiter: delimiter as Delimiter })}
      />
    </>
  )
}
