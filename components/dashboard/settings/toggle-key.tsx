import { useEffect, useState } from 'preact/hooks'
import { browser } from '../../../lib/browser.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** The page where Chromium's users change the keys of extensions. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts'

type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> }

/** The key that shows or hides the sidebar, and the way to the browser's own page where it is changed. */
export function ToggleKey() {
  const { t } = useLanguage()
  const [key, setKey] = useState<string | null>(null)
  const [byHand, setByHand] = useState(false)
  useEffect(() => {
    const look = (): void => {
      void browser.commands.getAll().then((all) => setKey(all.find(({ name }) => name === 'toggle-sidebar')?.shortcut ?? ''))
    }
    look()
    // It is changed elsewhere: what stands here is looked up again when the user comes back.
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  if (key === null) return null
  const change = (): void => {
    openKeys().catch(() => setByHand(true))
  }
  return (
    <div class="stack" data-testid="toggle-key">
      <h3>{t('settings.key.title')}</h3>
      <p>{key ? t('settings.key.now', { key: key.replaceAll('+', ' + ') }) : t('settings.key.none')}</p>
      <div class="row">
        <Button onClick={change}>{t('settings.key.change')}</Button>
      </div>
      {byHand && <p class="quiet">{t('settings.key.by-hand', { address: 'about:addons' })}</p>}
    </div>
  )
}

async function openKeys(): Promise<void> {
  const { openShortcutSettings } = browser.commands as Commands
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands)
  else await browser.tabs.create({ url: CHROMIUM_KEYS })
}
