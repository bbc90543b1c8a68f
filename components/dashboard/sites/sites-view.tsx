import { useLanguage } from '../../ui/language.tsx'
import { ViewHead } from '../view-head.tsx'
import { AddSite } from './add-site.tsx'
import { BuiltInList } from './built-in-list.tsx'
import { DefinitionFile } from './definition-file.tsx'
import { FramePermission } from './frame-permission.tsx'
import { Gateways } from './gateways.tsx'
import { SelfTestCard } from './self-test.tsx'
import { SiteList } from './site-list.tsx'
import { TaughtList } from './taught-list.tsx'
import { TeachMessenger } from './teach-messenger.tsx'

/** Where Recency may read, what it is taught, whose numbers are trusted; last, since it is as long as a chat, what it reads now. */
export function SitesView() {
  const { t } = useLanguage()
  return (
    <>
      <ViewHead title={t('sites.title')} lead={t('sites.lead')} />
      <div class="stack">
        <FramePermission />
        <BuiltInList />
        <SiteList />
        <AddSite />
        <TaughtList />
        <TeachMessenger />
        <DefinitionFile />
        <Gateways />
        <SelfTestCard />
      </div>
    </>
  )
}
