import type { Target } from '../job.ts'
import { foldHeader, type FileFormat } from './format.ts'

/** What columns are called, in the languages that files come in: en, it, sv, de, fr, es, ru. Folded when read. */
const ALIASES: Record<Exclude<Target, never>, string> = {
  'contact.id':
    'Customer ID|Contact ID|Record ID|Client ID|User ID|Person ID|Person - ID|ID|Id cliente|Codice cliente|Kundnummer|Kund-ID|Kundnr|Kundennummer|Kunden-ID|Identifiant|Numéro client|ID de cliente|Número de cliente|ID клиента|Код клиента|Обращение клиента',
  'contact.name':
    'Name|Full Name|Customer|Customer Name|Client|Client Name|Contact|Contact Name|Person - Name|Display Name|Billing Name|Nome e cognome|Nominativo|Nome completo|Cliente|Nome cliente|Namn|Kund|Kundnamn|Fullständigt namn|Kunde|Kundenname|Vollständiger Name|Nom complet|Client|Nom du client|Nombre completo|Nombre del cliente|ФИО|Полное имя|Клиент|Имя клиента|Основной контакт|Полное имя контакта',
  'contact.firstName': 'First Name|Firstname|Given Name|Forename|Nome|Förnamn|Vorname|Prénom|Nombre|Имя',
  'contact.lastName':
    'Last Name|Lastname|Surname|Family Name|Cognome|Efternamn|Nachname|Familienname|Nom|Nom de famille|Apellido|Apellidos|Фамилия',
  'contact.phone':
    'Phone|Phone Number|Telephone|Tel|Mobile|Mobile Phone|Mobile Number|Cell|Cell Phone|Cellphone|Contact Number|Whatsapp|Whatsapp Number|Business Phone|Home Phone|Work Phone|Billing Phone|Shipping Phone|Person - Phone|Default Address Phone|' +
    'Telefono|Numero di telefono|Cellulare|Numero cellulare|Recapito telefonico|Telefon|Telefonnummer|Mobil|Mobilnummer|Mobiltelefon|Tel nr|Handy|Handynummer|Rufnummer|Téléphone|Téléphone portable|Portable|Numéro de téléphone|' +
    'Teléfono|Móvil|Celular|Número de teléfono|Телефон|Номер телефона|Мобильный|Мобильный телефон|Рабочий телефон|Домашний телефон|Другой телефон|Рабочий прямой телефон|Телефон для рассылок',
  'contact.email':
    'Email|E-mail|Email Address|E-mail Address|Mail|Billing Email|Customer Email|Person - Email|Posta elettronica|Indirizzo email|E-post|E-postadress|Epost|Mejl|E-Mail-Adresse|Courriel|Adresse e-mail|Adresse mail|Correo|Correo electrónico|Почта|Электронная почта|Эл. почта|Рабочий email|Личный email|Рабочий e-mail|Частный e-mail|Другой e-mail|E-mail для рассылок',
  'contact.country':
    'Country|Country Code|Country / Region|Country/Region|Billing Country|Default Address Country Code|Mailing Country|Paese|Nazione|Land|Landskod|Ländercode|Pays|País|Страна',
  'contact.city':
    'City|Town|Billing City|Mailing City|Default Address City|Città|Comune|Località|Ort|Stad|Postort|Stadt|Ville|Ciudad|Город',
  'contact.language': 'Language|Locale|Lang|Preferred Language|Lingua|Språk|Sprache|Langue|Idioma|Язык',
  'contact.tags': 'Tags|Labels|Customer Tags|Etichette|Etiketter|Taggar|Schlagwörter|Étiquettes|Etiquetas|Теги|Метки',
  'contact.note':
    'Note|Notes|Comment|Comments|Customer Note|Description|Nota|Commento|Anteckning|Anteckningar|Kommentar|Notiz|Notizen|Bemerkung|Remarque|Commentaire|Notas|Comentario|Примечание|Комментарий|Заметка',
  'contact.telegram': 'Telegram|Telegram Username|Telegram Handle|Контакт Telegram',
  'contact.instagram': 'Instagram|Instagram Username|Instagram Handle|Комментарии Instagram',
  'contact.xmpp': 'XMPP|Jabber|JID|Jabber ID|Контакт Jabber',
  'consent.any':
    'Accepts Marketing|Marketing|Marketing Consent|Opt In|Opt-in|Marketing Opt In|Consent|Newsletter|Subscribed|Consenso marketing|Accetta marketing|Samtycke|Marknadsföring|Godkänner marknadsföring|Einwilligung|Werbeeinwilligung|Consentement|Acepta marketing|Consentimiento|Согласие на рассылку|Согласие',
  'consent.email': 'Accepts Email Marketing|Email Consent|Email Opt In|Email Marketing|Consenso email|E-postsamtycke',
  'consent.sms': 'Accepts SMS Marketing|SMS Consent|SMS Opt In|SMS Marketing|Consenso SMS|SMS-samtycke',
  'consent.whatsapp':
    'Accepts WhatsApp Marketing|WhatsApp Consent|WhatsApp Opt In|WhatsApp Marketing|Consenso WhatsApp|WhatsApp-samtycke',
  'order.number':
    'Order|Order Number|Order ID|Order No|Order Name|Order #|Invoice|Invoice Number|Invoice No|Transaction ID|Receipt Number|Numero ordine|ID ordine|Ordine|N. ordine|Fattura|Ordernummer|Order-ID|Beställning|Beställningsnummer|Fakturanummer|Bestellnummer|Bestellung|Auftragsnummer|Rechnungsnummer|Numéro de commande|Commande|Número de pedido|Pedido|Номер заказа|Заказ|№ заказа|ID заказа',
  'order.date':
    'Order Date|Date|Created At|Date Created|Purchase Date|Invoice Date|Transaction Date|Paid At|Data|Data ordine|Data acquisto|Datum|Orderdatum|Köpdatum|Beställningsdatum|Bestelldatum|Kaufdatum|Rechnungsdatum|Date de commande|Date d’achat|Fecha|Fecha de pedido|Fecha de compra|Дата|Дата заказа|Дата покупки|Дата создания',
  'order.total':
    'Total|Order Total|Amount|Revenue|Sum|Price|Value|Grand Total|Total Amount|Sales|Monetary|Totale|Importo|Totale ordine|Prezzo|Belopp|Summa|Totalt|Ordersumma|Pris|Betrag|Summe|Gesamt|Gesamtbetrag|Umsatz|Montant|Montant total|Prix|Importe|Monto|Precio|Importe total|Сумма|Сумма заказа|Итого|Бюджет|Стоимость',
  'order.refunded':
    'Refunded Amount|Refunded|Refund|Refund Amount|Rimborsato|Importo rimborsato|Rimborso|Återbetalt|Återbetalat|Återbetalning|Erstattet|Erstattung|Remboursé|Montant remboursé|Reembolsado|Reembolso|Возврат|Возвращено',
  'order.currency': 'Currency|Order Currency|Currency Code|Valuta|Währung|Devise|Monnaie|Moneda|Divisa|Валюта',
  'order.status':
    'Status|Order Status|Financial Status|Payment Status|Stato|Stato ordine|Stato pagamento|Orderstatus|Betalstatus|Bestellstatus|Zahlungsstatus|Statut|Estado|Estado del pedido|Статус|Статус заказа',
  'order.cancelledAt':
    'Cancelled At|Canceled At|Cancelled On|Annullato il|Data annullamento|Avbruten den|Storniert am|Annulé le|Cancelado el|Отменен|Дата отмены',
  'order.item':
    'Item|Items|Product|Products|Product Name|Lineitem name|Item Name|Product(s)|Prodotto|Prodotti|Articolo|Produkt|Produkter|Artikel|Vara|Produkte|Produit|Produits|Article|Producto|Productos|Artículo|Товар|Товары|Наименование',
}

function targetsOf(aliases: Record<Target, string>): Record<string, Target> {
  const targets: Record<string, Target> = {}
  for (const [target, names] of Object.entries(aliases) as [Target, string][])
    for (const name of names.split('|')) targets[foldHeader(name)] ??= target
  return targets
}

/** Any other file: columns are known by what they are called. */
export const plain: FileFormat = {
  kind: 'plain',
  source: 'csv',
  signature: [],
  needed: 0,
  people: 'record',
  targets: targetsOf(ALIASES),
}
