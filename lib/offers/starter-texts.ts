import type { Language } from '../language/languages.ts'
import type { StarterId } from '../segments/starter.ts'

/**
 * The texts of the starter offers. They promise nothing that a business may not have: no discount, no gift, no date. Every mark that a
 * sentence leans on has a fallback.
 */
export const STARTER_TEXTS: Record<Language, Record<StarterId, string>> = {
  en: {
    best: 'Hi {first_name|there}, you are one of our best customers, and we want to say thank you! We have something new that is not on show yet. Shall I send you pictures first?',
    'big-lately':
      'Hi {first_name|there}, thank you for your latest orders. May I show you what goes well with {last_item|what you chose}?',
    loyal: 'Hi {first_name|there}, thank you for coming back to us again and again. Would you like to see what is new?',
    growing: 'Hi {first_name|there}, how do you like {last_item|your last order}? If you wish, I can suggest what goes with it.',
    new: 'Hi {first_name|there}, welcome, and thank you for your order! Is everything as you expected? I am glad to help.',
    promising:
      'Hi {first_name|there}, I hope you enjoy {last_item|your purchase}. Others who chose it also liked a few other things: shall I show you?',
    attention:
      'Hi {first_name|there}, it has been a while! I have picked a few things that may suit you. Would you like to see them?',
    slipping:
      'Hi {first_name|there}, we have missed you. How did you get on with {last_item|your last order}? If anything was not right, tell me.',
    rescue:
      'Hi {first_name|there}, we have not heard from you for a while, and you matter to us. Is there anything that we could have done better?',
    lost: 'Hi {first_name|there}, much has changed here since your last order. Would you like to see what is new? If not, just say so and I will not write again.',
    'no-orders':
      'Hi {first_name|there}, thank you for your interest. What are you looking for? I will gladly help you to choose.',
  },
  it: {
    best: 'Ciao {first_name}, sei tra i nostri clienti migliori e vogliamo ringraziarti! Abbiamo una novità che non è ancora esposta: ti mando le foto in anteprima?',
    'big-lately':
      'Ciao {first_name}, grazie per i tuoi ultimi ordini. Posso mostrarti che cosa si abbina bene a {last_item|ciò che hai scelto}?',
    loyal: 'Ciao {first_name}, grazie perché continui a scegliere noi. Ti va di vedere le novità?',
    growing: 'Ciao {first_name}, come ti trovi con {last_item|il tuo ultimo ordine}? Se vuoi, ti consiglio che cosa abbinare.',
    new: 'Ciao {first_name}, un caro benvenuto e grazie per il tuo ordine! È tutto come ti aspettavi? Ti aiuto volentieri.',
    promising:
      'Ciao {first_name}, spero che {last_item|il tuo acquisto} ti piaccia. A chi fa la stessa scelta piacciono anche altre cose: te le mostro?',
    attention: 'Ciao {first_name}, è passato un po’ di tempo! Ho scelto alcune cose che potrebbero fare per te. Vuoi vederle?',
    slipping:
      'Ciao {first_name}, è da un po’ che non ti vediamo. Come è andata con {last_item|il tuo ultimo ordine}? Se qualcosa non andava, dimmelo.',
    rescue: 'Ciao {first_name}, non ci sentiamo da un po’ e per noi sei importante. C’è qualcosa che avremmo potuto fare meglio?',
    lost: 'Ciao {first_name}, dal tuo ultimo ordine qui sono cambiate molte cose. Vuoi vedere le novità? Se preferisci di no, basta dirlo e non ti scrivo più.',
    'no-orders': 'Ciao {first_name}, grazie per l’interesse. Che cosa cerchi? Ti aiuto volentieri a scegliere.',
  },
  sv: {
    best: 'Hej {first_name}! Du är en av våra bästa kunder, och vi vill säga tack! Vi har något nytt som inte visas än. Ska jag skicka bilder till dig först?',
    'big-lately':
      'Hej {first_name}! Tack för dina senaste beställningar. Får jag visa vad som passar till {last_item|det du valt}?',
    loyal: 'Hej {first_name}! Tack för att du kommer tillbaka till oss gång på gång. Vill du se våra nyheter?',
    growing:
      'Hej {first_name}! Vad tycker du om {last_item|din senaste beställning}? Om du vill föreslår jag något som passar till.',
    new: 'Hej {first_name}! Välkommen, och tack för din beställning! Är allt som du tänkt dig? Jag hjälper gärna till.',
    promising:
      'Hej {first_name}! Jag hoppas att du trivs med {last_item|ditt köp}. Andra som valde samma har gillat mer hos oss: ska jag visa?',
    attention: 'Hej {first_name}! Det var ett tag sedan. Jag har valt ut några saker som kan passa dig. Vill du se dem?',
    slipping:
      'Hej {first_name}! Vi har saknat dig. Hur gick det med {last_item|din senaste beställning}? Säg till om något inte var bra.',
    rescue: 'Hej {first_name}! Vi har inte hörts på ett tag, och du är viktig för oss. Är det något vi kunde ha gjort bättre?',
    lost: 'Hej {first_name}! Mycket har hänt här sedan din senaste beställning. Vill du se våra nyheter? Om inte, säg bara till så skriver jag inte mer.',
    'no-orders': 'Hej {first_name}! Tack för ditt intresse. Vad letar du efter? Jag hjälper dig gärna att välja.',
  },
}
