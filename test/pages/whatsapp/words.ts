import type { Status } from './model.ts'

/** What the client says in one language of its interface. */
export interface Words {
  /** Of `<html>`. */
  lang: string
  dir: 'ltr' | 'rtl'
  you: string
  statuses: Record<Status, string>
  today: string
  yesterday: string
  /** Of the day, for separators of more than a week ago. */
  day: (at: Date) => string
  clock: (at: Date) => string
  /** Date as in `data-pre-plain-text`. */
  date: (at: Date) => string
  compose: (title: string) => string
  profile: string
  aboutContact: string
  unknownNumber: string
  send: string
  voice: string
  openImage: string
  quoted: string
  unread: (count: number) => string
  sections: [chats: string, messages: string]
}

const two = (part: number): string => String(part).padStart(2, '0')
const clock24 = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`
const clock12 = (at: Date): string =>
  `${((at.getHours() + 11) % 12) + 1}:${two(at.getMinutes())} ${at.getHours() < 12 ? 'AM' : 'PM'}`
const slashes = (at: Date): string => `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`

export const LANGUAGES: Record<'en' | 'pt' | 'he' | 'fi', Words> = {
  en: {
    lang: 'en',
    dir: 'ltr',
    you: 'You',
    statuses: { pending: 'Pending', sent: 'Sent', delivered: 'Delivered', read: 'Read', failed: 'Failed' },
    today: 'Today',
    yesterday: 'Yesterday',
    day: (at) => at.toLocaleDateString('en-US', { month: 'numeric', day: 'numeric', year: 'numeric' }),
    clock: clock12,
    date: (at) => `${at.getMonth() + 1}/${at.getDate()}/${at.getFullYear()}`,
    compose: (title) => `Type a message to ${title}`,
    profile: 'Profile details',
    aboutContact: 'click here for contact info',
    unknownNumber: 'Unknown number',
    send: 'Send',
    voice: 'Voice message',
    openImage: 'Open picture',
    quoted: 'Quoted message',
    unread: (count) => `${count} unread messages`,
    sections: ['Chats', 'Messages'],
  },
  pt: {
    lang: 'pt-BR',
    dir: 'ltr',
    you: 'Você',
    statuses: { pending: 'Pendente', sent: 'Enviada', delivered: 'Entregue', read: 'Lida', failed: 'Não enviada' },
    today: 'Hoje',
    yesterday: 'Ontem',
    day: slashes,
    clock: clock24,
    date: slashes,
    compose: (title) => `Digite uma mensagem para ${title}`,
    profile: 'Dados do perfil',
    aboutContact: 'clique para mostrar os dados do contato',
    unknownNumber: 'Número desconhecido',
    send: 'Enviar',
    voice: 'Mensagem de voz',
    openImage: 'Abrir imagem',
    quoted: 'Mensagem citada',
    unread: (count) => `${count} mensagens não lidas`,
    sections: ['Conversas', 'Mensagens'],
  },
  he: {
    lang: 'he',
    dir: 'rtl',
    you: 'את/ה',
    statuses: { pending: 'בהמתנה', sent: 'נשלחה', delivered: 'נמסרה', read: 'נקראה', failed: 'נכשלה' },
    today: 'היום',
    yesterday: 'אתמול',
    day: (at) => at.toLocaleDateString('he'),
    clock: clock24,
    date: (at) => `${at.getDate()}.${at.getMonth() + 1}.${at.getFullYear()}`,
    compose: (title) => `הקלדת הודעה אל ${title}`,
    profile: 'פרטי הפרופיל',
    aboutContact: 'יש ללחוץ כאן לפרטי איש הקשר',
    unknownNumber: 'מספר לא ידוע',
    send: 'שליחה',
    voice: 'הודעה קולית',
    openImage: 'פתיחת תמונה',
    quoted: 'הודעה מצוטטת',
    unread: (count) => `${count} הודעות שלא נקראו`,
    sections: ['צ׳אטים', 'הודעות'],
  },
  fi: {
    lang: 'fi',
    dir: 'ltr',
    you: 'Sinä',
    statuses: { pending: 'Odottaa', sent: 'Lähetetty', delivered: 'Toimitettu', read: 'Luettu', failed: 'Epäonnistui' },
    today: 'Tänään',
    yesterday: 'Eilen',
    day: (at) => at.toLocaleDateString('fi'),
    clock: (at) => at.toLocaleTimeString('fi', { hour: 'numeric', minute: '2-digit' }),
    date: (at) => at.toLocaleDateString('fi'),
    compose: (title) => `Kirjoita viesti: ${title}`,
    profile: 'Profiilin tiedot',
    aboutContact: 'katso yhteystiedot napsauttamalla',
    unknownNumber: 'Tuntematon numero',
    send: 'Lähetä',
    voice: 'Ääniviesti',
    openImage: 'Avaa kuva',
    quoted: 'Lainattu viesti',
    unread: (count) => `${count} lukematonta viestiä`,
    sections: ['Keskustelut', 'Viestit'],
  },
}
