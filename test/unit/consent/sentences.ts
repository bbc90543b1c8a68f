/** Whole messages of customers, evidently made up. Those of `HELD` were written once the words stood, and no word was changed for them. */
export interface Sentences {
  stop: string[]
  subscribe: string[]
  none: string[]
}

export const KNOWN: Record<string, Sentences> = {
  en: {
    stop: [
      'STOP',
      'stop',
      'Stop.',
      ' STOP!! ',
      'Ｓtop',
      'Stop 🙏',
      '🛑 STOP',
      'Unsubscribe',
      'STOPALL',
      'opt-out',
      'Opt out',
      '"STOP"',
    ],
    subscribe: ['SUBSCRIBE', 'subscribe!', 'Opt in', 'unstop'],
    none: [
      'We have got to STOP this bill',
      'stop by tomorrow?',
      'end',
      'End.',
      'cancel my order',
      'cancel',
      'yes',
      'start',
      'Non stop',
      'Stop?',
      'ok, stop. And the blue one?',
    ],
  },
  it: {
    stop: ['BASTA', 'Basta!', 'stop', 'Cancellami', 'disiscrivimi 🙏'],
    subscribe: ['Iscrivimi', 'iscrivetemi!'],
    none: [
      'Basta, grazie mille!',
      'Basta così grazie',
      'Mi cancelli l’ordine?',
      'Quanto basta',
      'Non si stoppa',
      'cancella',
      'Sì',
    ],
  },
  sv: {
    stop: ['STOPP', 'Sluta', 'sluta!', 'Avsluta', 'Avregistrera mig'],
    subscribe: ['Prenumerera'],
    none: [
      'När slutar ni idag?',
      'Stopp i tvätten?',
      'Sluta gissa, jag tar den blå',
      'ja',
      'avbryt',
      'Kan jag avsluta köpet sen?',
    ],
  },
  es: {
    stop: ['BAJA', 'Baja.', 'ALTO', 'parar', 'Darme de baja'],
    subscribe: ['ALTA', 'suscribirme'],
    none: ['¿Baja el precio mañana?', 'La baja, por favor', 'talla alta', 'cancelar', 'No', 'Paro en la tienda'],
  },
  pt: {
    stop: ['SAIR', 'pare', 'PARAR', 'Descadastrar'],
    subscribe: ['Inscrever', 'me inscreva'],
    none: ['Vou sair agora', 'Pare aí, qual é o preço?', 'cancelar', 'sim', 'Parar onde?'],
  },
  de: {
    stop: ['STOPP', 'Stop', 'Abmelden', 'abmelden.', 'Abbestellen'],
    subscribe: ['Abonnieren', 'Anmelden'],
    none: ['Stopp, ich nehme doch die rote', 'Muss ich mich abmelden?', 'ja', 'Ende', 'Wann ist Ende der Aktion?'],
  },
  fr: {
    stop: ['STOP', 'Arrêt', 'ARRET', 'arrêtez !', 'désabonner', 'DESABONNER'],
    subscribe: ['Abonner', 'm’abonner', "m'abonner"],
    none: ['Arrêt de bus près du magasin', 'Stop, laissez-moi réfléchir', 'oui', 'annuler', 'Annuler ma commande'],
  },
  ru: {
    stop: ['СТОП', 'стоп', 'Стоп!', 'Отписка', 'отписаться', 'ОТПИШИТЕ МЕНЯ'],
    subscribe: ['Подписка', 'подписаться'],
    none: ['Стоп, а размер какой?', 'Как отписаться от доставки?', 'да', 'нет', 'Я на стопе', 'хватит одной штуки'],
  },
}

export const HELD: Record<string, Sentences> = {
  en: {
    stop: ['StOp', 'STOP ❌', '*STOP*', 'Unsubscribe me', 'remove me', 'quit', '  stop  all '],
    subscribe: ['Subscribe me', '🔔 subscribe'],
    none: [
      "Don't stop sending these!",
      'non-stop',
      'Can you stop?',
      'bus stop',
      'I quit smoking',
      'Please end the call',
      'Start tomorrow',
      'Unsubscribe?',
      'STOP THE PRESS',
      'stopped',
    ],
  },
  it: {
    stop: ['basta', 'Stop 🙏🏽', 'CANCELLATEMI', 'Disiscrizione'],
    subscribe: ['ISCRIVIMI'],
    none: [
      'Basta che arrivi domani',
      'E basta?',
      'no, basta quello',
      'annulla',
      'Mi iscrivo domani',
      'Stop al traffico in via Roma',
    ],
  },
  sv: {
    stop: ['stopp.', 'SLUTA', 'avanmäl'],
    subscribe: ['prenumerera 👍'],
    none: ['Hållplatsen heter Stopp', 'Det är slut', 'Slutar det regna?', 'Jag vill prenumerera på blommor', 'nej'],
  },
  es: {
    stop: ['baja', 'De baja', 'Detener', '¡ALTO!'],
    subscribe: ['Suscríbeme'],
    none: ['Más baja', 'es muy alto para mí', 'Una cintura baja', 'Sí', '¿Parar?', 'Dame la alta'],
  },
  pt: {
    stop: ['sair', 'Pare!', 'DESCADASTRE'],
    subscribe: ['inscrever'],
    none: ['quando vai sair a promoção?', 'Não pare', 'remover o item', 'Quero parar no sábado'],
  },
  de: {
    stop: ['stopp!', 'ABMELDUNG', 'Austragen'],
    subscribe: ['abonnieren 😊'],
    none: ['Bitte nicht stoppen', 'nein', 'Ich melde mich ab morgen', 'Anmelden?', 'Stop and go'],
  },
  fr: {
    stop: ['arret', 'Désinscrire', 'Désabonnement.'],
    subscribe: ['Abonnez-moi'],
    none: ['je m’arrête à 18 h', 'Sans arrêt', 'Stop pub', 'fin', 'non'],
  },
  ru: {
    stop: ['Стоп 🛑', 'ОТПИСАТЬСЯ', 'отпишите'],
    subscribe: ['ПОДПИСКА'],
    none: ['Не останавливайтесь', 'стоп-кран есть?', 'Подписка на журнал есть?', 'конец', 'Стоп цена'],
  },
}
