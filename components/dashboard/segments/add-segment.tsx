import { useState } from 'preact/hooks'
import { saveImported } from '../../../lib/segments/save-imported.ts'
import { readVocabulary } from '../../../lib/segments/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { FileButton } from '../file-button.tsx'
import { useSession } from '../session.ts'
import { ruleProblemText, segmentProblemText } from './problem-text.ts'
import { readSegmentText } from './segment-text.ts'

interface Outcome {
  kind: 'good' | 'doubt' | 'error'
  text: string
  points: string[]
}

/** Adds a segment from a file or from JSON. What is refused stays in the field, to be mended. */
export function AddSegment() {
  const { t } = useLanguage()
  const { db } = useSession()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const vocabulary = await readVocabulary(db)
    const read = readSegmentText(text, name, vocabulary)
    if (!read.ok) return refuse(read.problems.map((problem) => segmentProblemText(problem, t, vocabulary)))
    try {
      const saved = await saveImported(db, read, Date.now())
      if (!saved.ok) return refuse(saved.problems.map((problem) => segmentProblemText(problem, t, vocabulary)))
    } catch (error) {
      return refuse([failureText(error, t)])
    }
    setText('')
    setName('')
    const points = read.notUnderstood.map((problem) => ruleProblemText(problem, t, vocabulary))
    setOutcome(
      points.length > 0
        ? { kind: 'doubt', text: t('segments.add.newer'), points }
        : { kind: 'good', text: t('segments.add.done', { n: 1 + read.brings.length }), points },
    )
  }
  const refuse = (points: string[]): void => setOutcome({ kind: 'error', text: t('segments.add.refused'), points })
  return (
    <details class="card fold-card">
      <summary>{t('segments.add')}</summary>
      <form class="stack" onSubmit={add}>
        <p class="quiet">{t('segments.add.lead')}</p>
        <div class="row">
          <FileButton accept=".json,application/json" label={t('segments.add.file')} onText={setText} />
        </div>
        <TextArea
          label={t('segments.add.text')}
          rows={6}
          spellcheck={false}
          dir="ltr"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="narrow">
          <Field label={t('segments.add.name')} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </div>
        {outcome && (
          <Notice kind={outcome.kind}>
            <p>{outcome.text}</p>
            {outcome.points.length > 0 && (
              <ul class="points">
                {outcome.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        <div class="row">
          <Button type="submit" disabled={text.trim() === ''}>
            {t('segments.add.button')}
          </Button>
        </div>
      </form>
    </details>
  )
}
