import type { Translate } from '../../../lib/language/translator.ts'

/** What a recogniser's name is called; one without a name of its own is a plain table. */
export function kindText(kind: string, t: Translate): string {
  if (kind === 'shopify-customers' || kind === 'shopify-orders') return t(`import.kind.${kind}`)
  return t('import.kind.plain')
}
