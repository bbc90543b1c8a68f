import { useState } from 'preact/hooks'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { checkDefinition, type CheckedDefinition } from '../../../lib/sites/schema.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FileButton } from '../file-button.tsx'

/** Looks at a definition file and says what it would read. It is never applied from here. */
export function DefinitionCheck() {
  const { t } = useLanguage()
  const [checked, setChecked] = useState<CheckedDefinition | 'not-json' | null>(null)
  const read = (text: string): void => {
    try {
      setChecked(checkDefinition(JSON.parse(text.replace(/^\uFEFF/, '')), document))
    } catch {
      setChecked('not-json')
    }
  }
  return (
    <section class="card stack">
      <h2>{t('sites.definition.title')}</h2>
      <p class="quiet">{t('sites.definition.help')}</p>
      <div class="row">
        <FileButton accept=".json,application/json" label={t('sites.definition.choose')} onText={read} />
      </div>
      {checked === 'not-json' && <Notice kind="error">{t('sites.definition.not-json')}</Notice>}
      {checked && checked !== 'not-json' && 'problems' in checked && (
        <Notice kind="error">
          <p>{t('sites.definition.refused')}</p>
          <ul class="points">
            {checked.problems.map((problem) => (
              <li key={problem} dir="ltr">
                {problem}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {checked && checked !== 'not-json' && 'definition' in checked && <Reads definition={checked.definition} />}
    </section>
  )
}

function Reads({ definition }: { definition: SiteDefinition }) {
  const { t } = useLanguage()
  const { name, matches, network } = definition
  return (
    <Notice kind="good">
      <p>{t('sites.definition.good', { name })}</p>
      <ul class="points">
        <li>{t('sites.definition.where', { where: matches.join(', ') || t('sites.definition.nowhere') })}</li>
        <li>{t('sites.definition.network', { network })}</li>
        <li>{t('sites.definition.title.part')}</li>
        <li>{t('sites.definition.identity')}</li>
        <li>{t('sites.definition.messages')}</li>
        <li>{t('sites.definition.composer')}</li>
      </ul>
    </Notice>
  )
}
