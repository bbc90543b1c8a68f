import type { ConsentFrom } from '../../lib/consent/opt.ts'
import type { SidebarKey } from '../../lib/language/say.ts'
import type { Speech } from '../ui/language.tsx'

/** Who said so and when, in words. `from` absent: an agent, by hand. */
export function consentSource(from: ConsentFrom | undefined, at: number, { t, format }: Speech<SidebarKey>): string {
  const day = format.date(at)
  if (from?.kind === 'message') return t('consent.by.message', { words: from.words, day })
  if (from?.kind === 'link') return t('consent.by.link', { name: from.name, day })
  if (from?.kind !== 'team') return t('consent.from.agentOn', { day })
  const { of } = from
  if (of?.kind === 'message') return t('consent.by.teamMessage', { words: of.words, day })
  return of?.kind === 'link' ? t('consent.by.link', { name: of.name, day }) : t('consent.by.team', { day })
}
