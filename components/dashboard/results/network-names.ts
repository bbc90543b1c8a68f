import { NETWORKS } from '../../../lib/segments/value-words.ts'
import type { Formats } from '../../../lib/language/format.ts'
import type { SiteNetwork } from '../../../lib/sites/identity.ts'

/** "WhatsApp and Telegram". */
export function networkNames(networks: readonly SiteNetwork[], format: Formats): string {
  return format.list(networks.map((network) => NETWORKS[network] ?? network))
}
