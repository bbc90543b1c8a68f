import type { SidebarKey } from '../../lib/language/say.ts'
import { useSharedLanguage, type Speech } from '../ui/language.tsx'

/** The words that the sidebar carries, and formats: the dashboard's words are not there to be said. */
export function useLanguage(): Speech<SidebarKey> {
  return useSharedLanguage() as Speech<SidebarKey>
}
