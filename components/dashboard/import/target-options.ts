import { listFields } from '../../../lib/fields/store.ts'
import { TARGETS } from '../../../lib/import/job.ts'
import type { Option } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { draft } from './draft.ts'
import { groupText, targetText } from './note-text.ts'

/** Stands for an own field that is yet to be described. */
export const NEW_FIELD = 'own.new'

/** Everything that a column can be taken for: what is built in, own fields, those that are to be made, and one more. */
export function useTargetOptions(): Option[] {
  const { t } = useLanguage()
  const { db } = useSession()
  const fields = useLive(() => listFields(db), [db]) ?? []
  const made = draft.value?.newFields ?? []
  const group = t('import.targets.own')
  return [
    { value: '', text: t('import.target.none') },
    ...TARGETS.map((value) => ({ value, text: targetText(value, t), group: groupText(value, t) })),
    ...fields.map(({ id, name }) => ({ value: `own.${id}`, text: name, group })),
    ...made
      .filter(({ id }) => !fields.some((field) => field.id === id))
      .map(({ id, name }) => ({ value: `own.${id}`, text: t('import.own.new', { name }), group })),
    { value: NEW_FIELD, text: t('import.target.own.new'), group },
  ]
}
