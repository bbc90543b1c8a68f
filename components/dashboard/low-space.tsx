import { useLanguage } from '../ui/language.tsx'
import { byteSize } from './byte-size.ts'
import { useStorage } from './use-storage.ts'

/** A quiet line while little space is left; nothing else. */
export function LowSpace() {
  const { t } = useLanguage()
  const storage = useStorage()
  if (!storage?.isLow || storage.free === null) return null
  return (
    <p class="side-note" data-testid="low-space">
      <a href="#/privacy">{t('privacy.storage.left', { free: byteSize(storage.free, t.locale) })}</a>
    </p>
  )
}
