import type { SqlProblem } from '../../../../lib/segments/sql/rule-sql.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ruleProblemText } from '../../segments/problem-text.ts'

/** Why a rule cannot be written as SQL, in the user's words. */
export function SqlProblems({ problems, vocabulary }: { problems: readonly SqlProblem[]; vocabulary: Vocabulary }) {
  const { t } = useLanguage()
  return (
    <Notice kind="error">
      {t('take.sql.problem')}
      <ul class="points">
        {problems.map((problem, i) => (
          <li key={i}>{sentence(problem, t, vocabulary)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function sentence({ segment, problem }: SqlProblem, t: Translate, vocabulary: Vocabulary): string {
  const said =
    problem.code === 'text-unstorable'
      ? t('take.sql.problem.text-unstorable', problem.values)
      : ruleProblemText(problem, t, vocabulary)
  return segment === null ? said : t('take.sql.problem.in', { segment, problem: said })
}
