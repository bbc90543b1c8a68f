/**
 * What the page says in each language. The English wording is that of the facts; the others are made up after it, since nobody here has seen them:
 * they differ where a reader that relies on English would fail.
 */
export interface PageWords {
  /** For `lang`, and for how dates are written. */
  tag: string
  dir: 'ltr' | 'rtl'
  you: string
  /** Label of the list of messages. */
  pane: (title: string, isGroup: boolean) => string
  /** Label of a message. `text` is '' for photos. */
  message: (time: string, sender: string, text: string) => string
  bubble: (time: string, sender: string, text: string) => string
  composer: (name: string) => string
  like: string
  send: string
  sent: string
  delivered: string
  seen: string
  chats: string
  pick: string
}

const spoken = (text: string): string => (text === '' ? '' : `: ${text.replaceAll('\n', ' ')}`)

export const LANGUAGES: Readonly<Record<string, PageWords>> = {
  en: {
    tag: 'en',
    dir: 'ltr',
    you: 'You',
    pane: (title, isGroup) => `Messages in conversation ${isGroup ? 'titled' : 'with'} ${title}`,
    message: (time, sender, text) => `At ${time}, ${sender}${spoken(text)}`,
    bubble: (time, sender, text) => `Enter, Message sent ${time} by ${sender}${spoken(text)}`,
    composer: (name) => `Write to ${name}`,
    like: 'Send a like',
    send: 'Press enter to send',
    sent: 'Sent',
    delivered: 'Delivered',
    seen: 'Seen',
    chats: 'Chats',
    pick: 'Select a chat or start a new conversation',
  },
  de: {
    tag: 'de',
    dir: 'ltr',
    you: 'Du',
    pane: (title) => `Nachrichten in der Unterhaltung mit ${title}`,
    message: (time, sender, text) => `Um ${time} Uhr, ${sender}${spoken(text)}`,
    bubble: (time, sender, text) => `Eingabe, Nachricht gesendet ${time} von ${sender}${spoken(text)}`,
    composer: () => 'Nachricht',
    like: '„Gefällt mir“ senden',
    send: 'Zum Senden Eingabe drücken',
    sent: 'Gesendet',
    delivered: 'Zugestellt',
    seen: 'Gesehen',
    chats: 'Chats',
    pick: 'Wähle einen Chat aus',
  },
  it: {
    tag: 'it',
    dir: 'ltr',
    you: 'Tu',
    pane: (title) => `Messaggi nella conversazione con ${title}`,
    message: (time, sender, text) => `Alle ore ${time}, ${sender}${spoken(text)}`,
    bubble: (time, sender, text) => `Invio, Messaggio inviato ${time} da ${sender}${spoken(text)}`,
    composer: () => 'Messaggio',
    like: 'Invia un Mi piace',
    send: 'Premi Invio per inviare',
    sent: 'Inviato',
    delivered: 'Consegnato',
    seen: 'Visualizzato',
    chats: 'Chat',
    pick: 'Seleziona una chat',
  },
  ar: {
    tag: 'ar-EG',
    dir: 'rtl',
    you: 'أنت',
    pane: (title) => `الرسائل في المحادثة مع ${title}`,
    message: (time, sender, text) => `في ${time}، ${sender}${spoken(text)}`,
    bubble: (time, sender, text) => `رسالة أُرسلت ${time} من ${sender}${spoken(text)}`,
    composer: () => 'رسالة',
    like: 'إرسال إعجاب',
    send: 'اضغط للإرسال',
    sent: 'تم الإرسال',
    delivered: 'تم التسليم',
    seen: 'تمت المشاهدة',
    chats: 'الدردشات',
    pick: 'حدد دردشة',
  },
  he: {
    tag: 'he',
    dir: 'rtl',
    // Not among the words that are known for "you": the side must tell.
    you: 'החשבון שלך',
    pane: (title) => `הודעות בשיחה עם ${title}`,
    message: (time, sender, text) => `ב-${time}, ${sender}${spoken(text)}`,
    bubble: (time, sender, text) => `הודעה נשלחה ${time} על ידי ${sender}${spoken(text)}`,
    composer: () => 'הודעה',
    like: 'שליחת לייק',
    send: 'יש להקיש לשליחה',
    sent: 'נשלחה',
    delivered: 'נמסרה',
    seen: 'נצפתה',
    chats: 'צ׳אטים',
    pick: 'בחירת צ׳אט',
  },
}

/** How the page writes an instant beside a message: the clock today, with the weekday within a week, else the whole date. */
export function writeTime(at: Date, now: Date, { tag }: PageWords, length: 'long' | 'short'): string {
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  if (days === 0) return at.toLocaleTimeString(tag, clock)
  if (days < 7) return `${at.toLocaleDateString(tag, { weekday: length })} ${at.toLocaleTimeString(tag, clock)}`
  const date = at.toLocaleDateString(tag, { day: 'numeric', month: length, year: 'numeric' })
  return `${date}, ${at.toLocaleTimeString(tag, clock)}`
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate(), 12).getTime()
}
