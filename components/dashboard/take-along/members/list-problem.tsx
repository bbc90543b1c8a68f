import type { ListProblem } from '../../../../lib/members-back/list.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { byteSize } from '../../byte-size.ts'
import { sayWith } from '../../loose.ts'

/** Why a list cannot be read. */
export function ListProblemNotice({ problem: { code, values } }: { problem: ListProblem }) {
  const { t } = useLanguage()
  const said =
    code === 'too-large'
      ? { size: byteSize(Number(values['size']), t.locale), limit: byteSize(Number(values['limit']), t.locale) }
      : values
  return <Notice kind="error">{sayWith(t, `take.members.problem.${code}`, said)}</Notice>
}
