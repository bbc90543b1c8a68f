import { foldedPhrases, foldedSet } from './folded.ts'

/** Words that take back what stands after them. */
export const NEGATIONS = foldedSet(
  `not never without except neither nor t cant cannot dont doesnt didnt isnt arent wont wouldnt no hate dislike hardly barely rarely seldom besides
   non mai senza tranne eccetto né neanche nemmeno niente nessun nessuno nessuna no odio
   inte ej icke aldrig ingen inget inga utan förutom varken nej
   не нет ни без кроме никогда нету никак`,
)
/** After a negation: the choice is one of several. */
export const ONLY = foldedSet('only just solo soltanto solamente bara endast enbart только лишь')
/** From here on something else is said. */
export const CONTRASTS = foldedSet('but though however ma però invece bensì men fast dock utan но а зато однако')
/** More or less than what follows: not that itself. */
export const MEASURES = foldedPhrases(
  'more than|less than|almost|over|under|at least|at most|nearly|up to|fewer than|before|after',
  'più di|meno di|quasi|oltre|almeno|fino a|più che|meno che|prima di|dopo',
  'mer än|mindre än|nästan|fler än|färre än|minst|högst|över|under|upp till|innan|efter',
  'больше чем|меньше чем|почти|больше|меньше|более|менее|свыше|до|не менее|не больше|минимум|максимум',
)
/** The person does not know it themselves. */
export const DOUBTS = foldedPhrases(
  'maybe|perhaps|not sure|unsure|depends|no idea|dunno|don’t know|dont know|do not know|don’t remember|can’t decide|cant decide|hard to say|either|whichever|whatever|any of them|doesn’t matter|undecided|might be|could be|between|in between|somewhere in|half|a bit of both|bit of each|a mix|fifty fifty|anything but|everything but|all but|used to|in the past|let me think|let me check|let me see|i will check|i’ll check|get back to you|let you know|will tell you|not exactly|not quite',
  'forse|magari|non so|non lo so|boh|dipende|non saprei|non sono sicuro|non sono sicura|non ricordo|indeciso|indecisa|uguale|indifferente|qualsiasi|può darsi|potrebbe|via di mezzo|una via di mezzo|metà|mezzo e mezzo|un po’ e un po’|una volta|in passato|ci penso|fammi pensare|fatemi pensare|le faccio sapere|ti faccio sapere|vi faccio sapere|controllo|non proprio|un misto',
  'kanske|vet inte|vet ej|osäker|inte säker|beror|ingen aning|minns inte|kommer inte ihåg|spelar ingen roll|vilken som helst|kanske det|svårt att säga|mellan|mitt emellan|hälften|lite av varje|lite av båda|brukade|förr|återkommer|ska kolla|kollar|får fundera|ska fundera|inte riktigt|inte direkt|en blandning',
  'может|может быть|возможно|не знаю|не уверен|не уверена|зависит|затрудняюсь|не помню|без разницы|все равно|любой|любая|любое|смотря|трудно сказать|между|что-то среднее|половина|наполовину|пополам|по-разному|раньше|когда-то|подумаю|уточню|проверю|посмотрю|отвечу позже|не совсем|не очень|и так и так|и так и сяк',
)
/** Between two of them the first is meant: the phrase itself tells, or a word before it that prefers. */
export const INSTEAD = foldedPhrases(
  'instead of|rather than|over',
  'invece di|invece che|piuttosto che|anziché|al posto di|invece del|invece della|invece dell',
  'istället för|snarare än|framför|hellre än',
  'вместо|нежели|а не|скорее чем',
)
/** Between two that are compared. */
export const THAN = foldedPhrases('than', 'che', 'än', 'чем')
/** What is liked better: before "than", the first of the two is meant. */
export const PREFERRING = foldedSet(
  'rather more prefer better sooner mostly preferably più piuttosto preferisco preferirei meglio hellre snarare mer oftare bättre föredrar mest скорее лучше больше чаще предпочитаю предпочту охотнее',
)
/** What is liked less. */
export const LESS = foldedSet('less worse meno peggio mindre sämre меньше хуже реже')
/** Beside or within a choice's words these make another thing of it: "every other day", "twice a week". */
export const CHANGERS = foldedSet(
  `other second third twice thrice times time x couple few several half double every each first next only
   altro altra altri altre volte paio doppio ogni due
   annan annat varannan gånger dubbelt varje par
   другой другая другое дважды трижды раза раз через каждый каждую каждые пару`,
)
/** More than one, or all. */
export const ALL = foldedPhrases(
  'both|all|all of them|all of the above|all three|all four|everything|each of them|all of it',
  'entrambi|entrambe|tutti e due|tutte e due|tutti|tutte|tutto|tutti e tre|tutte e tre|sia l’uno che l’altro',
  'båda|bägge|båda två|allihop|alla|allt|alla tre|både och|samtliga',
  'оба|обе|и то и другое|все|всё|и то и то|все три|все варианты',
)
/** None of the choices, or something that is none of them. */
export const NONE_OF_THEM = foldedPhrases(
  'neither|none|none of them|none of these|none of the above|nothing|something else|another one|other',
  'nessuno|nessuna|nessuno dei due|nessuna delle due|niente|altro|qualcos altro|un’altra cosa',
  'ingen|inget|inga|ingetdera|ingen av dem|inget av dem|något annat|varken eller|annat',
  'ни один|ни одна|ничего|ничто|другое|ни то ни другое|никакой|что-то другое',
)
/** Both might be meant, or one: nobody can tell. */
export const OR = foldedSet('or o oppure od eller или либо')
/** All that was said is taken back. */
export const FORGET = foldedPhrases(
  'forget it|forget that|never mind|nevermind|scratch that|just kidding|joking',
  'lascia stare|lasci stare|lascia perdere|lasci perdere|come non detto|scherzo',
  'glöm det|strunta i det|skojar|skojade bara',
  'забудьте|забудь|неважно|шучу|проехали',
)
/** Somebody takes a word back that was just said. */
export const CORRECTIONS = foldedSet(
  'wait sorry oops correction scusa scusi anzi ops vänta förlåt hoppsan ой вернее точнее извините',
)
/** The person will not say, or said it before. */
export const REFUSALS = foldedPhrases(
  'none of your business|not your business|private|personal|rather not say|no comment|told you|already told|already said|already know|same as before|same as last time|stop|unsubscribe|leave me alone|wrong number|who cares|let it be|skip|pass|whatever|guess what|you guess|take a guess|secret',
  'non sono affari|affari miei|affari vostri|privato|personale|già detto|l’ho detto|lo sa già|lo sapete|come prima|come sempre|basta|cancellatemi|numero sbagliato|lasciamo perdere|indovina|indovini|indovinate|segreto',
  'angår dig inte|angår er inte|privat|personligt|redan sagt|har sagt|vet du redan|vet ni redan|som förut|samma som sist|sluta|avregistrera|fel nummer|strunt samma|gissa|hemligt|hemlighet',
  'не ваше дело|личное|секрет|уже говорил|уже говорила|уже сказал|уже сказала|вы знаете|как раньше|как обычно|стоп|отпишите|отстаньте|ошиблись номером|неважно|угадай|угадайте',
)
