import type { Entry } from './dictionary.ts'
import { business as enBusiness } from './en/business.ts'
import { common as enCommon } from './en/common.ts'
import { groups as enGroups } from './en/groups.ts'
import { ownValues as enOwnValues } from './en/own-values.ts'
import { sidebar as enSidebar } from './en/sidebar.ts'
import { sidebarConsent as enSidebarConsent } from './en/sidebar-consent.ts'
import { sidebarOffer as enSidebarOffer } from './en/sidebar-offer.ts'
import { teach as enTeach } from './en/teach.ts'
import { business as itBusiness } from './it/business.ts'
import { common as itCommon } from './it/common.ts'
import { groups as itGroups } from './it/groups.ts'
import { ownValues as itOwnValues } from './it/own-values.ts'
import { sidebar as itSidebar } from './it/sidebar.ts'
import { sidebarConsent as itSidebarConsent } from './it/sidebar-consent.ts'
import { sidebarOffer as itSidebarOffer } from './it/sidebar-offer.ts'
import { teach as itTeach } from './it/teach.ts'
import type { Language } from './languages.ts'
import { saying, type SidebarKey, type Translate } from './say.ts'
import { business as svBusiness } from './sv/business.ts'
import { common as svCommon } from './sv/common.ts'
import { groups as svGroups } from './sv/groups.ts'
import { ownValues as svOwnValues } from './sv/own-values.ts'
import { sidebar as svSidebar } from './sv/sidebar.ts'
import { sidebarConsent as svSidebarConsent } from './sv/sidebar-consent.ts'
import { sidebarOffer as svSidebarOffer } from './sv/sidebar-offer.ts'
import { teach as svTeach } from './sv/teach.ts'

const DICTIONARIES: Record<Language, { readonly [K in SidebarKey]: Entry }> = {
  en: {
    ...enBusiness,
    ...enCommon,
    ...enGroups,
    ...enOwnValues,
    ...enSidebar,
    ...enSidebarConsent,
    ...enSidebarOffer,
    ...enTeach,
  },
  it: {
    ...itBusiness,
    ...itCommon,
    ...itGroups,
    ...itOwnValues,
    ...itSidebar,
    ...itSidebarConsent,
    ...itSidebarOffer,
    ...itTeach,
  },
  sv: {
    ...svBusiness,
    ...svCommon,
    ...svGroups,
    ...svOwnValues,
    ...svSidebar,
    ...svSidebarConsent,
    ...svSidebarOffer,
    ...svTeach,
  },
}

/** A translator with the sidebar's words and those of the business, and none of the dashboard's, nor those of rules. */
export function sidebarTranslator(language: Language, locale: string = language): Translate<SidebarKey> {
  return saying(language, locale, DICTIONARIES[language])
}
