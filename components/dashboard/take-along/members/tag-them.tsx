import { useState } from 'preact/hooks'
import { startTask } from '../../../../lib/jobs/client.ts'
import type { FoundMembers } from '../../../../lib/members-back/list.ts'
import { segmentOfTag } from '../../../../lib/members-back/segment-of-tag.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'
import { foldText } from '../../../../lib/segments/fold-text.ts'
import { tagNames } from '../../../../lib/tags/tag-names.ts'
import { tagText } from '../../../../lib/tags/tag-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Field } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { segmentProblemText } from '../../segments/problem-text.ts'
import { useSession } from '../../session.ts'
import { useVocabulary } from '../../vocabulary.ts'
import { TagOutcome, type Tagging } from './tag-outcome.tsx'

const LONGEST = 80

/** A tag for everybody who was found, and a segment of it. */
export function TagThem({ found, segment }: { found: FoundMembers; segment: Segment }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const vocabulary = useVocabulary()
  const [text, setText] = useState(() => t('take.members.tag.usual', { name: segment.name }).slice(0, LONGEST))
  const [makes, setMakes] = useState(true)
  const [taken, setTaken] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [problem, setProblem] = useState('')
  const [tagging, setTagging] = useState<Tagging | null>(null)
  const [starting, setStarting] = useState(false)
  const tag = tagText(text)
  const { ordinals, generation, typed } = found
  const start = async (give: boolean, made: string | null): Promise<void> => {
    setError(null)
    setStarting(true)
    try {
      const job = await startTask('tag', { tag: give ? tag : (tagging?.tag ?? tag), give, ordinals, generation, typed })
      setTagging({ job, tag: give ? tag : (tagging?.tag ?? tag), give, made })
    } catch (failure) {
      setError(failure)
    } finally {
      setStarting(false)
    }
  }
  const give = async (): Promise<void> => {
    const folded = foldText(tag)
    const isTaken = [...(await tagNames(db))].some((other) => foldText(other) === folded)
    setTaken(isTaken)
    if (isTaken) return
    await start(true, makes ? tag : null)
  }
  const made = async (name: string): Promise<void> => {
    const result = await segmentOfTag(db, name, Date.now())
    if (!result.ok && vocabulary) setProblem(result.problems.map((one) => segmentProblemText(one, t, vocabulary)).join(' '))
  }
  return (
    <div class="stack">
      {tagging === null && (
        <form
          class="form narrow"
          onSubmit={(event) => {
            event.preventDefault()
            void give()
          }}
        >
          <Field
            label={t('take.members.tag')}
            dir="auto"
            autocomplete="off"
            maxLength={LONGEST}
            value={text}
            error={taken ? t('take.members.tag.taken') : undefined}
            onInput={(event) => {
              setText(event.currentTarget.value)
              setTaken(false)
            }}
          />
          <Checkbox label={t('take.members.segment')} checked={makes} onPick={setMakes} />
          <div class="row">
            <Button type="submit" look="main" disabled={tag === '' || starting}>
              {t('take.members.give')}
            </Button>
          </div>
        </form>
      )}
      {problem && <Notice kind="error">{problem}</Notice>}
      {error !== null && <Notice kind="error">{failureText(error, t)}</Notice>}
      {tagging && (
        <TagOutcome
          key={tagging.job}
          tagging={tagging}
          onGiven={made}
          onUndo={() => void start(false, tagging.made)}
          onAgain={() => setTagging(null)}
        />
      )}
    </div>
  )
}
