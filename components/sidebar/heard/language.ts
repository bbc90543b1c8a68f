import type { HeardKey, SidebarKey } from '../../../lib/language/say.ts'
import { useSharedLanguage, type Speech } from '../../ui/language.tsx'

/** The sidebar's words and those of what is heard: `HeardWords` provides them. */
export function useHeardLanguage(): Speech<HeardKey | SidebarKey> {
  return useSharedLanguage() as Speech<HeardKey | SidebarKey>
}
