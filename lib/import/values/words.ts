import type { OrderStatus } from '../../orders/order.ts'

/** A word as files write it, brought to one form: case, accents, `_` and `-` aside. */
function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

const list = (words: string): string[] => words.split('|').map(plain)

const YES = new Set(
  list(
    'yes|y|true|t|1|x|on|✓|✔|subscribed|opted in|granted|si|sì|s|vero|iscritto|ja|j|sant|oui|o|vrai|wahr|sí|verdadero|да|д|истина',
  ),
)
const NO = new Set(
  list('no|n|false|f|0|off|unsubscribed|not subscribed|opted out|denied|never|nej|falskt|nein|falsch|non|faux|falso|нет|н|ложь'),
)

/** A yes or no in one of the files' languages; null where it is neither. */
export function parseYesNo(text: string): boolean | null {
  const word = plain(text)
  return YES.has(word) ? true : NO.has(word) ? false : null
}

const STATUSES: Record<OrderStatus, Set<string>> = {
  paid: new Set(
    list(
      'paid|partially refunded|refunded|complete|completed|closed|closed won|won|fulfilled|delivered|shipped|processing|success|successful|settled|captured|' +
        'pagato|pagata|completato|completata|evaso|consegnato|rimborsato|spedito|betald|betalt|klar|slutförd|skickad|återbetald|bezahlt|abgeschlossen|erstattet|' +
        'paye|payee|terminee|termine|remboursee|pagado|pagada|completado|completada|reembolsado|оплачен|оплачено|выполнен|завершен|завершён|доставлен|успешно реализовано',
    ),
  ),
  pending: new Set(
    list(
      'pending|on hold|open|new|in progress|waiting|in attesa|in sospeso|in lavorazione|väntande|väntar|pågående|ausstehend|wartend|offen|en attente|en cours|pendiente|en espera|ожидает|в обработке|новый|ожидание',
    ),
  ),
  unpaid: new Set(
    list(
      'unpaid|authorized|authorised|partially paid|expired|overdue|due|non pagato|da pagare|parzialmente pagato|scaduto|obetald|delvis betald|förfallen|unbezahlt|überfällig|impaye|non payee|no pagado|impagado|не оплачен|не оплачено|просрочен|partially authorized',
    ),
  ),
  cancelled: new Set(
    list(
      'cancelled|canceled|voided|void|failed|lost|closed lost|rejected|trash|draft|annullato|annullata|fallito|bozza|avbruten|avbeställd|annullerad|makulerad|misslyckad|storniert|abgebrochen|fehlgeschlagen|annule|annulee|echouee|cancelado|cancelada|fallido|отменен|отменён|отказ|не реализовано|закрыто и не реализовано',
    ),
  ),
}
const STATUS_OF = new Map<string, OrderStatus>()
for (const [status, words] of Object.entries(STATUSES) as [OrderStatus, Set<string>][])
  for (const word of words) STATUS_OF.set(word, status)

/** What an order's status amounts to; null where the word is not known. Shopify's and WooCommerce's words, and seven languages'. */
export function parseStatus(text: string): OrderStatus | null {
  return STATUS_OF.get(plain(text).replace(/^wc /, '')) ?? null
}

/** Whether a status says that all was paid back. A file that gives no refunded amount then means the whole. */
export function isRefunded(text: string): boolean {
  return ['refunded', 'rimborsato', 'aterbetald', 'erstattet', 'remboursee', 'reembolsado'].includes(
    plain(text).replace(/^wc /, ''),
  )
}
