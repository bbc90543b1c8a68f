import type { Formats } from '../../../lib/language/format.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** Goes through a long list page by page. `from` is the place of the first line shown, counted from 0. */
export function Pager({
  from,
  count,
  size,
  onGo,
  format,
}: {
  from: number
  count: number
  size: number
  onGo: (from: number) => void
  format: Formats
}) {
  const { t } = useLanguage()
  const last = Math.floor((count - 1) / size) * size
  const shown = { from: format.number(from + 1), to: format.number(Math.min(from + size, count)), count: format.number(count) }
  return (
    <nav class="pager" aria-label={t('contacts.pages')}>
      <Button disabled={from === 0} onClick={() => onGo(0)}>
        {t('contacts.first')}
      </Button>
      <Button disabled={from === 0} onClick={() => onGo(Math.max(0, from - size))}>
        {t('contacts.previous')}
      </Button>
      <span aria-live="polite">{t('contacts.shown', shown)}</span>
      <Button disabled={from >= last} onClick={() => onGo(from + size)}>
        {t('contacts.next')}
      </Button>
      <Button disabled={from >= last} onClick={() => onGo(last)}>
        {t('contacts.last')}
      </Button>
    </nav>
  )
}
