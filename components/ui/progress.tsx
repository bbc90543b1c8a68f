import { Button } from './button.tsx'
import { useSharedLanguage } from './language.tsx'

/** How far a job is. `done: null` where that is not known. With `onCancel`, a button that stops it. */
export function Progress({
  label,
  done,
  total,
  onCancel,
  ...rest
}: {
  label: string
  done: number | null
  total: number
  onCancel?: (() => void) | undefined
  'data-testid'?: string
}) {
  const { t } = useSharedLanguage()
  return (
    <div {...rest} class="progress">
      <div class="progress-body">
        <div>{label}</div>
        {done === null ? <progress aria-label={label} /> : <progress aria-label={label} value={done} max={total} />}
      </div>
      {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
    </div>
  )
}
