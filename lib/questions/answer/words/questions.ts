import { foldedPhrases } from './folded.ts'

/** How a sentence begins that asks, also without a question mark. */
export const ASKS = foldedPhrases(
  `what|why|who|whose|where|which|how|when is|when are|when do|when does|when will|when can|do you|do i|does it|does this|does that|did you|did i|can you|can i|can we|could you|could i|is it|is there|is this|is that|is my|are you|are
   there|are they|will you|will it|would you|may i|have you|has my|has it|should i|shall i|tell me|explain|i wonder|what’s|wondering`,
  `cosa|che cosa|che significa|che vuol|che intende|che intendi|cioè|perché me|perché lo|perché vi|perché mi|perché vuole|perché volete|chi|dove|quale|quali|quanto|quanta|quanti|quante|quando arriva|quando posso|quando mi|quando
   spedite|come mai|come si|come posso|come faccio|come funziona|come va|come sta|posso|potrei|può|puoi|potete|potreste|avete|hai|ha ricevuto|c’è|ci sono|in che senso|mi spieghi|mi spiega|spiegami|fate|fai|è possibile|si può|a che|a cosa|in cosa`,
  `vad|varför|vem|vems|var är|var finns|var kan|vart|vilken är|vilket är|vilka är|hur|när kommer|när kan|när får|när skickar|när är|kan ni|kan du|kan jag|kan man|har ni|har du|finns det|är det|är ni|är den|får jag|går det|skulle ni|skulle du|
   menar du|menar ni|hurså|hur så|säljer ni|behöver jag|måste jag|varifrån|i vilket syfte|förklara`,
  `что|чего|зачем|почему|кто|где|куда|откуда|какой|какая|какое|какие|каков|сколько|когда будет|когда придет|когда привезут|когда я|когда вы|когда можно|когда мой|как это|как мне|как вы|как можно|как дела|как долго|как узнать|в смысле|можно ли|
   можно узнать|есть ли|вы можете|можете|у вас есть|а есть|а можно|а что|а зачем|а почему|а сколько|а где|а когда|а как|а какой|а какие|подскажите|поясните|объясните|скажите|разве|неужели|для чего`,
)
