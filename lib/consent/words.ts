/**
 * Words by which somebody asks to stop, or to be written to, when they are the WHOLE message. English as carriers and their providers take them
 * (Twilio's default opt-out keywords, help.twilio.com 223134027, which follow CTIA's guidelines); the other languages are the words that shops of
 * those countries print beneath their messages.
 *
 * A word that is missed costs more than one that asks for nothing, but a proposal holds the queue, and in a sales chat short words answer
 * questions. Hence three kinds:
 * - `always`: means nothing else as a whole message.
 * - `unlessOffered`: means this, but not where our last message offered the word in small letters ("cintura alta o baja?" - "baja").
 * - `ifNamed`: "cancel", "end", "yes", "start" on their own are about an order or a question; they count only where our last message named them, in
 *   capitals or in quotation marks ("Reply END to leave").
 */
export interface OptWords {
  always: readonly string[]
  unlessOffered: readonly string[]
  ifNamed: readonly string[]
}

const words = (list: string): string[] =>
  list
    .split(/[,\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const STOP_WORDS: OptWords = {
  always: words(`
    stop, stopall, stop all, unsubscribe, unsubscribe me, quit, revoke, optout, opt out, opt-out, remove me
    стоп, отписка, отписаться, отпишите, отпишите меня, отписывайте, отпиши меня
    відписка, відписатися, відписатись, відпишіть, відпишіть мене, отпиши, отписване
    cancellami, cancellatemi, cancellarmi, disiscrivimi, disiscrivetemi, disiscrizione, disiscrivermi
    stopp, avregistrera, avregistrera mig, avanmäl, avsluta prenumeration
    dar de baja, darme de baja, date de baja, de baja
    descadastrar, descadastre, me descadastre
    abmelden, abmeldung, abbestellen, austragen
    désabonner, me désabonner, désabonnement, désabonnez-moi, désinscrire, me désinscrire, désinscription
    wypisz, wypisz mnie, wypisuję się, rezygnuję z wiadomości
    afmelden, uitschrijven, uitschrijving
    ret, listeden çık, abonelikten çık
    إلغاء الاشتراك, الغاء الاشتراك
    הסר, הסירו, הסירו אותי, תסירו אותי, להסרה
    στοπ, διαγραφή από τη λίστα
    dezabonare, dezabonează-mă, odhlásit odběr, odhlásiť odber, leiratkozás, leiratkozom
    afmeld, frameld, avmeld
    配信停止, 退订, 退訂, 수신거부, hủy đăng ký, berhenti berlangganan
  `),
  unlessOffered: words(`
    basta, sluta, avsluta, lopeta, seis
    baja, alto, parar, detener, sair, pare, remover
    arrêt, arrêtez, arrêter, stoppen, durdur, dur
    توقف, إيقاف, עצור, הפסק, odhlásit, odhlásiť, रोकें, बंद करें, berhenti, dừng, หยุด, 停止, 중지
  `),
  ifNamed: words(`
    end, cancel, exit, leave, no, fine, annulla, cancella, cancelar, annuler, iptal, çık, peru, avbryt, keluar, إلغاء, нет, хватит, td, t
  `),
}

export const SUBSCRIBE_WORDS: OptWords = {
  always: words(`
    subscribe, subscribe me, resubscribe, unstop, optin, opt in, opt-in
    подписка, подписаться, подпишите, подпишите меня, підписка, підписатися, підписатись
    iscrivimi, iscrivetemi, iscrivermi, prenumerera
    suscribir, suscribirme, suscríbeme, darme de alta, dar de alta
    inscrever-me, me inscreva, me inscrever, abonnieren, newsletter abonnieren
    m'abonner, abonnez-moi, je m'abonne, zapisz mnie, subskrybuj, abonneren, abone ol
    اشترك, הרשמו אותי, abonează-mă, feliratkozás, feliratkozom, 订阅, 訂閱, 수신동의
  `),
  unlessOffered: words('alta, inscrever, anmelden, aanmelden, abonner, inscription, iscrizione, zapisz, اشتراك'),
  ifNamed: words('start, yes, join, in, ok, sì, si, ja, да, так, так, sim, sí, oui, tak, evet, kabul, نعم, כן, begin'),
}
