import { useEffect, useRef } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { STAGES } from '../../../lib/fields/stage.ts'
import { QUESTION_LIMITS } from '../../../lib/questions/draft.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Problems } from '../problems.tsx'
import { useSession } from '../session.ts'
import { NEW, saidChoices, STAGE, valuesOf, wordLanguages, type QuestionFields, type WrittenChoice } from './draft.ts'
import { problemsAt, type PlacedProblem } from './form-problems.ts'
import { QuestionChoiceLine } from './question-choice-line.tsx'

/** The choices of a question in the order of their numbers, with their words in every language of its texts. */
export function QuestionChoices({
  fields,
  known,
  problems,
  onChange,
}: {
  fields: QuestionFields
  known: readonly OwnField[]
  problems: readonly PlacedProblem[]
  onChange: (choices: WrittenChoice[]) => void
}) {
  const { t } = useLanguage()
  const { settings } = useSession()
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    list.current?.children[wanted.current]?.querySelector('input')?.focus()
    wanted.current = null
  })
  const { choices, target } = fields
  const said = saidChoices(fields)
  const languages = wordLanguages(fields)
  const values = valuesOf(target, known) ?? []
  const left = values.filter((value) => !choices.some((choice) => choice.value === value))
  const nameOf = (value: string): string => {
    const stage = target === STAGE ? STAGES.find((one) => String(one) === value) : undefined
    return stage === undefined ? value : stageWords(stage, t, settings.ladder?.counting)
  }
  const add = (value: string, at = choices.length): void => {
    wanted.current = at
    onChange(choices.toSpliced(at, 0, { key: 1 + Math.max(0, ...choices.map(({ key }) => key)), value, words: {} }))
  }
  const move = (from: number, to: number): void => {
    const [choice] = choices.slice(from, from + 1)
    if (choice) onChange(choices.toSpliced(from, 1).toSpliced(to, 0, choice))
  }
  /** To the next line if it is empty, else to a new one. */
  const goOn = (at: number): void => {
    if (choices[at]?.value === '') list.current?.children[at]?.querySelector('input')?.focus()
    else if (!isFull) add('', at)
  }
  const isFull = choices.length >= QUESTION_LIMITS.choices
  return (
    <fieldset class="bare stack-small question-part">
      <legend class="field-label">{t('asking.choices.head')}</legend>
      <p class="quiet">{t('asking.choices.help')}</p>
      {target !== NEW && isFull && left.length > 0 && (
        <p class="quiet">{t('asking.target.first', { all: values.length, n: QUESTION_LIMITS.choices })}</p>
      )}
      <div class="question-choice question-choice-head quiet" aria-hidden="true">
        <span />
        <span>{t('asking.choice')}</span>
        <span class={`choice-line ${languages.length > 1 ? 'choice-line-named' : ''}`}>
          {languages.length > 1 && <span />}
          <span>{t('asking.choice.label')}</span>
          <span>{t('asking.choice.synonyms')}</span>
        </span>
      </div>
      <ol ref={list} class="question-choices">
        {choices.map((choice, at) => (
          <QuestionChoiceLine
            key={choice.key}
            choice={choice}
            at={at}
            name={nameOf(choice.value)}
            place={{ first: at === 0, last: at === choices.length - 1 }}
            isNew={target === NEW}
            own={target === STAGE ? '' : choice.value}
            languages={languages}
            problems={said.includes(choice) ? problemsAt(problems, `choices.${said.indexOf(choice)}`, true) : []}
            onChange={(changed) => onChange(choices.with(at, changed))}
            onMove={(by) => move(at, at + by)}
            onMore={() => goOn(at + 1)}
            onRemove={() => {
              wanted.current = Math.max(0, at - 1)
              onChange(choices.toSpliced(at, 1))
            }}
          />
        ))}
      </ol>
      <Problems of={problemsAt(problems, 'choices')} />
      <div class="row">
        {target === NEW ? (
          <Button icon="plus" disabled={isFull} onClick={() => add('')}>
            {t('asking.choice.add')}
          </Button>
        ) : (
          left.length > 0 &&
          !isFull && (
            <Select
              label={t('asking.choice.back')}
              labelHidden
              options={[
                { value: '', text: `${t('asking.choice.back')}…` },
                ...left.map((value) => ({ value, text: nameOf(value) })),
              ]}
              value=""
              onPick={(value) => value !== '' && add(value)}
            />
          )
        )}
      </div>
    </fieldset>
  )
}
