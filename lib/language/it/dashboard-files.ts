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
  'import.target.event.kind': 'che cosa è successo',
  'import.target.event.date': 'quando è successo',
  'import.target.event.label': 'campagna, oggetto',
  'import.target.event.amount': 'importo pagato',
  'import.target.event.currency': 'valuta pagamento',
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
    'Questa esportazione non contiene né email né telefono, quindi i suoi ordini non si possono abbinare alle persone. Esporta gli ordini con un plugin che scrive email e telefono del cliente (per esempio WebToffee Order Export), e i clienti da Analisi > Clienti.',
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
  'import.kind.woocommerce-customers': 'Clienti di WooCommerce',
  'import.kind.woocommerce-orders': 'Ordini di WooCommerce (Analisi)',
  'import.kind.webtoffee-orders': 'Ordini di WooCommerce (WebToffee)',
  'import.kind.hubspot-contacts': 'Contatti di HubSpot',
  'import.kind.hubspot-deals': 'Trattative di HubSpot',
  'import.kind.pipedrive-people': 'Persone di Pipedrive',
  'import.kind.pipedrive-deals': 'Trattative di Pipedrive',
  'import.kind.amocrm-deals': 'Trattative di amoCRM',
  'import.kind.bitrix24-contacts': 'Contatti di Bitrix24',
  'import.kind.bitrix24-deals': 'Trattative di Bitrix24',
  'import.kind.google-contacts': 'Contatti di Google',
  'import.kind.outlook-contacts': 'Contatti di Outlook',
  'import.kind.salesforce-contacts': 'Contatti di Salesforce',
  'import.kind.mailchimp-audience': 'Pubblico di Mailchimp',
  'import.kind.brevo-events': 'Registro email di Brevo',
  'import.sheet': 'Foglio',
  'import.note.people-elsewhere':
    'Questo file dice di chi sono le righe solo con un numero ({column}). Esporta anche i contatti dello stesso sistema e scegli i due file insieme; altrimenti queste persone non hanno nome, telefono né email, a meno che siano già nella base.',
  'import.note.not-text.old-spreadsheet':
    'Questo è un foglio di calcolo in un formato vecchio o protetto (.xls, .xlsb, o con password). Aprilo in Excel o LibreOffice, salvalo come .xlsx o CSV senza password e scegli quel file.',
  'import.note.not-text.ods':
    'Questo è un foglio di calcolo di LibreOffice (.ods). Aprilo lì, salvalo come .xlsx o CSV e scegli quel file.',
  'import.note.not-text.numbers':
    'Questo è un file di Apple Numbers. In Numbers scegli File > Esporta come > CSV o Excel, poi scegli quel file.',
  'import.note.not-text.locked': 'Questo archivio ha una password. Estrailo, poi scegli i file che contiene.',
  'import.events.title': 'Che cosa è successo, in {name}',
  'import.events.unknown': 'sconosciuto: tenuto come «altro», ed elencato',
  'import.note.not-text.damaged':
    'Questo archivio o foglio di calcolo è incompleto o danneggiato. Scaricalo o esportalo di nuovo, poi scegli il file nuovo.',
}
