import type { TriedRule } from '../../../../lib/segments/try-rule.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { ExampleList } from './example-list.tsx'

/** Who would join and who would leave, beside the saved version. Its place stays when nothing differs, so that nothing below it jumps. */
export function Compared({ saved, listing }: { saved: TriedRule['saved']; listing: boolean }) {
  const { t } = useLanguage()
  const line = (key: 'joined' | 'left', n: number, people: NonNullable<TriedRule['saved']>['joinedExamples']) => {
    const text = key === 'joined' ? t('builder.joined', { n }) : t('builder.left', { n })
    const marks = { class: `compared compared-${key}`, 'data-testid': `compared-${key}`, 'data-value': n }
    if (n === 0) return <p {...marks}>{text}</p>
    return (
      <details {...marks}>
        <summary>{text}</summary>
        <div class={listing ? 'count-old' : ''}>
          <ExampleList people={people} empty="" />
        </div>
      </details>
    )
  }
  return (
    <div class="compared-lines">
      <h3>{t('builder.compared')}</h3>
      {saved && line('joined', saved.joined, saved.joinedExamples)}
      {saved && line('left', saved.left, saved.leftExamples)}
    </div>
  )
}
