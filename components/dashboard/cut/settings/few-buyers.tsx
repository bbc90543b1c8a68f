import type { PresentCut } from '../../../../lib/rfm/cut-query.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** Below this many buyers quantiles part people whose figures hardly differ. */
const FEW = 500

/** A word on few buyers. */
export function FewBuyers({ cut: { scoring } }: { cut: PresentCut }) {
  const { t } = useLanguage()
  if (scoring.buyers === 0 || scoring.buyers >= FEW) return null
  return <Notice kind="doubt">{t('rfm.few')}</Notice>
}
