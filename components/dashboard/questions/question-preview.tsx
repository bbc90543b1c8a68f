import type { Question } from '../../../lib/questions/question.ts'
import { questionText } from '../../../lib/questions/text.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { ANNA } from '../texts/made-up-people.ts'
import type { TextOf } from '../texts/customer-texts.tsx'

/** The message as it would stand in the composer, with its choices, for somebody made up. */
export function QuestionPreview({
  question,
  one: { language, text },
}: {
  question: Pick<Question, 'choices' | 'numbered'>
  one: TextOf
}) {
  const { t } = useLanguage()
  const { settings } = useSession()
  const person = { values: { ...ANNA, agent_name: settings.agentName }, own: language, workspace: settings.language }
  const said = questionText({ ...question, texts: { [language]: text } }, person).text
  return (
    <div class="offer-preview">
      <div class="field-label">{t('asking.preview')}</div>
      <p class={`bubble ${said === '' ? 'quiet' : ''}`} dir="auto" data-testid="question-preview">
        {said === '' ? t('asking.preview.empty') : said}
      </p>
    </div>
  )
}
