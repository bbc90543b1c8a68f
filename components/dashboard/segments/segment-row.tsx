import { useState } from 'preact/hooks'
import type { Segment } from '../../../lib/segments/rule.ts'
import { moveSegment } from '../../../lib/segments/edit/move-segment.ts'
import { exportSegment } from '../../../lib/segments/segment-file.ts'
import { ruleSentence } from '../../../lib/segments/sentence.ts'
import { removeSegment, saveSegment, type SaveSegmentResult } from '../../../lib/segments/store.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox, Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { focusFirstField, useFocusBack } from '../focus.ts'
import { saveFile } from '../save-file.ts'
import { useSession } from '../session.ts'
import { fileName } from './file-name.ts'
import { membersLink, segmentLink, takeLink } from './links.ts'
import { segmentProblemText } from './problem-text.ts'
import { usedText } from './used-text.ts'

/** One segment: on or off, its name, its rule in words, how many people. */
export function SegmentRow({
  segment,
  vocabulary,
  count,
  people,
  isFirst,
  isLast,
  onRemoved,
}: {
  segment: Segment
  count: number | undefined
  /** In the whole base. */
  people: number | undefined
  isFirst: boolean
  isLast: boolean
  vocabulary: Vocabulary
  onRemoved: (segment: Segment) => void
}) {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const [name, setName] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const renamer = `rename-${segment.id}`
  useFocusBack(name === null ? null : renamer)
  const take = (result: SaveSegmentResult): void => {
    setProblem(result.ok ? '' : result.problems.map((one) => segmentProblemText(one, t, vocabulary)).join(' '))
    if (result.ok) setName(null)
  }
  const save = (change: Partial<Segment>): Promise<void> =>
    saveSegment(db, { ...segment, ...change }, Date.now()).then(take, (error: unknown) => setProblem(failureText(error, t)))
  const remove = async (): Promise<void> => {
    const result = await removeSegment(db, segment.id)
    if (result.removed) return onRemoved(segment)
    setProblem(usedText(result, t))
  }
  return (
    <li class={`row-item ${segment.off ? 'row-off' : ''}`} data-segment={segment.id}>
      <Checkbox
        label={<span class="out-of-sight">{t('segments.on', { name: segment.name })}</span>}
        checked={!segment.off}
        onPick={(on) => void save({ off: !on })}
      />
      <div class="row-body">
        {name === null ? (
          <h2 dir="auto">
            <a id={`name-${segment.id}`} class="row-name" href={segmentLink(segment.id)}>
              {segment.name}
            </a>
            {segment.off && <span class="quiet row-state">{t('segments.off')}</span>}
          </h2>
        ) : (
          <form
            ref={focusFirstField}
            class="row"
            onSubmit={(event) => {
              event.preventDefault()
              void save({ name })
            }}
          >
            <Field
              label={t('segments.rename.field')}
              labelHidden
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setName(null)}
            />
            <Button type="submit">{t('dashboard.save')}</Button>
            <Button look="quiet" onClick={() => setName(null)}>
              {t('dashboard.cancel')}
            </Button>
          </form>
        )}
        {segment.note && (
          <p class="quiet" dir="auto">
            {segment.note}
          </p>
        )}
        <p class="rule">{ruleSentence(segment.rule, { t, currency: settings.currency, vocabulary })}</p>
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <span class="row-figure" data-testid="segment-count" data-segment={segment.name} data-value={count ?? ''}>
        {count === undefined ? (
          t('segments.counting')
        ) : (
          <>
            <a class="row-name" href={membersLink(segment.id)}>
              {t('dashboard.people', { n: count })}
            </a>
            {people ? <span class="row-share">{t('segments.share', { share: format.percent(count / people) })}</span> : null}
          </>
        )}
      </span>
      <div class="row-tools">
        <a class="button button-quiet" href={takeLink(segment.id)} aria-describedby={`name-${segment.id}`}>
          {t('take.link')}
        </a>
        <Button
          id={renamer}
          look="quiet"
          aria-label={t('segments.rename', { name: segment.name })}
          onClick={() => setName(segment.name)}
        >
          {t('segments.rename.short')}
        </Button>
        <IconButton
          id={`up-${segment.id}`}
          icon="up"
          label={t('segments.up', { name: segment.name })}
          aria-disabled={isFirst}
          onClick={() => void moveSegment(db, segment.id, -1)}
        />
        <IconButton
          icon="down"
          label={t('segments.down', { name: segment.name })}
          aria-disabled={isLast}
          onClick={() => void moveSegment(db, segment.id, 1)}
        />
        <IconButton
          icon="file"
          label={t('segments.export', { name: segment.name })}
          onClick={() => saveFile(fileName(segment.name), exportSegment(segment, vocabulary), 'application/json')}
        />
        <IconButton icon="trash" label={t('segments.remove', { name: segment.name })} onClick={remove} />
      </div>
    </li>
  )
}
