import type { Translation } from '../dictionary.ts'
import type { dashboardOffers as reference } from '../en/dashboard-offers.ts'

/** La pagina delle offerte: che cosa le limita, il secondo testo, che cosa ne è stato. */
export const dashboardOffers: Translation<typeof reference> = {
  'offers.ownRule': 'Una regola propria',
  'offers.segments': 'Segmenti',
  'offers.rule.unfinished': 'Una condizione della regola non è finita: completala o toglila.',
  'offers.field.rest': 'Giorni di riposo',
  'offers.field.rest.help': 'Per tanti giorni non viene riproposta a chi l’ha ricevuta. 0: nessun riposo.',
  'offers.said.help':
    'Conta anche ciò che ne dice l’operatore nella barra laterale. Rifiutata: non di nuovo finché non la modifichi. Più tardi: non prima di quel giorno. Accettata: di nuovo dopo il riposo; senza riposo, non finché non la modifichi.',
  'offers.places': 'Solo su alcuni messenger, solo ad alcuni livelli',
  'offers.field.channels': 'Messenger (nessuno: tutti)',
  'offers.field.stages': 'Livelli della scala (nessuno: tutti)',
  'offers.field.stages.help': 'Se ne scegli, chi ha un livello non noto non la riceve.',
  'offers.second': 'Secondo testo',
  'offers.second.add': 'Prova un secondo testo',
  'offers.second.help':
    'Metà delle persone riceve il primo, metà il secondo, sempre lo stesso. I risultati dicono quale va meglio.',
  'offers.second.remove': 'Togli il secondo testo',
  'offers.state.running': 'attiva',
  'offers.state.off': 'disattivata',
  'offers.state.coming': 'non ancora iniziata',
  'offers.state.ended': 'finita',
  'offers.rests': { one: 'riposa {n} giorno', many: 'riposa {n} giorni', other: 'riposa {n} giorni' },
  'offers.twoTexts': 'due testi',
  'offers.stages': 'livelli {stages}',
  'offers.count.put': {
    one: 'messa nel messaggio per {n} persona',
    many: 'messa nel messaggio per {n} persone',
    other: 'messa nel messaggio per {n} persone',
  },
  'offers.count.sent': { one: 'vista inviata a {n}', many: 'vista inviata a {n}', other: 'vista inviata a {n}' },
  'offers.count.accepted': { one: '{n} accettata', many: '{n} accettate', other: '{n} accettate' },
  'offers.count.declined': { one: '{n} rifiutata', many: '{n} rifiutate', other: '{n} rifiutate' },
  'offers.count.later': { one: '{n} rimandata', many: '{n} rimandate', other: '{n} rimandate' },
  'offers.copy': 'Copia {name}',
  'offers.copy.name': '{name} (copia)',
  'offers.fieldGone': 'Il testo nomina campi che non ci sono, e ne fa a meno: {fields}.',
  'offers.preview.noName': 'Senza nome',
  'offers.preview.fellBack': 'Di questa persona non si sa: {fields}.',
  'offers.preview.speaks': 'Parla: {language}.',
}
