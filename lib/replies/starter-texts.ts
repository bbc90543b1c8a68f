/** Quick replies to begin with; the keys name their titles and categories below. */
export const STARTER_REPLIES = ['thanks', 'where', 'delay', 'returns', 'hours', 'payment', 'bye'] as const
export type StarterReply = (typeof STARTER_REPLIES)[number]

type Words = { title: string; category: string; text: string }

/** By language (BCP 47): what each is called for the agent, and what the customer reads. */
export const STARTER_REPLY_TEXTS: Record<'en' | 'it' | 'sv', Record<StarterReply, Words>> = {
  en: {
    thanks: {
      title: 'Thanks for writing',
      category: 'Greetings',
      text: 'Hi {first_name|there}, thank you for writing! How can I help?',
    },
    where: {
      title: 'Where is my order?',
      category: 'Orders',
      text: 'Hi {first_name|there}, I looked up your order {?order number}: it should reach you by {?day}.',
    },
    delay: {
      title: 'Your order is late',
      category: 'Orders',
      text: 'Hi {first_name|there}, I am sorry: your order {?order number} is late. The new day is {?day}. Would you like to keep it?',
    },
    returns: {
      title: 'Returns',
      category: 'Orders',
      text: 'You can send it back within {?number of days} days. Shall I send you the label for order {?order number}?',
    },
    hours: { title: 'Opening hours', category: 'Shop', text: 'We are open {?days and hours}. See you soon!' },
    payment: { title: 'Ways to pay', category: 'Shop', text: 'You can pay by {?ways to pay}. Which one suits you best?' },
    bye: { title: 'Anything else?', category: 'Greetings', text: 'Is there anything else I can do for you? Have a lovely day!' },
  },
  it: {
    thanks: {
      title: 'Grazie del messaggio',
      category: 'Saluti',
      text: 'Ciao {first_name|a te}, grazie di averci scritto! Come posso aiutarti?',
    },
    where: {
      title: 'Dov’è il mio ordine?',
      category: 'Ordini',
      text: 'Ciao {first_name|a te}, ho controllato l’ordine {?numero d’ordine}: dovrebbe arrivare entro {?giorno}.',
    },
    delay: {
      title: 'L’ordine è in ritardo',
      category: 'Ordini',
      text: 'Ciao {first_name|a te}, mi dispiace: l’ordine {?numero d’ordine} è in ritardo. Il nuovo giorno è {?giorno}. Vuoi tenerlo?',
    },
    returns: {
      title: 'Resi',
      category: 'Ordini',
      text: 'Puoi restituirlo entro {?numero di giorni} giorni. Ti mando l’etichetta per l’ordine {?numero d’ordine}?',
    },
    hours: { title: 'Orari di apertura', category: 'Negozio', text: 'Siamo aperti {?giorni e orari}. A presto!' },
    payment: { title: 'Come pagare', category: 'Negozio', text: 'Puoi pagare con {?modi di pagamento}. Quale preferisci?' },
    bye: { title: 'Posso fare altro?', category: 'Saluti', text: 'Posso fare altro per te? Buona giornata!' },
  },
  sv: {
    thanks: {
      title: 'Tack för meddelandet',
      category: 'Hälsningar',
      text: 'Hej {first_name|där}, tack för att du skriver! Hur kan jag hjälpa dig?',
    },
    where: {
      title: 'Var är min beställning?',
      category: 'Beställningar',
      text: 'Hej {first_name|där}, jag har tittat på beställning {?ordernummer}: den bör komma senast {?dag}.',
    },
    delay: {
      title: 'Beställningen är försenad',
      category: 'Beställningar',
      text: 'Hej {first_name|där}, jag är ledsen: beställning {?ordernummer} är försenad. Den nya dagen är {?dag}. Vill du behålla den?',
    },
    returns: {
      title: 'Returer',
      category: 'Beställningar',
      text: 'Du kan skicka tillbaka den inom {?antal dagar} dagar. Ska jag skicka etiketten för beställning {?ordernummer}?',
    },
    hours: { title: 'Öppettider', category: 'Butiken', text: 'Vi har öppet {?dagar och tider}. Välkommen!' },
    payment: { title: 'Sätt att betala', category: 'Butiken', text: 'Du kan betala med {?betalsätt}. Vilket passar dig bäst?' },
    bye: { title: 'Något mer?', category: 'Hälsningar', text: 'Kan jag göra något mer för dig? Ha en fin dag!' },
  },
}
