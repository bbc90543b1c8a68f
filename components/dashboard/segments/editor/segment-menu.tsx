import { useState } from 'preact/hooks'
import type { SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { exportSegment } from '../../../../lib/segments/segment-file.ts'
import type { Rule, Segment } from '../../../../lib/segments/rule.ts'
import { removeSegment, saveSegment } from '../../../../lib/segments/store.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { saveFile } from '../../save-file.ts'
import { useSession } from '../../session.ts'
import { useVocabulary } from '../../vocabulary.ts'
import { membersLink, newSegmentLink, takeLink } from '../links.ts'
import { segmentProblemText } from '../problem-text.ts'
import { fileName } from '../file-name.ts'
import { usedText } from '../used-text.ts'

/** What can be done with a segment as a whole. */
export function SegmentMenu({
  stored,
  document,
  rule,
  onRemoved,
}: {
  stored: Segment | null
  document: SegmentDocument
  rule: Rule
  onRemoved: ((segment: Segment) => void) | undefined
}) {
  const { t } = useLanguage()
  const { db } = useSession()
  const vocabulary = useVocabulary()
  const [problem, setProblem] = useState('')
  if (!stored) return null
  const attempt = async (act: () => Promise<string>): Promise<void> => {
    try {
      setProblem(await act())
    } catch (error) {
      setProblem(failureText(error, t))
    }
  }
  const turn = (on: boolean): Promise<void> =>
    attempt(async () => {
      const result = await saveSegment(db, { ...stored, off: !on }, Date.now())
      return result.ok || !vocabulary ? '' : result.problems.map((one) => segmentProblemText(one, t, vocabulary)).join(' ')
    })
  const remove = (): Promise<void> =>
    attempt(async () => {
      const result = await removeSegment(db, stored.id)
      if (!result.removed) return usedText(result, t)
      onRemoved?.(stored)
      return ''
    })
  return (
    <div class="view-actions segment-menu">
      <div class="row">
        <Checkbox label={t('builder.on')} checked={!stored.off} onPick={(on) => void turn(on)} />
        <a class="button" href={membersLink(stored.id)}>
          {t('builder.members')}
        </a>
        <a class="button" href={takeLink(stored.id)}>
          {t('take.link')}
        </a>
        <a class="button" href={newSegmentLink(rule, t('builder.copyOf', { name: document.name }))}>
          {t('builder.duplicate')}
        </a>
        <Button
          onClick={() => vocabulary && saveFile(fileName(stored.name), exportSegment(stored, vocabulary), 'application/json')}
        >
          {t('builder.export')}
        </Button>
        <Button look="danger" onClick={remove}>
          {t('builder.delete')}
        </Button>
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
    </div>
  )
}
