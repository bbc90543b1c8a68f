import { useLanguage } from '../../../ui/language.tsx'

const KEYS = [
  ['Ctrl+Enter', 'condition'],
  ['Ctrl+Shift+Enter', 'group'],
  ['Alt+↑ Alt+↓', 'move'],
  ['Alt+→ Alt+←', 'nest'],
  ['Ctrl+D', 'copy'],
  ['Ctrl+G', 'wrap'],
  ['Ctrl+Del', 'remove'],
  ['Ctrl+Z Ctrl+Shift+Z', 'undo'],
  ['Ctrl+S', 'save'],
] as const

/** The keys of the builder, folded away. */
export function KeyHelp() {
  const { t } = useLanguage()
  return (
    <details class="key-help">
      <summary>{t('builder.keys')}</summary>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`builder.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
