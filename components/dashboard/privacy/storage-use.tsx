import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { byteSize } from '../byte-size.ts'
import { useStorage } from '../use-storage.ts'

/** How much of the browser's storage is used, how much is free, and whether the browser may clear it. */
export function StorageUse() {
  const { t } = useLanguage()
  const storage = useStorage()
  if (!storage) return null
  const used = byteSize(storage.used, t.locale)
  const free = storage.free === null ? '' : byteSize(storage.free, t.locale)
  return (
    <section class="stack-small" data-testid="storage" data-used={storage.used} data-free={storage.free ?? ''}>
      <h2>{t('privacy.storage.title')}</h2>
      <p>{free ? t('privacy.storage.used', { used, free }) : t('privacy.storage.usedOnly', { used })}</p>
      {storage.isKept !== null && (
        <p class="quiet">{t(storage.isKept ? 'privacy.storage.unlimited' : 'privacy.storage.evictable')}</p>
      )}
      {storage.isLow && <Notice kind="doubt">{t('privacy.storage.low', { free })}</Notice>}
    </section>
  )
}
