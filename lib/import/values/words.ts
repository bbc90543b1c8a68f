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
  list(
    'no|n|false|f|0|off|unsubscribed|not subscribed|no consent|never subscribed|cleaned|opted out|denied|never|nej|falskt|nein|falsch|non|faux|falso|нет|н|ложь',
  ),
)

/** A yes or no in one of the files' languages; null where it is neither. */
export function parseYesNo(text: string): boolean | null {
  const word = plain(text)
  return YES.has(word) ? true : NO.has(word) ? false : null
}

const STATUSES: Record<OrderStatus, Set<string>> = {
  paid: new Set(
    list(
      'paid|partially refunded|refunded|complete|done|deal won|closedwon|contract signed|order fulfilled|completed|closed|closed won|won|fulfilled|delivered|shipped|processing|success|successful|settled|captured|' +
        'pagato|pagata|completato|completata|evaso|consegnato|rimborsato|spedito|betald|betalt|klar|slutförd|skickad|återbetald|bezahlt|abgeschlossen|erstattet|' +
        'paye|payee|terminee|termine|remboursee|pagado|pagada|completado|completada|reembolsado|оплачен|оплачено|выполнен|завершен|завершён|доставлен|успешно реализовано|сделка успешна|сделка заключена|выиграна|выигран|возвращен|' +
        'vinto|vinta|chiuso vinto|vunnen|vunnet|affär vunnen|gewonnen|abgeschlossen und gewonnen|gagne|gagnee|affaire gagnee|ganado|ganada|cierre ganado',
    ),
  ),
  pending: new Set(
    list(
      'pending|on hold|open|new|in progress|waiting|pending payment|appointment scheduled|qualified to buy|presentation scheduled|decision maker bought in|contract sent|qualified|contact made|demo scheduled|proposal made|negotiations started|negotiation|lead in|appointmentscheduled|qualifiedtobuy|presentationscheduled|decisionmakerboughtin|contractsent|preparation|prepayment invoice|executing|final invoice|in attesa|in sospeso|in lavorazione|väntande|väntar|pågående|ausstehend|wartend|offen|en attente|en cours|pendiente|en espera|ожидает|в обработке|новый|ожидание|новая|открыта|первичный контакт|переговоры|принимают решение|согласование договора|неразобранное|подготовка документов|cчет на предоплату|счет на предоплату|в работе|финальный счет|' +
        'in attesa di pagamento|aperto|aperta|väntar på betalning|avvaktande|öppen|zahlung ausstehend|in wartestellung|en attente de paiement|ouvert|ouverte|pendiente de pago|abierto|abierta',
    ),
  ),
  unpaid: new Set(
    list(
      'unpaid|authorized|authorised|partially paid|expired|overdue|due|non pagato|da pagare|parzialmente pagato|scaduto|obetald|delvis betald|förfallen|unbezahlt|überfällig|impaye|non payee|no pagado|impagado|не оплачен|не оплачено|просрочен|partially authorized',
    ),
  ),
  cancelled: new Set(
    list(
      'cancelled|canceled|voided|void|failed|lost|closed lost|deal lost|rejected|trash|draft|auto draft|checkout draft|deleted|lose|apology|closedlost|annullato|annullata|fallito|bozza|avbruten|avbeställd|annullerad|makulerad|misslyckad|storniert|abgebrochen|fehlgeschlagen|annule|annulee|echouee|cancelado|cancelada|fallido|отменен|отменён|отказ|не реализовано|закрыто и не реализовано|сделка провалена|проиграна|проигран|анализ причины провала|неудачная|' +
        'perso|persa|chiuso perso|förlorad|affär förlorad|verloren|abgeschlossen und verloren|perdu|perdue|affaire perdue|perdido|perdida|cierre perdido',
    ),
  ),
}
const STATUS_OF = new Map<string, OrderStatus>()
for (const [status, words] of Object.entries(STATUSES) as [OrderStatus, Set<string>][])
  for (const word of words) STATUS_OF.set(word, status)

/**
 * What an order's status or a deal's stage amounts to; null where the word is not known. Words of Shopify, WooCommerce (`wc-completed`),
 * HubSpot ("Closed Won (Sales Pipeline)"), Pipedrive, amoCRM and Bitrix24 (`C1:WON`), and seven languages'.
 */
export function parseStatus(text: string): OrderStatus | null {
  const word = statusWord(text)
  return STATUS_OF.get(word) ?? STATUS_OF.get(word.replace(/\s*\([^()]*\)$/, '')) ?? null
}

function statusWord(text: string): string {
  return plain(text).replace(/^(?:wc |c\d+:)/, '')
}

const REFUNDED = new Set(list('refunded|rimborsato|återbetald|erstattet|remboursé|remboursée|reembolsado|возвращен'))

/** Whether a status says that all was paid back. A file that gives no refunded amount then means the whole. */
export function isRefunded(text: string): boolean {
  return REFUNDED.has(statusWord(text))
}
