import { useLanguage } from './language.ts'

/** The rung of the ladder of awareness; nothing is shown while it is not known. */
export function Stage({ stage }: { stage: 0 | 1 | 2 | 3 | 4 | 5 | null }) {
  const { t } = useLanguage()
  if (stage === null) return null
  return (
    <p class="line" data-testid="stage" data-stage={stage}>
      {t('stage.line', { stage, meaning: t(`stage.${stage}`) })}
    </p>
  )
}
