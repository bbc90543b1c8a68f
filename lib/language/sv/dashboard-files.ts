import type { Translation } from '../dictionary.ts'
import type { dashboardFiles as reference } from '../en/dashboard-files.ts'

export const dashboardFiles: Translation<typeof reference> = {
  'import.target.contact.company': 'företag',
  'import.target.contact.gender': 'kön',
  'import.target.contact.birthday': 'födelsedag',
  'import.target.contact.origin': 'varifrån kunden kom',
  'import.target.contact.since': 'kund sedan',
  'import.target.contact.changedAt': 'posten senast ändrad',
  'import.target.contact.deleted': 'borttagen i CRM',
  'import.target.event.kind': 'vad som hände',
  'import.target.event.date': 'när det hände',
  'import.target.event.label': 'kampanj, ämne',
  'import.target.event.amount': 'betalt belopp',
  'import.target.event.currency': 'betalningens valuta',
  'import.target.event.subscribed': 'prenumererar sedan',
  'import.target.event.unsubscribed': 'avanmäld den',
  'import.target.event.sent': 'meddelande skickat den',
  'import.target.event.opened': 'öppnat den',
  'import.target.event.clicked': 'klickat den',
  'import.target.event.replied': 'svarat den',
  'import.target.event.bounced': 'studsat den',
  'import.target.event.ad-clicked': 'annons klickad den',
  'import.target.event.payment': 'betalat den',
  'import.targets.contact': 'Person',
  'import.targets.consent': 'Samtycke',
  'import.targets.order': 'Order',
  'import.targets.event': 'Händelser',
  'import.note.no-event-date':
    'Det finns händelsekolumner men ingen som säger när. Välj en, eller lämna händelsekolumnerna utanför.',
  'import.note.no-event-kind':
    'Det finns ett händelsedatum men ingen kolumn säger vad som hände. Använd datumet som det det är, t.ex. ”öppnat den”.',
  'import.note.orders-without-people':
    'Exporten har varken e-post eller telefon, så ordrarna kan inte kopplas till personer. Exportera ordrarna med ett tillägg som skriver kundens e-post och telefon (t.ex. WebToffee Order Export), och kunderna från Analys > Kunder.',
  'import.note.several-sheets': 'Filen har flera blad; ”{sheet}” läses. Ett annat kan väljas nedan.',
  'import.note.several-in-archive':
    'Det finns flera tabeller i arkivet ({files}). Packa upp det och välj filerna: de läses tillsammans.',
  'import.note.nothing-in-archive':
    'Det finns ingen tabell i arkivet. Välj CSV- eller Excelfilen som din butik eller ditt CRM exporterar.',
  'import.reason.bad-birthday': 'ingen födelsedag',
  'import.reason.bad-gender': 'okänt kön',
  'import.reason.bad-deleted': 'varken ja, nej eller ett datum',
  'import.reason.no-event-date': 'händelse utan datum',
  'import.reason.event-without-person': 'händelse utan person',
  'import.reason.unknown-event': 'okänd sorts händelse, sparad som ”annat”',
  'import.reason.several-people': 'flera personer; den första får den',
  'import.kind.woocommerce-customers': 'Kunder från WooCommerce',
  'import.kind.woocommerce-orders': 'Ordrar från WooCommerce (Analys)',
  'import.kind.webtoffee-orders': 'Ordrar från WooCommerce (WebToffee)',
  'import.kind.hubspot-contacts': 'Kontakter från HubSpot',
  'import.kind.hubspot-deals': 'Affärer från HubSpot',
  'import.kind.pipedrive-people': 'Personer från Pipedrive',
  'import.kind.pipedrive-deals': 'Affärer från Pipedrive',
  'import.kind.amocrm-deals': 'Affärer från amoCRM',
  'import.kind.bitrix24-contacts': 'Kontakter från Bitrix24',
  'import.kind.bitrix24-deals': 'Affärer från Bitrix24',
  'import.kind.google-contacts': 'Kontakter från Google',
  'import.kind.outlook-contacts': 'Kontakter från Outlook',
  'import.kind.salesforce-contacts': 'Kontakter från Salesforce',
  'import.kind.mailchimp-audience': 'Mailchimps målgrupp',
  'import.kind.brevo-events': 'Brevos e-postlogg',
  'import.sheet': 'Blad',
  'import.note.people-elsewhere':
    'Filen säger vems raderna är bara med ett nummer ({column}). Exportera också kontakterna från samma system och välj båda filerna tillsammans; annars får de här personerna varken namn, telefon eller e-post, om de inte redan finns i basen.',
  'import.note.not-text.old-spreadsheet':
    'Det här är ett kalkylblad i ett gammalt eller skyddat format (.xls, .xlsb eller med lösenord). Öppna det i Excel eller LibreOffice, spara som .xlsx eller CSV utan lösenord och välj den filen.',
  'import.note.not-text.ods':
    'Det här är ett kalkylblad från LibreOffice (.ods). Öppna det där, spara som .xlsx eller CSV och välj den filen.',
  'import.note.not-text.numbers':
    'Det här är en fil från Apple Numbers. Välj Arkiv > Exportera som > CSV eller Excel i Numbers och välj sedan den filen.',
  'import.note.not-text.locked': 'Arkivet har ett lösenord. Packa upp det och välj filerna i det.',
  'import.events.title': 'Vad som hände, i {name}',
  'import.events.unknown': 'okänt: sparas som ”annat”, och listas',
  'import.note.not-text.damaged':
    'Arkivet eller kalkylbladet är ofullständigt eller skadat. Ladda ned eller exportera det igen och välj den nya filen.',
}
