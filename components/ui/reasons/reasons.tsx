import type { ComponentChildren } from 'preact'
import type { ConditionReport } from '../../../lib/segments/explain.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { Icon } from '../icons.tsx'
import { useRuleLanguage } from '../language.tsx'
import { conditionInWords } from './condition-words.ts'

interface Told {
  report: ConditionReport
  /** ISO 4217: what sums are in. */
  currency: string
  vocabulary: Vocabulary
}

/** A rule's tree with the verdict at every node, segments that it names opened up: the drawing beside it is said in words as well. */
export function Reasons(props: Told) {
  const { report, currency, vocabulary } = props
  const { t, format } = useRuleLanguage()
  if ('condition' in report) {
    const words = conditionInWords({ t, format, currency, vocabulary }, report)
    const inside = report.kind === 'segment' ? report.of : null
    if (!inside) return <Verdict met={report.met}>{words}</Verdict>
    return <Parts {...props} title={<Verdict met={report.met}>{words}</Verdict>} parts={[inside]} />
  }
  const parts = report.kind === 'not' ? [report.of] : report.of
  if (parts.length === 0) return <Verdict met={report.met}>{t(report.met ? 'reason.everybody' : 'reason.nobody')}</Verdict>
  if (report.kind !== 'not' && parts[0] && parts.length === 1) return <Reasons {...props} report={parts[0]} />
  return <Parts {...props} title={<Verdict met={report.met}>{t(`reason.${report.kind}`)}</Verdict>} parts={parts} />
}

function Parts({ title, parts, ...told }: Told & { title: ComponentChildren; parts: readonly ConditionReport[] }) {
  return (
    <div>
      {title}
      <ul class="verdicts">
        {parts.map((part, index) => (
          <li key={index}>
            <Reasons {...told} report={part} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Verdict({ met, children }: { met: boolean; children: string }) {
  const { t } = useRuleLanguage()
  return (
    <p class={`verdict ${met ? 'verdict-met' : 'verdict-unmet'}`}>
      <Icon name={met ? 'check' : 'close'} />
      <span dir="auto">
        <span class="out-of-sight">{t(met ? 'reason.met' : 'reason.not-met')} </span>
        {children}
      </span>
    </p>
  )
}
