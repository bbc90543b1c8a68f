import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { textLanguages } from '../texts/languages.ts'
import type { WrittenChoice } from './draft.ts'

/** How a choice is read and what else means it, a line for each language. `choice`: what it is called here. */
export function ChoiceWords({
  words,
  choice,
  languages,
  own,
  onChange,
}: {
  words: WrittenChoice['words']
  choice: string
  languages: readonly string[]
  /** What stands in the message where no label is written in the first language; '' where nothing does. */
  own: string
  onChange: (words: WrittenChoice['words']) => void
}) {
  const { t } = useLanguage()
  const names = textLanguages(t.language)
  return (
    <div class="choice-words">
      {languages.map((language, at) => {
        const said = words[language] ?? { label: '', synonyms: '' }
        const name = names.find(({ value }) => value === language)?.text ?? language
        const set = (change: Partial<typeof said>): void => onChange({ ...words, [language]: { ...said, ...change } })
        return (
          <div key={language} class={`choice-line ${languages.length > 1 ? 'choice-line-named' : ''}`}>
            {languages.length > 1 && (
              <span class="quiet" aria-hidden="true">
                {name}
              </span>
            )}
            <Field
              label={t('asking.choice.label.of', { choice, language: name })}
              labelHidden
              dir="auto"
              autocomplete="off"
              placeholder={at === 0 ? own : ''}
              value={said.label}
              onInput={(event) => set({ label: event.currentTarget.value })}
            />
            <Field
              label={t('asking.choice.synonyms.of', { choice, language: name })}
              labelHidden
              dir="auto"
              autocomplete="off"
              value={said.synonyms}
              onInput={(event) => set({ synonyms: event.currentTarget.value })}
            />
          </div>
        )
      })}
    </div>
  )
}
