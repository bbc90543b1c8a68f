import { signalProblemSentence, type SignalProblem } from '../../../lib/ladder/check-signal.ts'
import { Field, TextArea } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useStageWords } from './signal-form.ts'

export interface TypedPhrase {
  phrase: string
  /** One exception on each line. */
  unless: string
}

/** A phrase and what takes it back, each with what is wrong with it. */
export function PhraseFields({
  value,
  language,
  problems,
  onChange,
}: {
  value: TypedPhrase
  language: string
  problems: readonly SignalProblem[]
  onChange: (value: TypedPhrase) => void
}) {
  const { t } = useLanguage()
  const words = useStageWords()
  const said = (isOf: (field: string) => boolean): string =>
    problems
      .filter(({ field }) => isOf(field))
      .map((one) => signalProblemSentence(one, t, words))
      .join(' ')
  return (
    <div class="phrase-fields">
      <Field
        label={t('ladder.signals.phrase')}
        error={said((field) => !field.startsWith('unless'))}
        dir="auto"
        lang={language}
        autocomplete="off"
        value={value.phrase}
        onInput={(event) => onChange({ ...value, phrase: event.currentTarget.value })}
      />
      <TextArea
        label={t('ladder.signals.unless')}
        error={said((field) => field.startsWith('unless'))}
        dir="auto"
        lang={language}
        rows={2}
        value={value.unless}
        onInput={(event) => onChange({ ...value, unless: event.currentTarget.value })}
      />
    </div>
  )
}
