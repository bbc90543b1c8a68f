import { foldedSet } from './folded.ts'

/** What customers write to a shop about when they answer nothing: their order, its way, money, complaints, requests. */
export const TOPICS = foldedSet(
  `order orders ordered ordering parcel package delivery deliver delivered shipping ship shipped shipment courier invoice receipt refund refunded return returned
   price prices cost costs discount coupon pay paid payment bottle bottles box boxes piece pieces tracking address account login password broken damaged arrive
   arrived arrives cancel complaint stock send sent buy bought website app catalogue size sizes exchange later tomorrow busy call phone meeting open opening hours
   euro euros dollars kronor clock minutes wrong problem waiting wait help question missing need needs opinion advice minute moment second`,
  `ordine ordini ordinare ordinato pacco pacchi consegna consegnato spedizione spedire spedito corriere fattura scontrino ricevuta rimborso reso restituire
   prezzo prezzi costo costa costano sconto buono pagare pagato pagamento bottiglia bottiglie scatola scatole pezzi indirizzo rotto rotta danneggiato arriva arrivato
   arrivata arriverà annullare reclamo disponibile mandate mandatemi mandami inviate inviatemi comprare comprato acquistare sito taglia taglie cambiare dopo domani
   occupato occupata chiamami chiamatemi telefono riunione aperti orari euro minuti problema sbagliato aspetto aspettando aiuto domanda manca bisogno consiglio consigliarmi minuto momento attimo`,
  `order beställning beställa beställt beställde paket paketet leverans levereras leverera skicka skickat frakt bud faktura kvitto återbetalning retur returnera
   pris priset kostar kosta rabatt betala betalat betalning flaska flaskor låda lådor adress konto trasig skadad kommit anlänt avboka reklamation lager köpa köpt
   hemsida storlek byta senare imorgon snart upptagen ring möte öppettider öppet kronor kr minuter problem fel väntar hjälp fråga saknas behöver råd minut ögonblick sekund`,
  `заказ заказа заказать заказал заказала посылка посылку доставка доставку доставки отправили отправка отправьте курьер счет чек возврат вернуть цена цены стоит
   стоимость скидка скидку оплата оплатить оплатил оплатила бутылка бутылки бутылок бутылку коробка адрес сломан пришел пришла придет отменить жалоба наличии
   пришлите купить купил купила сайт размер обменять позже потом завтра занят занята позвоните перезвоните рублей евро минут проблема ошибка жду помощь вопрос совет посоветуйте минуту минутку секунду`,
)
/** Who lives together. */
export const PEOPLE = foldedSet(
  `people person persons adults of us children kids child kid baby family household home wife husband partner mum mom dad grandma grandpa alone total altogether
       together including dog cat
       persone persona adulti bambini bambino figli figlio famiglia in casa moglie marito mamma papà nonna nonno solo sola totale insieme compreso compresa
       personer person vuxna barn stycken st familj hushållet fru man sambo mamma pappa farmor mormor farfar morfar ensam totalt tillsammans inklusive
       человек человека людей взрослых детей ребенка семья семье жена муж мама папа бабушка дедушка один одна живу вместе всего бабушкой мужем женой`,
)
/** Words of one kind each that may stand beside a number where the question asks for that kind; the first list tells which questions do. */
export const UNITS: readonly { asks: ReadonlySet<string>; words: ReadonlySet<string> }[] = [
  {
    asks: foldedSet('old age year years long anni anno età tempo gammal ålder år länge лет возраст год сколько стаж давно'),
    words: foldedSet('years year old yrs yr y yo anni anno år gammal лет год года'),
  },
  {
    asks: foldedSet(
      `people person persons household family live children kids adults persone persona famiglia casa figli bambini vivete vivi abitate nucleo
       personer person hushåll hushållet familj familjen barn vuxna bor человек людей семье семья семьи живет живете детей дома`,
    ),
    words: PEOPLE,
  },
  {
    asks: foldedSet('often times many volte spesso quante gånger ofta många раз часто сколько'),
    words: foldedSet('times time pieces volte volta pezzi gånger gång stycken st раз раза штук штуки'),
  },
]
/** Nearly this number: where the question asks "roughly", it is the answer. */
export const ABOUT = foldedSet(
  `about around roughly approximately approx circa some ish ca max maximum up most maybe perhaps
   circa quasi intorno attorno verso massimo max fino sui più meno forse
   ungefär cirka ca runt typ max högst upp maximalt kanske
   около примерно приблизительно где до максимум не больше более может`,
)
/** Another number than this one, whichever. */
export const ELSE = foldedSet(
  `almost nearly over under more less between least above below from
   da dai dal från från от
   oltre almeno tra fra minimo superiore inferiore
   nästan drygt knappt över under mer mindre mellan minst
   почти меньше менее между свыше минимум`,
)
/** Words and signs of one currency each: where the question names it, its sign may stand beside the number. */
export const CURRENCIES = [
  '$ dollar dollars usd bucks',
  '€ euro euros eur',
  '£ pound pounds gbp quid',
  'kr kronor krona sek spänn',
  '₽ руб рублей рубля рубли рублях р rub',
].map((words) => words.split(' '))
