import { useEffect, useRef } from 'preact/hooks'
import { FIELD_LIMITS } from '../../../lib/fields/check-field.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** A choice while it is written. `key` stays its own while it is moved. */
export interface DraftChoice {
  key: number
  was: string | null
  word: string
}

/** The choices of a field: written, moved, removed. Enter in the last one adds another. */
export function ChoiceList({ choices, onChange }: { choices: DraftChoice[]; onChange: (choices: DraftChoice[]) => void }) {
  const { t } = useLanguage()
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    list.current?.querySelectorAll('input')[wanted.current]?.focus()
    wanted.current = null
  })
  const add = (at: number): void => {
    const key = 1 + Math.max(0, ...choices.map((choice) => choice.key))
    wanted.current = at
    onChange(choices.toSpliced(at, 0, { key, was: null, word: '' }))
  }
  const move = (from: number, to: number): void => {
    const [choice] = choices.slice(from, from + 1)
    if (choice) onChange(choices.toSpliced(from, 1).toSpliced(to, 0, choice))
  }
  return (
    <fieldset class="bare stack-small">
      <legend class="field-label">{t('fields.choices')}</legend>
      <ol ref={list} class="choice-list">
        {choices.map(({ key, word }, at) => (
          <li key={key} class="row">
            <Field
              label={t('fields.choice', { n: at + 1 })}
              labelHidden
              dir="auto"
              autocomplete="off"
              maxLength={FIELD_LIMITS.choice + 20}
              value={word}
              onInput={(event) =>
                onChange(choices.with(at, { ...choices[at], key, word: event.currentTarget.value } as DraftChoice))
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing || word.trim() === '') return
                event.preventDefault()
                add(at + 1)
              }}
            />
            <IconButton
              icon="up"
              label={t('fields.choice.up', { choice: word })}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <IconButton
              icon="down"
              label={t('fields.choice.down', { choice: word })}
              disabled={at === choices.length - 1}
              onClick={() => move(at, at + 1)}
            />
            <IconButton
              icon="trash"
              label={t('fields.choice.remove', { choice: word })}
              onClick={() => {
                wanted.current = Math.max(0, at - 1)
                onChange(choices.toSpliced(at, 1))
              }}
            />
          </li>
        ))}
      </ol>
      <div class="row">
        <Button icon="plus" disabled={choices.length >= FIELD_LIMITS.choices} onClick={() => add(choices.length)}>
          {t('fields.choice.add')}
        </Button>
      </div>
    </fieldset>
  )
}
