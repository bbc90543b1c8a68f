/** What the page says in each language: English as in the facts, the others made up after it. */
export interface PageWords {
  tag: string
  dir: 'ltr' | 'rtl'
  pane: (title: string) => string
  profile: (handle: string) => string
  more: (handle: string) => string
  like: string
  composer: string
  list: string
  actions: string
}

export const LANGUAGES: Readonly<Record<string, PageWords>> = {
  en: {
    tag: 'en',
    dir: 'ltr',
    pane: (title) => `Messages in conversation with ${title}`,
    profile: (handle) => `Open the profile page of ${handle}`,
    more: (handle) => `See more options for message from ${handle}`,
    like: 'Double tap to like',
    composer: 'Message',
    list: 'Thread list',
    actions: 'Message actions',
  },
  it: {
    tag: 'it',
    dir: 'ltr',
    pane: (title) => `Messaggi nella conversazione con ${title}`,
    profile: (handle) => `Apri la pagina del profilo di ${handle}`,
    more: (handle) => `Vedi altre opzioni per il messaggio di ${handle}`,
    like: 'Tocca due volte per mettere Mi piace',
    composer: 'Messaggio',
    list: 'Elenco delle chat',
    actions: 'Azioni del messaggio',
  },
  ar: {
    tag: 'ar',
    dir: 'rtl',
    pane: (title) => `الرسائل في المحادثة مع ${title}`,
    profile: (handle) => `فتح صفحة الملف الشخصي ${handle}`,
    more: (handle) => `مزيد من الخيارات لرسالة ${handle}`,
    like: 'انقر نقرًا مزدوجًا للإعجاب',
    composer: 'رسالة',
    list: 'قائمة الدردشات',
    actions: 'إجراءات الرسالة',
  },
}
