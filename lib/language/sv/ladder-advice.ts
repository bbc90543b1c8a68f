import type { Translation } from '../dictionary.ts'
import type { ladderAdvice as english } from '../en/ladder-advice.ts'

export const ladderAdvice: Translation<typeof english> = {
  'advice.hears': 'De säger',
  'advice.say': 'Säg',
  'advice.avoid': 'Inte än',
  'advice.0.hears': '”Jag behöver ingenting.”',
  'advice.0.say': 'Visa att det finns ett problem: en kort berättelse, ett faktum, en fråga om hur de har det.',
  'advice.0.avoid': 'Inget erbjudande och inget pris.',
  'advice.1.hears': '”Jag har ett problem och vet inte vad man kan göra.”',
  'advice.1.say': 'Sätt ord på besväret och visa att det går att lösa. Ge ett bra tips; fråga vad de har prövat.',
  'advice.1.avoid': 'Jämför inga märken.',
  'advice.2.hears': '”Det finns flera sätt. Vilket är bäst?”',
  'advice.2.say': 'Jämför slagen av lösningar rättvist och säg när vart och ett passar.',
  'advice.2.avoid': 'Ingen rabatt.',
  'advice.3.hears': '”Jag känner till er vara. Vad ger den mig?”',
  'advice.3.say': 'Berätta vad som skiljer er vara från andra och vad den gör för dem. Visa den; ta med en kund som liknar dem.',
  'advice.3.avoid': 'Inga allmänna lektioner i ämnet.',
  'advice.4.hears': '”Låter bra, men jag är inte övertygad.”',
  'advice.4.say': 'Ge bevis: omdömen, garanti, villkor, svar på tvivlet. Erbjud ett litet prov, ett lätt första steg.',
  'advice.4.avoid': 'Inga nya val.',
  'advice.5.hears': '”Jag tar den. Hur betalar jag?”',
  'advice.5.say': 'Pris, och den kortaste vägen till beställning. Sedan: hur den används, när den tar slut, vem de kan tipsa.',
  'advice.5.avoid': 'Sälj inte en gång till.',
}
