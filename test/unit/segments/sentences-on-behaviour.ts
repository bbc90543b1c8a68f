import type { Rule } from '../../../lib/segments/rule.ts'

/** The same on tags, scores, chats, mails, segments, fields of the user's own and groups. */
export const SENTENCES_ON_BEHAVIOUR: [Rule, string, string, string][] = [
  [
    { field: 'contact.networks', op: 'has-any', value: ['telegram', 'whatsapp'] },
    'Is on Telegram or WhatsApp',
    'È su Telegram o WhatsApp',
    'Finns på Telegram eller WhatsApp',
  ],
  [
    { field: 'contact.crm-tags', op: 'has-all', value: ['VIP', 'B2B'] },
    'Has the CRM tags VIP and B2B',
    'Ha le etichette CRM VIP e B2B',
    'Har CRM-taggarna VIP och B2B',
  ],
  [
    { field: 'tags', op: 'has-none', value: ['VIP', 'B2B'] },
    'Has none of the tags VIP or B2B',
    'Non ha nessuna delle etichette VIP o B2B',
    'Har ingen av taggarna VIP eller B2B',
  ],
  [{ field: 'tags', op: 'has-any', value: ['VIP'] }, 'Has the tag VIP', 'Ha l’etichetta VIP', 'Har taggen VIP'],
  [
    { field: 'tags', op: 'contains', value: 'vip' },
    'Has a tag that contains “vip”',
    'Ha un’etichetta che contiene «vip»',
    'Har en tagg som innehåller ”vip”',
  ],
  [{ field: 'tags', op: 'unknown' }, 'Has no tag', 'Non ha etichette', 'Har ingen tagg'],
  [
    { field: 'stage', op: 'at-least', value: 3 },
    'Stage on the ladder is at least 3',
    'Livello della scala: almeno 3',
    'Steg på trappan: minst 3',
  ],
  [{ field: 'stage', op: 'is', value: 5 }, 'Stage on the ladder is 5', 'Livello della scala: 5', 'Steg på trappan: 5'],
  [
    { field: 'consent', op: 'is', value: 'yes' },
    'Agreed to marketing',
    'Ha accettato il marketing',
    'Har sagt ja till marknadsföring',
  ],
  [
    { field: 'consent.whatsapp', op: 'not-in', value: ['yes'] },
    'Declined WhatsApp messages',
    'Ha rifiutato i messaggi WhatsApp',
    'Har sagt nej till WhatsApp-meddelanden',
  ],
  [
    { field: 'mail.subscribed', op: 'is', value: 'no' },
    'Unsubscribed from emails',
    'Ha annullato l’iscrizione alla newsletter',
    'Har avslutat prenumerationen på utskick',
  ],
  [
    { field: 'rfm.recency', op: 'in', value: [4, 5] },
    'Recency score is 4 or 5',
    'Punteggio di recenza: 4 o 5',
    'Poäng för aktualitet: 4 eller 5',
  ],
  [{ field: 'rfm.code', op: 'is', value: '555' }, 'RFM score is 555', 'Punteggio RFM: 555', 'RFM-poäng: 555'],
  [
    { field: 'chat.last-in', op: 'more', value: 7 },
    'Last message from them more than 7 days ago',
    'Ultimo messaggio ricevuto più di 7 giorni fa',
    'Senaste meddelandet från personen för mer än 7 dagar sedan',
  ],
  [
    { field: 'chat.messages-in', op: 'at-least', value: 1200 },
    'Wrote at least 1,200 messages',
    'Ha scritto almeno 1200 messaggi',
    'Har skrivit minst 1 200 meddelanden',
  ],
  [
    { field: 'chat.reply-theirs', op: 'less', value: 30 },
    'Their average reply time is less than 30 minutes',
    'Tempo medio della loro risposta: meno di 30 minuti',
    'Personens genomsnittliga svarstid: mindre än 30 minuter',
  ],
  [
    { field: 'events.opened.count', op: 'at-least', value: 2, within: { days: 30 } },
    'Opened an email at least 2 times in the last 30 days',
    'Ha aperto un’email almeno 2 volte negli ultimi 30 giorni',
    'Har öppnat ett utskick minst 2 gånger de senaste 30 dagarna',
  ],
  [
    { field: 'events.sent.count', op: 'is', value: 0, within: { days: 14 } },
    'Got no email in the last 14 days',
    'Non ha ricevuto nessuna email negli ultimi 14 giorni',
    'Har inte fått något utskick de senaste 14 dagarna',
  ],
  [
    { field: 'events.clicked.count', op: 'more', value: 0 },
    'Clicked in an email',
    'Ha cliccato in un’email',
    'Har klickat i ett utskick',
  ],
  [
    { field: 'events.opened.last', op: 'at-most', value: 30 },
    'Last email opened at most 30 days ago',
    'Ultima email aperta al massimo 30 giorni fa',
    'Senast öppnade utskick för högst 30 dagar sedan',
  ],
  [
    { field: 'events.opened.labels', op: 'contains', value: 'Spring', within: { days: 30 } },
    'Names of emails opened in the last 30 days contain “Spring”',
    'Nomi delle email aperte negli ultimi 30 giorni: contiene «Spring»',
    'Namn på öppnade utskick de senaste 30 dagarna: innehåller ”Spring”',
  ],
  [
    { field: 'segment', op: 'is', value: 'buyers' },
    'Is in the segment “Segment buyers”',
    'È nel segmento «Segment buyers»',
    'Är i segmentet ”Segment buyers”',
  ],
  [
    { field: 'segment', op: 'is-not', value: 'buyers' },
    'Is not in the segment “Segment buyers”',
    'Non è nel segmento «Segment buyers»',
    'Är inte i segmentet ”Segment buyers”',
  ],
  [
    { field: 'segment', op: 'is', value: 'gone' },
    'A segment that no longer exists',
    'Un segmento che non esiste più',
    'Ett segment som inte längre finns',
  ],
  [
    { field: 'own.income', op: 'more', value: 50000 },
    '“Field income” is more than 50,000',
    '«Field income»: più di 50.000',
    '”Field income”: mer än 50 000',
  ],
  [
    { field: 'own.renewal', op: 'in-next', value: 30 },
    '“Field renewal” in the next 30 days',
    '«Field renewal» nei prossimi 30 giorni',
    '”Field renewal” de närmaste 30 dagarna',
  ],
  [
    { field: 'own.school', op: 'in', value: ['VIP', 'a'] },
    '“Field school” is VIP or a',
    '«Field school»: VIP o a',
    '”Field school”: VIP eller a',
  ],
  [
    { field: 'own.likes', op: 'has-all', value: ['vip', 'Spring'] },
    '“Field likes” include vip and Spring',
    '«Field likes»: vip e Spring',
    '”Field likes”: vip och Spring',
  ],
  [
    { field: 'own.gone', op: 'is', value: 'x' },
    'A field that no longer exists',
    'Un campo che non esiste più',
    'Ett fält som inte längre finns',
  ],
  [
    {
      any: [
        { field: 'contact.country', op: 'is', value: 'GB' },
        { all: [{ field: 'tags', op: 'has-any', value: ['VIP'] }, { not: { field: 'orders.last', op: 'at-most', value: 90 } }] },
      ],
    },
    'Lives in the United Kingdom or (has the tag VIP and not (last order at most 90 days ago))',
    'Il paese è Regno Unito o (ha l’etichetta VIP e non (ultimo ordine al massimo 90 giorni fa))',
    'Landet är Storbritannien eller (har taggen VIP och inte (senaste order för högst 90 dagar sedan))',
  ],
  [
    {
      not: {
        any: [
          { field: 'segment', op: 'is', value: 'buyers' },
          { field: 'tags', op: 'known' },
        ],
      },
    },
    'Not (is in the segment “Segment buyers” or has a tag)',
    'Non (è nel segmento «Segment buyers» o ha almeno un’etichetta)',
    'Inte (är i segmentet ”Segment buyers” eller har minst en tagg)',
  ],
  [{ all: [] }, 'Everybody', 'Tutti', 'Alla'],
  [{ any: [] }, 'Nobody', 'Nessuno', 'Ingen'],
  [
    { field: 'mood', op: 'feels', value: 'good' },
    '“mood feels” (needs a newer version of Recency)',
    '«mood feels» (richiede una versione più recente di Recency)',
    '”mood feels” (kräver en nyare version av Recency)',
  ],
]
