import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** The parts of the page, in the order in which they make sense: what is there, then what it is made by, then what can be chosen instead. */
export const PARTS = ['groups', 'heat', 'limits', 'settings', 'maps'] as const
export type PartName = (typeof PARTS)[number]

/** One part under its heading, which the contents lead to. */
export function Part({ name, children }: { name: PartName; children: ComponentChildren }) {
  const { t } = useLanguage()
  return (
    <div class="stack cut-part">
      <h2 id={headingOf(name)} tabIndex={-1}>
        {t(`cut.part.${name}`)}
      </h2>
      {children}
    </div>
  )
}

/** The contents of the page. Buttons, since the address already names the view. */
export function Contents({ parts }: { parts: readonly PartName[] }) {
  const { t } = useLanguage()
  return (
    <nav aria-label={t('cut.contents')}>
      <ul class="row cut-contents">
        {parts.map((name) => (
          <li key={name}>
            <Button look="link" onClick={() => document.getElementById(headingOf(name))?.focus()}>
              {t(`cut.part.${name}`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function headingOf(name: PartName): string {
  return `cut-${name}`
}
