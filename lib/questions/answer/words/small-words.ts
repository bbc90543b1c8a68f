import { foldedSet } from './folded.ts'

/**
 * Words that say nothing of a choice by themselves: articles, pronouns, "I would say", "please", greetings and thanks. English, Italian, Swedish,
 * Russian.
 */
export const SMALL_WORDS = foldedSet(
  // English
  `a an the i im me my mine we us our you your he she it its they them this that these those one ones is am are was were be been do does did have has had
   d m s ve re ll will would can could shall should may might just only mostly mainly mostly usually normally generally often definitely probably certainly really
   actually honestly basically of for to in on at by with from and as so then well hmm hm uh um oh ah eh hey hi hello dear good morning afternoon evening day
   please pls plz thanks thank thx ty ok okay say said think guess believe suppose like prefer choose pick take go want rather more most would love answer
   reply is here there let lets see all right alright sure lot much very about myself personally now still almost always guys team sorry kind sort use using used
   going feel know i'd i'm it's that's definitely think too also currently both mate cheers course obviously pretty quite hands down gotta give
   gonna wanna am reckon vote mean`,
  // Italian
  `il lo la i gli le l un uno una del dello della dei degli delle d di a da in con su per tra fra al allo alla ai agli alle dal dalla nel nella sul sulla
   io mi me tu ti noi ci voi vi lui lei loro si ne mio mia miei nostro nostra suo e ed o che questo questa quello quella quelli è sono sei siamo ho abbiamo ha
   direi dico penso credo preferisco preferirei scelgo prendo voglio vorrei uso usiamo lo la soprattutto principalmente piu piuttosto più solito spesso sempre quasi
   decisamente sicuramente davvero proprio ecco allora beh be bo mah dunque quindi ciao salve buongiorno buonasera buona buon giorno sera grazie mille prego
   favore piacere cortesia ok okay va bene certo dai anche ancora adesso ora oggi solo soltanto risposta per lo piu mia nostra fare faccio
   facciamo piace piacciono bene molto tanto un po gentile signora signor come diciamo sarebbe metto mettiamo opto senz altro dubbio quel`,
  // Swedish
  `en ett den det de dem denna detta dessa jag mig vi oss du dig ni er han hon man min mitt mina vår vårt våra är var vara blir bli har ha hade gör göra skulle
   ska vill kan brukar använder använda tycker tror säger säga väljer välja tar ta föredrar helst hellre mest mestadels oftast ofta främst framförallt framför
   nog väl ju bara mer alltid nästan definitivt absolut verkligen egentligen och som för till i på av med från om vid åt att så då nu här där hej hejsan hallå
   tjena god morgon kväll goddag tack tackar snälla gärna okej ok bra jo jaha jaså hm också lite mycket idag svaret svar alternativ alternativet
   gillar typ liksom gissar antagligen förmodligen troligen blir kör får nog min vän bästa väljer`,
  // Russian
  `я мне меня мной мы нам нас ты вы вам вас он она оно они это этот эта эти этого этом то тот та те в во на с со к ко по для из у от о об за под при и а же
   бы был была было быть есть думаю скажу сказал сказала наверное пожалуй выбираю выберу выбрал выбрала беру возьму хочу хотел хотела хотелось предпочитаю предпочту использую
   используем обычно чаще часто всего больше в основном главным образом прежде скорее лучше конечно точно определенно просто только очень как так вот ну эм хм
   здравствуйте привет добрый доброе день утро вечер доброго дня спасибо большое благодарю пожалуйста ок окей хорошо ладно ответ мой моя мое мои наш наша
   нравится тоже еще ещё сейчас теперь сегодня будет всегда почти там тут нужно наверно вообще итак значит можно пусть давайте мною само собой разумеется`,
)
