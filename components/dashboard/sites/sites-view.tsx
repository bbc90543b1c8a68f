import { useLanguage } from '../../ui/language.tsx'
import { ViewHead } from '../view-head.tsx'
import { AddSite } from './add-site.tsx'
import { BuiltInList } from './built-in-list.tsx'
import { DefinitionCheck } from './definition-check.tsx'
import { Gateways } from './gateways.tsx'
import { SiteList } from './site-list.tsx'

/** Where Recency may read: addresses with their permission, gateways whose numbers are trusted, a look at a definition. */
export function SitesView() {
  const { t } = useLanguage()
  return (
    <>
      <ViewHead title={t('sites.title')} lead={t('sites.lead')} />
      <div class="stack">
        <BuiltInList />
        <SiteList />
        <AddSite />
        <Gateways />
        <DefinitionCheck />
      </div>
    </>
  )
}
