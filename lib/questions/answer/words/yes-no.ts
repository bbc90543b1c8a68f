import { foldedPhrases, foldedSet } from './folded.ts'

/** What says yes to a question that can be answered so. Whole phrases, where a message begins. */
export const YES = foldedPhrases(
  `yes|yes please|yep|yeah|yea|yup|ya|yes i do|yes i am|yes we do|i do|we do|i am|i have|sure|of course|absolutely|definitely|certainly|indeed|ok|okay|sure thing|
   why not|with pleasure|gladly|correct|right|why not|exactly|true|i would|i’d love to|please do|always|for sure|sounds good|go ahead|totally|that’s right|affirmative|by all means`,
  `sì|si|sì certo|certo|certamente|certo che sì|ovvio|ovviamente|esatto|sicuro|sicuramente|assolutamente sì|assolutamente|volentieri|va bene|d’accordo|come no|perché no|ok|giusto|vero|eccome|
   con piacere|magari sì|direi di sì|penso di sì|credo di sì|ce l’ho|ce li ho|ce ne ho|sisi|yes|naturalmente|altroché`,
  `ja|ja tack|japp|jajamän|jajamensan|jadå|jo|jodå|javisst|ja visst|varför inte|visst|absolut|självklart|givetvis|såklart|så klart|naturligtvis|gärna|mycket gärna|precis|okej|ok|det gör jag|det har jag|det är jag|
   det vill jag|stämmer|jepp|yes|klart|tror det|det tror jag|definitivt|aa|jaa`,
  `да|да конечно|конечно|разумеется|ага|угу|хорошо|ладно|давайте|давай|естественно|безусловно|точно|верно|именно|с удовольствием|есть|да есть|согласен|согласна|ок|окей|обязательно|правильно|так точно|дада|еще бы|само собой|не против|почему бы и нет|почему бы нет|почему нет|непременно`,
)
/** What says no. */
export const NO = foldedPhrases(
  `no|nope|nah|no thanks|no thank you|not really|not at all|never|i don’t|i dont|i do not|we don’t|we dont|i’m not|im not|i haven’t|i have not|not now|absolutely not|of course not|certainly not|no way|not interested|
   negative|definitely not|not at the moment|unfortunately not|i’d rather not|rather not|no sorry|don’t think so|i don’t think so|not for now|not anymore`,
  `no|no grazie|nono|affatto|per niente|per nulla|assolutamente no|certo che no|mai|no mai|non mi interessa|non credo|non penso|direi di no|penso di no|credo di no|neanche per sogno|purtroppo no|no purtroppo|non ne ho|non ce l’ho|
   non proprio|non al momento|per ora no|al momento no|preferisco di no|ovviamente no|macché|niente affatto`,
  `nej|nej tack|nä|näe|nää|inte|inte alls|aldrig|absolut inte|inte direkt|det gör jag inte|det har jag inte|det är jag inte|det vill jag inte|tyvärr inte|tyvärr nej|nix|nejdå|inte just nu|självklart inte|helst inte|tror inte det|
   det tror jag inte|inte intresserad|icke|verkligen inte|inte nu`,
  `нет|нет спасибо|неа|не|не надо|не нужно|нету|никогда|конечно нет|нет конечно|ни в коем случае|к сожалению нет|нет к сожалению|вовсе нет|совсем нет|не хочу|не интересно|не думаю|нисколько|ничуть|отнюдь|не согласен|не согласна|точно нет|не сейчас|
   не особо|нене|спасибо не надо|увы нет`,
)
/** Begins with a word for yes or no and says neither. */
export const NEITHER = foldedPhrases(
  'yeah right|yeah no|no yeah|not yet|no not yet|no problem|no worries|no need to|no rush|no hurry|no idea|no clue|no way to|ok thanks|okay thanks|ok thank you|not sure|right now|right away|no longer|ok let me|sure about|i am sorry|i am not sure|i have a question|i have to|i have no idea|i do not know|i don’t know|i dont know|i don’t understand|i do not understand|i do not care|i don’t care|i don’t get it|i do not get it|i don’t remember|i dont understand|i have not received|i haven’t received|yes and no|yes or no|yes but|no but|i am waiting|i am at|i am busy|i am in|i have received|i have been|true false|always sometimes',
  'sì vabbè|si vabbe|sì va beh|non ancora|ancora no|no non ancora|non ancora no|per ora non|nessun problema|no problem|si figuri|si vede|si può|si sa|va bene grazie|ok grazie|sì e no|sì o no|sì ma|no ma|si ma|certo che|mai sentito|no so|non so|mai dire|magari',
  'jo tjena|ja ja|inte än|inte ännu|nej inte än|inga problem|ingen fara|okej tack|ok tack|ja och nej|ja eller nej|ja men|nej men|jo men|precis nu|inte säker|vet inte|aldrig hört',
  'да ладно|да уж|да что вы|да ну|да бросьте|ну да ну да|пока нет|еще нет|нет еще|нет пока|нет пока нет|пока еще нет|нет проблем|не за что|хорошо спасибо|ок спасибо|да и нет|да или нет|да но|нет но|не знаю|не уверен|не уверена|не понял|не поняла|не понимаю|не помню|не совсем понял|не получил|не получила|точно не знаю|есть вопрос|да нет|не важно|не пришел|не пришла|не пришло|не могу',
)
/** Signs that people answer with; colours of skin and forms of signs aside. */
export const YES_SIGNS = new Set(['👍', '👌', '✅', '✔', '🙋', '💯'])
/** The same for no. */
export const NO_SIGNS = new Set(['👎', '❌', '🙅', '✖'])
/** What says yes or no by itself, whatever follows; other words ("right", "fine") only where nothing else is said. */
export const FIRM = foldedSet(
  'yes yep yeah yup yea no nope nah sì si sisi nono ja japp jadå javisst jajamän jo jodå nej nä näe nix nejdå да ага угу дада нет неа нене absolutely absolut конечно',
)
