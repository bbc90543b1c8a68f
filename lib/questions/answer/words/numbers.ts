import { foldedPhrases, foldedSet } from './folded.ts'
import { wordsIn } from '../said.ts'

/** Words for the place in a list, 1 to 12, as a whole phrase. -1: the last. */
const PLACES: [number, string][] = [
  [1, 'first|1st|primo|prima|första|förste|ettan|1:a|первый|первая|первое|первого|первую|первому|первой'],
  [2, 'second|2nd|secondo|seconda|andra|andre|tvåan|2:a|второй|вторая|второе|второго|вторую|второму'],
  [3, 'third|3rd|terzo|terza|tredje|trean|3:e|третий|третья|третье|третьего|третью|третьему'],
  [4, 'fourth|4th|quarto|quarta|fjärde|fyran|4:e|четвертый|четвертая|четвертое|четвертого|четвертую'],
  [5, 'fifth|5th|quinto|quinta|femte|femman|5:e|пятый|пятая|пятое|пятого|пятую'],
  [6, 'sixth|6th|sesto|sesta|sjätte|sexan|6:e|шестой|шестая|шестое|шестого|шестую'],
  [7, 'seventh|7th|settimo|settima|sjunde|sjuan|седьмой|седьмая|седьмое'],
  [8, 'eighth|8th|ottavo|ottava|åttonde|åttan|восьмой|восьмая|восьмое'],
  [-1, 'last|ultimo|ultima|sista|siste|последний|последняя|последнее|последнюю'],
]
const COUNTS: [number, string][] = [
  [1, 'one|uno|una|ett|один|одна|одно|раз'],
  [2, 'two|due|två|два|две'],
  [3, 'three|tre|три'],
  [4, 'four|quattro|fyra|четыре'],
  [5, 'five|cinque|fem|пять'],
  [6, 'six|sei|sex|шесть'],
  [7, 'seven|sette|sju|семь'],
  [8, 'eight|otto|åtta|восемь'],
  [9, 'nine|nove|nio|девять'],
  [10, 'ten|dieci|tio|десять'],
  [11, 'eleven|undici|elva|одиннадцать'],
  [12, 'twelve|dodici|tolv|двенадцать'],
]

function table(rows: [number, string][]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([n, words]) => words.split('|').map((word) => [wordsIn(word).join(' '), n] as const)))
}

/** The place that one word says: `second`, `2nd`, `tvåan`. */
export const PLACE_OF = table(PLACES)
/** The number that one word says. Those that are articles too count only beside words such as "number". */
export const COUNT_OF = table(COUNTS)
export const ALSO_ARTICLES = foldedSet('one uno una un en ett sei раз один одна одно')
/** Words that announce a number of a list. */
export const NUMBER_WORDS = foldedSet(
  `number no n nr num numero opzione option choice answer scelta risposta alternativ alternativet alternative nummer val valet svar svaret вариант варианта номер пункт
   ответ цифра цифру punto lettera point item th`,
)
/** "One second" is no answer. */
export const MOMENTS = foldedPhrases(
  'one second|a second|just a sec|one sec|one moment|one minute|first of all|second hand|at last|at first|for the first time|last but not least|one more|last time|first time',
  'un secondo|un attimo|un minuto|prima di tutto|innanzitutto|due minuti|due secondi|in secondo luogo|alla fine|un altra|una volta|prima volta',
  'en sekund|ett ögonblick|ett tag|för det första|en minut|först och främst|de andra|dom andra|alla andra|första gången|andra gången|till sist|något annat',
  'одну секунду|секунду|одну минуту|минуту|во-первых|прежде всего|первый раз|в последний раз|еще раз|еще один|еще одну|последнее время',
)
/** Before a figure these make a time, an amount or people of it: "see you at 3", "we are 2". */
export const NO_PLACE_AFTER = foldedSet(
  `at by after before until till from in are re within x have has got had want take need get buy order these those other
   alle ore in tra fra dalle entro siamo dopo fino verso ho hai abbiamo vorrei voglio prendo prendiamo questi queste quei altri altre gli i le
   kl klockan om vid efter innan till från i har hade tar köper vill ha dessa de
   к с после через до нас около в есть хочу беру возьму возьмем эти те`,
)
/** Behind a figure, or anywhere beside one, these count something. */
export const AMOUNTS = foldedSet(
  `more much many lot another extra give send bring put years year old day days weeks months hours also
   ancora dammi mandami mandatemi altri altre molto tanto anni anno giorno giorni ore pezzi
   mycket ge skicka till år dag dagar veckor gånger st stycken
   еще дайте пришлите положите много лет год года день дня раз раза штук штуки`,
)
/** Right behind a figure: "2 of them". */
export const OF = foldedSet('of di av из each ciascuno vardera')
