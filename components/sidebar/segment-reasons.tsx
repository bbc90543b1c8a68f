import type { ConditionReport } from '../../lib/segments/explain.ts'
import type { Vocabulary } from '../../lib/segments/vocabulary.ts'
import { Icon } from '../ui/icons.tsx'
import { useLanguage } from './language.ts'
import { conditionInWords } from './condition-words.ts'

/** A rule's tree with the verdict at every node: the drawing beside it is said in words as well. */
export function Reasons(props: { report: ConditionReport; currency: string; vocabulary: Vocabulary }) {
  const { report, currency, vocabulary } = props
  const { t, format } = useLanguage()
  if ('condition' in report) {
    return <Verdict met={report.met}>{conditionInWords({ t, format, currency, vocabulary }, report)}</Verdict>
  }
  const parts = report.kind === 'not' ? [report.of] : report.of
  if (parts.length === 0) return <Verdict met={report.met}>{t(report.met ? 'segments.everybody' : 'segments.nobody')}</Verdict>
  if (report.kind !== 'not' && parts[0] && parts.length === 1) return <Reasons {...props} report={parts[0]} />
  return (
    <div>
      <Verdict met={report.met}>{t(`segments.${report.kind}`)}</Verdict>
      <ul class="verdicts">
        {parts.map((part, index) => (
          <li key={index}>
            <Reasons {...props} report={part} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Verdict({ met, children }: { met: boolean; children: string }) {
  const { t } = useLanguage()
  return (
    <p class={`verdict ${met ? 'verdict-met' : 'verdict-unmet'}`}>
      <Icon name={met ? 'check' : 'close'} />
      <span>
        <span class="out-of-sight">{t(met ? 'segments.met' : 'segments.notMet')} </span>
        {children}
      </span>
    </p>
  )
}
