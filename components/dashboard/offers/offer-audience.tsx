import { useState } from 'preact/hooks'
import type { Rule, Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { CountLine } from '../segments/answer/count-line.tsx'
import { useBaseVersion } from '../segments/answer/base-version.ts'
import { useTried } from '../segments/answer/use-tried.ts'
import { useKnownValues } from '../segments/builder/known-values.ts'
import { RuleBuilder } from '../segments/builder/rule-builder.tsx'
import type { Editor } from '../segments/editor/use-editor.ts'
import { OWN_RULE } from './draft.ts'

/** Whom an offer is for: everybody, a segment, or a rule of its own that is built here. */
export function OfferAudience({
  segment,
  segments,
  editor,
  rule,
  waiting,
  vocabulary,
  onPick,
}: {
  segment: string
  segments: Segment[]
  editor: Editor
  /** The rule as far as it is written, and how many of its conditions are not. */
  rule: Rule
  waiting: number
  vocabulary: Vocabulary
  onPick: (segment: string) => void
}) {
  const { t } = useLanguage()
  return (
    <>
      <div class="options">
        <Select
          label={t('offers.field.segment')}
          options={[
            { value: '', text: t('offers.everybody') },
            { value: OWN_RULE, text: t('offers.ownRule') },
            ...segments.map(({ id, name }) => ({ value: id, text: name, group: t('offers.segments') })),
          ]}
          value={segment}
          onPick={onPick}
        />
      </div>
      {segment === OWN_RULE && <OwnRule {...{ editor, rule, waiting, vocabulary }} />}
    </>
  )
}

function OwnRule({ editor, rule, waiting, vocabulary }: { editor: Editor; rule: Rule; waiting: number; vocabulary: Vocabulary }) {
  const { t } = useLanguage()
  const version = useBaseVersion()
  const values = useKnownValues(version)
  const tried = useTried(rule, undefined, version)
  const [said, say] = useState('')
  return (
    <section class="stack-small offer-rule" aria-label={t('offers.ownRule')}>
      <RuleBuilder editor={editor} vocabulary={vocabulary} values={values} self={undefined} say={say} />
      <p>
        <CountLine tried={tried} waiting={waiting} />
      </p>
      <output class="out-of-sight">{said}</output>
    </section>
  )
}
