import { useEffect, useRef, useState } from 'preact/hooks'
import { completeRule } from '../../../../lib/segments/edit/complete-rule.ts'
import type { KeptDraft, SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { RULE_LANGUAGE, type Segment } from '../../../../lib/segments/rule.ts'
import { ruleSentence } from '../../../../lib/segments/sentence.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { Field } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useSession } from '../../session.ts'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { useBaseVersion } from '../answer/base-version.ts'
import { useTried } from '../answer/use-tried.ts'
import { useKnownValues } from '../builder/known-values.ts'
import { RuleBuilder } from '../builder/rule-builder.tsx'
import { SegmentMenu } from './segment-menu.tsx'
import { SegmentFolds } from './segment-folds.tsx'
import { SaveBar } from './save-bar.tsx'
import { useEditor } from './use-editor.ts'
import { useEditorKeys } from './editor-keys.ts'
import { useSaving } from './use-saving.tsx'

/**
 * A segment being written: its name, its rule, and what that amounts to. `stored` is the saved segment as it is now, null for one that was
 * never saved or is gone; `first` what the page began with.
 */
export function SegmentEditor({
  of,
  stored,
  first,
  draft,
  vocabulary,
  onRemoved,
}: {
  of: string
  stored: Segment | null
  first: SegmentDocument
  draft: KeptDraft | null
  vocabulary: Vocabulary
  onRemoved?: (segment: Segment) => void
}) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const editor = useEditor(() => draft?.document ?? first)
  const { document: written } = editor
  const saving = useSaving({ of, stored, first, draft, editor, vocabulary })
  const version = useBaseVersion()
  const { rule, waiting } = completeRule(written.root, vocabulary)
  const tried = useTried(rule, stored?.id, `${version} ${vocabularyName(vocabulary)}`)
  const values = useKnownValues(version)
  const [said, say] = useState('')
  const head = useRef<HTMLHeadingElement>(null)
  const press = useEditorKeys(editor, saving.save)
  // Whoever comes from the list hears whose page this is.
  useEffect(() => head.current?.focus(), [])
  const title = stored?.name ?? (written.name.trim() || t('builder.new'))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its controls
    <form
      class="segment-page stack"
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        void saving.save()
      }}
    >
      <a href="#/segments">{t('builder.back')}</a>
      <header class="view-head">
        <h1 ref={head} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        <SegmentMenu stored={stored} document={written} rule={rule} onRemoved={onRemoved} />
      </header>
      <SaveBar editor={editor} saving={saving} tried={tried} waiting={waiting.length} />
      {saving.restored !== null && saving.dirty && (
        <Notice kind="info">
          {t(stored ? 'builder.restored' : 'builder.restored.new', { moment: format.moment(saving.restored) })}
        </Notice>
      )}
      {saving.notices}
      <div class="segment-columns">
        <div class="stack segment-main">
          <div class="segment-names">
            <Field
              label={t('builder.name')}
              dir="auto"
              maxLength={200}
              autocomplete="off"
              value={written.name}
              data-part="name"
              onInput={(event) => editor.change({ name: event.currentTarget.value }, 'name')}
            />
            <Field
              label={t('builder.note')}
              dir="auto"
              autocomplete="off"
              value={written.note}
              onInput={(event) => editor.change({ note: event.currentTarget.value }, 'note')}
            />
          </div>
          <section class="stack-small" aria-label={t('builder.rule')}>
            <h2>{t('builder.rule')}</h2>
            <RuleBuilder editor={editor} vocabulary={vocabulary} values={values} self={stored?.id} say={say} />
          </section>
        </div>
        <AnswerPanel
          tried={tried}
          waiting={waiting.length}
          sentence={ruleSentence(rule, { t, currency: settings.currency, vocabulary })}
          hasSaved={stored !== null}
        />
      </div>
      <SegmentFolds rule={rule} stored={stored} />
      <output class="out-of-sight" data-testid="builder-said">
        {said}
      </output>
    </form>
  )
}

/** Changes when a field or a segment that rules name does: then the same rule may hold others. */
function vocabularyName({ own, segments, groups }: Vocabulary): string {
  return JSON.stringify([own.map(({ id }) => id), segments.map(({ id, rule }) => [id, rule]), groups, RULE_LANGUAGE])
}
