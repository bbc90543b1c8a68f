import type { Translation } from '../dictionary.ts'
import type { dashboardFiles as reference } from '../en/dashboard-files.ts'

export const dashboardFiles: Translation<typeof reference> = {
  'import.target.contact.company': 'azienda',
  'import.target.contact.gender': 'genere',
  'import.target.contact.birthday': 'data di nascita',
  'import.target.contact.origin': 'provenienza',
  'import.target.contact.since': 'cliente dal',
  'import.target.contact.changedAt': 'ultima modifica della scheda',
  'import.target.contact.deleted': 'eliminato nel CRM',
  'import.target.event.kind': 'evento: che cosa',
  'import.target.event.date': 'evento: quando',
  'import.target.event.label': 'evento: campagna o oggetto',
  'import.target.event.amount': 'evento: importo pagato',
  'import.target.event.currency': 'evento: valuta',
  'import.target.event.subscribed': 'iscritto il',
  'import.target.event.unsubscribed': 'disiscritto il',
  'import.target.event.sent': 'messaggio inviato il',
  'import.target.event.opened': 'aperto il',
  'import.target.event.clicked': 'cliccato il',
  'import.target.event.replied': 'risposto il',
  'import.target.event.bounced': 'respinto il',
  'import.target.event.ad-clicked': 'annuncio cliccato il',
  'import.target.event.payment': 'pagato il',
  'import.targets.contact': 'Persona',
  'import.targets.consent': 'Consenso',
  'import.targets.order': 'Ordine',
  'import.targets.event': 'Eventi',
  'import.note.no-event-date':
    'Ci sono colonne di eventi ma nessuna dice quando. Scegline una, o lascia fuori le colonne degli eventi.',
  'import.note.no-event-kind':
    'C’è la data di un evento ma nessuna colonna dice che cosa è successo. Usa la data per quello che è, per esempio «aperto il».',
  'import.note.orders-without-people':
    'Questa esportazione non contiene né e-mail né telefono, quindi i suoi ordini non si possono abbinare alle persone. Esporta gli ordini con un plugin che scrive e-mail e telefono del cliente (per esempio WebToffee Order Export), e i clienti da Analisi > Clienti.',
  'import.note.several-sheets': 'Il file ha più fogli; si legge «{sheet}». Qui sotto se ne può scegliere un altro.',
  'import.note.several-in-archive':
    'In questo archivio ci sono più tabelle ({files}). Estrailo, poi scegli i file: vengono letti insieme.',
  'import.note.nothing-in-archive':
    'In questo archivio non c’è nessuna tabella. Scegli il file CSV o Excel esportato dal negozio o dal CRM.',
  'import.reason.bad-birthday': 'non è una data di nascita',
  'import.reason.bad-gender': 'genere sconosciuto',
  'import.reason.bad-deleted': 'né sì né no né una data',
  'import.reason.no-event-date': 'evento senza data',
  'import.reason.event-without-person': 'evento senza persona',
  'import.reason.unknown-event': 'tipo di evento sconosciuto, tenuto come «altro»',
  'import.reason.several-people': 'più persone; vale per la prima',
}
