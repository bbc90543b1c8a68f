import { useState } from 'preact/hooks'
import type { OpenQuestion } from '../../../lib/questions/question.ts'
import type { OwnProblem } from '../../../lib/fields/read-own-value.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ownProblemText } from '../../ui/own-problem.ts'
import { useAction } from '../context.ts'
import { useHeardLanguage } from './language.ts'

/** The answer, picked or typed by the agent. `likely`: what it could be, marked and first. */
export function PickAnswer({
  open,
  likely = [],
  onPick,
}: {
  open: OpenQuestion
  likely?: readonly string[]
  onPick: (values: string[]) => Promise<OwnProblem | 'gone' | null>
}) {
  const speech = useHeardLanguage()
  const { t } = speech
  const { busy, failed, run } = useAction()
  const [problem, setProblem] = useState('')
  const [values, setValues] = useState<string[]>([])
  const pick = (picked: string[]) =>
    void run(async () => {
      const why = await onPick(picked)
      setProblem(why === null ? '' : ownProblemText(why, speech))
    })
  const choices = open.choices.toSorted((a, b) => Number(likely.includes(b.value)) - Number(likely.includes(a.value)))
  const save = (
    <Button disabled={busy || values.length === 0 || values[0] === ''} onClick={() => pick(values)}>
      {t('own.save')}
    </Button>
  )
  return (
    <fieldset class="bare heard-pick">
      <legend class="out-of-sight">{t('heard.pick', { question: open.name })}</legend>
      {open.type === 'choices' ? (
        <>
          {choices.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={<bdi>{label}</bdi>}
              checked={values.includes(value)}
              onPick={(on) => setValues(on ? [...values, value] : values.filter((one) => one !== value))}
            />
          ))}
          {save}
        </>
      ) : choices.length > 0 ? (
        <div class="actions">
          {choices.map(({ value, label }) => (
            <Button
              key={value}
              disabled={busy}
              class={likely.includes(value) ? 'heard-likely' : ''}
              onClick={() => pick([value])}
            >
              <bdi>{label}</bdi>
            </Button>
          ))}
        </div>
      ) : (
        <>
          <Field
            label={open.name}
            labelHidden
            dir="auto"
            autocomplete="off"
            value={values[0] ?? ''}
            onInput={(event) => setValues([event.currentTarget.value])}
          />
          {save}
        </>
      )}
      {problem !== '' && <Notice kind="error">{problem}</Notice>}
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </fieldset>
  )
}
