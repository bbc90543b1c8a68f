import type { BuiltInTarget, Target } from '../job.ts'
import { foldHeader, type FileFormat } from './format.ts'

/** What columns are called, in the languages that files come in: en, it, sv, de, fr, es, ru. Folded when read. */
const ALIASES: Record<BuiltInTarget, string> = {
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
  'contact.company':
    'Company|Company Name|Organization|Organisation|Organization Name|Organization - Name|Account Name|Billing Company|Employer|Azienda|Ragione sociale|Società|Företag|Företagsnamn|Bolag|Firma|Unternehmen|Entreprise|Société|Empresa|Компания|Организация',
  'contact.gender': 'Gender|Sex|Sesso|Genere|Kön|Geschlecht|Sexe|Sexo|Género|Пол',
  'contact.birthday':
    'Birthday|Date of Birth|Birth Date|Birthdate|DOB|Compleanno|Data di nascita|Nato il|Födelsedag|Födelsedatum|Geburtstag|Geburtsdatum|Date de naissance|Cumpleaños|Fecha de nacimiento|День рождения|Дата рождения',
  'contact.origin':
    'Lead Source|Original Source|Acquisition Source|Contact Source|Source|Fonte|Origine|Provenienza|Källa|Ursprung|Quelle|Herkunft|Origen|Fuente|Источник|Источник клиента',
  'contact.since':
    'Create Date|Created|Created On|Registered|Registration Date|Signed Up|Signup Date|Sign Up|Customer Since|Member Since|Joined|Cliente dal|Data registrazione|Data creazione|Kund sedan|Registrerad|Skapad|Kunde seit|Registriert am|Erstellt am|Client depuis|Date de création|Cliente desde|Fecha de creación|Fecha de alta|Дата регистрации|Клиент с',
  'contact.changedAt':
    'Last Modified Date|Last Modified|Updated At|Date Updated|Modified|Modified On|Date Modified|Last Changed|Ultima modifica|Modificato il|Senast ändrad|Ändrad|Uppdaterad|Zuletzt geändert|Geändert am|Dernière modification|Modifié le|Última modificación|Modificado|Дата изменения|Изменен',
  'contact.deleted': 'Deleted|Is Deleted|Deleted At|Deleted On|Cancellato|Borttagen|Raderad|Gelöscht|Supprimé|Eliminado|Удален',
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
  'event.kind':
    'Event|Event Type|Event Name|Activity Type|Activity|Action|Evento|Tipo evento|Tipo di evento|Händelse|Händelsetyp|Ereignis|Ereignistyp|Événement|Type d’événement|Tipo de evento|Событие|Тип события',
  'event.date':
    'Event Date|Event Time|Timestamp|Activity Date|Date and Time|Time|Data evento|Data e ora|Händelsedatum|Ereignisdatum|Date de l’événement|Fecha del evento|Дата события',
  'event.label':
    'Campaign|Campaign Name|Campaign Title|Subject|Email Subject|Mailing|Ad Name|Ad|List|List Name|Campagna|Oggetto|Kampanj|Ämne|Kampagne|Betreff|Campagne|Objet|Campaña|Asunto|Кампания|Рассылка|Тема письма',
  'event.amount':
    'Payment Amount|Amount Paid|Paid Amount|Importo pagato|Importo pagamento|Betalt belopp|Inbetalt|Gezahlter Betrag|Montant payé|Importe pagado|Сумма оплаты|Сумма платежа',
  'event.currency':
    'Payment Currency|Valuta pagamento|Betalningsvaluta|Zahlungswährung|Devise du paiement|Moneda del pago|Валюта платежа',
  'event.subscribed':
    'Subscribed On|Subscribed At|Subscription Date|Date Subscribed|Opt-in Time|Optin Time|Opt-in Date|Confirm Time|Iscritto il|Data iscrizione|Prenumererar sedan|Prenumerationsdatum|Angemeldet am|Anmeldedatum|Inscrit le|Date d’inscription|Suscrito el|Fecha de suscripción|Подписан с|Дата подписки',
  'event.unsubscribed':
    'Unsubscribed On|Unsubscribed At|Unsubscribe Date|Date Unsubscribed|Unsub Time|Opt-out Time|Opt-out Date|Disiscritto il|Data disiscrizione|Avanmäld den|Abgemeldet am|Abmeldedatum|Désinscrit le|Baja el|Fecha de baja|Отписан|Дата отписки',
  'event.sent':
    'Sent At|Sent On|Sent Date|Send Date|Send Time|Date Sent|Last Sent|Inviato il|Data invio|Skickat den|Gesendet am|Versanddatum|Envoyé le|Date d’envoi|Enviado el|Fecha de envío|Отправлено|Дата отправки',
  'event.opened':
    'Opened At|Opened On|Open Date|Open Time|Date Opened|Last Opened|Last Open|Aperto il|Data apertura|Öppnat den|Geöffnet am|Öffnungsdatum|Ouvert le|Date d’ouverture|Abierto el|Fecha de apertura|Открыто|Дата открытия',
  'event.clicked':
    'Clicked At|Clicked On|Click Date|Click Time|Date Clicked|Last Clicked|Last Click|Cliccato il|Data clic|Klickat den|Geklickt am|Klickdatum|Cliqué le|Date du clic|Clic el|Fecha de clic|Дата клика|Дата перехода',
  'event.replied':
    'Replied At|Replied On|Reply Date|Date Replied|Risposto il|Data risposta|Svarat den|Geantwortet am|Répondu le|Respondido el|Дата ответа',
  'event.bounced':
    'Bounced At|Bounced On|Bounce Date|Date Bounced|Respinto il|Studsat den|Unzustellbar am|Rejeté le|Rebotado el|Дата отказа',
  'event.ad-clicked':
    'Ad Clicked At|Ad Clicked On|Ad Click Date|Annuncio cliccato il|Annons klickad den|Anzeige geklickt am|Дата клика по рекламе',
  'event.payment':
    'Payment Date|Date of Payment|Paid On|Payment Time|Last Payment|Data pagamento|Pagato il|Betaldatum|Betald den|Betalningsdatum|Zahlungsdatum|Bezahlt am|Date de paiement|Payé le|Fecha de pago|Pagado el|Дата оплаты|Дата платежа',
}

function targetsOf(aliases: Record<BuiltInTarget, string>): Record<string, Target> {
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
