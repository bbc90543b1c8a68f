import { useState } from 'preact/hooks'
import type { FilePreview, Target } from '../../../lib/import/job.ts'
import { Checkbox, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { correct, makeField } from './draft.ts'
import { Scroll } from '../scroll.tsx'
import { NewFieldForm } from './new-field-form.tsx'
import { NEW_FIELD, useTargetOptions } from './target-options.ts'

/** A table with more columns shows at first those that are used. */
const MANY = 14
/** More names than these are a list that nobody reads. */
const MOST_NAMED = 6

/** The first rows, and over each column what it is taken for. */
export function ColumnTable({ preview, index }: { preview: FilePreview; index: number }) {
  const { t, format } = useLanguage()
  const { plan, header, rows } = preview
  const leftOut = header.filter((_, place) => plan.columns[place] === '')
  const unused = leftOut.length
  const foldable = header.length > MANY && unused > 0 && unused < header.length
  const [all, setAll] = useState(false)
  const columns = header.map((_, place) => place).filter((place) => all || !foldable || plan.columns[place] !== '')
  const options = useTargetOptions()
  // Of a column that is to become an own field the form below asks what kind.
  const [making, setMaking] = useState<number | null>(null)
  const columnsWith = (place: number, target: Target | ''): (Target | '')[] =>
    header.map((_, at) => (at === place ? target : (plan.columns[at] ?? '')))
  const take = (place: number, target: string): void => {
    setMaking(target === NEW_FIELD ? place : null)
    if (target !== NEW_FIELD) void correct(index, { columns: columnsWith(place, target as Target | '') })
  }
  return (
    <>
      {unused > 0 && unused <= MOST_NAMED && (
        <p class="quiet" data-testid="columns-unused">
          {t('import.columns.unused', { columns: format.list(leftOut) })}
        </p>
      )}
      {foldable && <Checkbox label={t('import.columns.all', { n: unused })} checked={all} onPick={setAll} />}
      <Scroll label={t('import.table', { name: plan.name })}>
        <table class="grid">
          <thead>
            <tr>
              {columns.map((place) => (
                <th key={place} scope="col" dir="auto">
                  <div class="cell" title={header[place]}>
                    {header[place]}
                  </div>
                </th>
              ))}
            </tr>
            <tr class="targets">
              {columns.map((place) => (
                <td key={place}>
                  <Select
                    label={t('import.column', { column: header[place] ?? '' })}
                    labelHidden
                    options={options}
                    value={making === place ? NEW_FIELD : (plan.columns[place] ?? '')}
                    data-unused={plan.columns[place] === '' ? '' : undefined}
                    onPick={(target) => take(place, target)}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((place) => (
                  <td key={place} dir="auto" class={plan.columns[place] === '' ? 'unused' : ''}>
                    <div class="cell" title={row[place]}>
                      {row[place]}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {making !== null && (
        <NewFieldForm
          key={making}
          column={header[making] ?? ''}
          guess={preview.ownGuesses[making]}
          onMake={(field) => {
            setMaking(null)
            void makeField(index, columnsWith(making, `own.${field.id}`), field)
          }}
          onClose={() => setMaking(null)}
        />
      )}
    </>
  )
}
