import type { Formats } from '../../../lib/language/format.ts'
import type { Translate } from '../../../lib/language/translator.ts'
import type { TeamCounts } from '../../../lib/team/gather.ts'

const PARTS = ['no', 'yes', 'heard', 'sent'] as const

/** "3 opt-outs, 1 consent and 40 messages sent"; '' for nothing. */
export function countsInWords(counts: Omit<TeamCounts, 'people'>, t: Translate, format: Formats): string {
  return format.list(PARTS.filter((part) => counts[part] > 0).map((part) => t(`team.${part}`, { n: counts[part] })))
}
