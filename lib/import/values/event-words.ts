import type { EventKind } from '../../contacts/event.ts'

/** What mail, ad and CRM systems call it: Mailchimp, Brevo, SendGrid, Klaviyo, HubSpot in English; plain words in the files' languages. */
const WORDS: Record<Exclude<EventKind, 'other'>, string> = {
  subscribed:
    'subscribed|subscribe|subscription|opt in|optin|opted in|signup|sign up|signed up|subscribed to list|subscribed to email marketing|contact added|iscritto|iscrizione|prenumererat|prenumererar|prenumeration|anmäld|angemeldet|abonniert|anmeldung|inscrit|inscription|abonné|suscrito|suscripción|подписан|подписался|подписка',
  unsubscribed:
    'unsubscribed|unsubscribe|unsub|opt out|optout|opted out|group unsubscribe|unsubscribed from list|unsubscribed from email marketing|spam|spam report|spamreport|complaint|complained|marked as spam|abuse report|disiscritto|disiscrizione|annullata iscrizione|avanmäld|avregistrerad|avprenumererat|abgemeldet|abmeldung|désinscrit|désinscription|désabonné|baja|cancelado suscripción|отписан|отписался|отписка',
  sent: 'sent|send|delivered|delivery|processed|request|requests|received email|email sent|email delivered|inviato|inviata|consegnato|invio|skickat|skickad|levererat|gesendet|zugestellt|versendet|envoyé|livré|délivré|enviado|entregado|отправлено|отправлен|доставлено|доставлен',
  opened:
    'opened|open|opens|first opening|unique open|unique opened|loaded by proxy|proxy open|opened email|email opened|read|viewed|aperto|aperta|apertura|letto|öppnat|öppnad|öppning|läst|geöffnet|öffnung|gelesen|ouvert|ouverture|lu|abierto|apertura|leído|открыто|открыт|открытие|открыл|прочитано',
  clicked:
    'clicked|click|clicks|unique click|clicked email|email clicked|link clicked|cliccato|clic|click sul link|klickat|klick|klickad|geklickt|cliqué|clicado|clic en enlace|клик|кликнул|переход|перешел',
  replied:
    'replied|reply|response|answered|risposto|risposta|svarat|svar|geantwortet|antwort|répondu|réponse|respondido|respuesta|ответил|ответ',
  bounced:
    'bounced|bounce|soft bounce|hard bounce|softbounce|hardbounce|soft bounced|hard bounced|bounced email|email bounced|dropped|blocked|invalid|invalid email|rejected|error|respinto|respinta|rimbalzato|studsat|studs|mjuk studs|hård studs|unzustellbar|zurückgewiesen|rebond|rejeté|rebotado|rebote|отказ|не доставлено|возврат письма',
  'ad-clicked':
    'ad click|ad clicked|clicked ad|ads click|annuncio cliccato|clic annuncio|clic sull’annuncio|annonsklick|annons klickad|anzeigenklick|anzeige geklickt|clic publicitaire|clic en anuncio|клик по рекламе|клик по объявлению',
  payment:
    'payment|paid|payment received|payment succeeded|charge|charge succeeded|placed order|pagamento|pagato|betalning|betald|betalt|zahlung|bezahlt|paiement|payé|pago|pagado|платеж|платёж|оплата|оплачено',
}

const KINDS = new Map<string, EventKind>()
for (const [kind, words] of Object.entries(WORDS) as [EventKind, string][])
  for (const word of words.split('|')) if (!KINDS.has(plain(word))) KINDS.set(plain(word), kind)

/** What a word of a file says happened; null where it is not known. */
export function parseEventKind(text: string): EventKind | null {
  return KINDS.get(plain(text)) ?? null
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-–.:/]+/g, ' ')
    .trim()
}
