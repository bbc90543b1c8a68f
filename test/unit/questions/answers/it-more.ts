import type { AskedWritten } from './answer-table.ts'

/** The second half of the table's questions. */
export const itMore: Record<string, AskedWritten> = {
  novita: {
    type: 'choice',
    text: 'Ti scriviamo quando arriva l’olio nuovo?',
    choices: ['Sì: certo, volentieri, va bene, ok', 'No: no grazie'],
    answers: `
      sì => Sì
      si => Sì
      SI => Sì
      sii grazie => Sì
      sì, grazie 😊 => Sì
      certo! => Sì
      volentieri => Sì
      va bene => Sì
      ok => Sì
      👍 => Sì
      1 => Sì
      si per favore => Sì
      no => No
      no grazie => No
      No, grazie 🙏 => No
      meglio di no => No
      2 => No
      NO! => No
      no grazie, ricevo già troppi messaggi => No
      forse => ?
      sì e no => ?
      sì... anzi no => ?
      vi faccio sapere => ?
      non lo so => ?
      quale olio? => -
      si può pagare con carta? => -
      a che ora chiudete? => -
      noto che non è arrivato => -
      si è rotta una bottiglia => -`,
  },
  giardino: {
    type: 'choice',
    text: 'Hai un giardino?',
    choices: ['Sì: ce l’ho', 'No: non ce l’ho'],
    numbered: false,
    answers: `
      sì, piccolo => Sì
      si certo => Sì
      si ce l'ho 🌷 => Sì
      siii => Sì
      no => No
      no, solo un balcone => No
      purtroppo no => No
      non ce l'ho => No
      non ancora => ?
      niente nani da giardino 😂 => ?
      il pacco è in giardino => -
      ce l'ha il vicino => -
      presto => ?
      siete aperti domenica? => -`,
  },
  famiglia: {
    type: 'number',
    text: 'In quanti siete a casa?',
    answers: `
      4 => 4
      quattro => 4
      siamo in 4 => 4
      siamo in cinque => 5
      in tre => 3
      3 persone => 3
      5️⃣ => 5
      6 con la nonna => 6
      vivo da sola, 1 => 1
      2 adulti e 3 bambini => ?
      3 o 4 => ?
      non 4 => ?
      tantissimi 😅 => -
      perché? => -
      chiudete alle 6? => ?
      chiamo lo 055 5550101 => -
      il mio ordine 10482 è in ritardo => ?`,
  },
  spesa: {
    type: 'number',
    text: 'Quanto vorresti spendere, più o meno, in euro?',
    answers: `
      50 => 50
      50€ => 50
      50 euro => 50
      circa 200 => 200
      fino a 120 € => 120
      1.500 => 1500
      79,90 => 79.9
      cento => 100
      50-60 => ?
      50, 80 se è proprio bello => ?
      il meno possibile 😄 => -
      2 al prezzo di 1? => ?
      quanto costa la spedizione? => -`,
  },
  nascita: {
    type: 'date',
    text: 'Quando è nato il tuo bambino?',
    answers: `
      12 marzo 2021 => 2021-03-12
      il 12 marzo 2021 => 2021-03-12
      12/03/2021 => 2021-03-12
      12.3.2021 => 2021-03-12
      1° maggio 2020 🎂 => 2020-05-01
      il 30 sett 2022 => 2022-09-30
      2021-03-12 => 2021-03-12
      a marzo => ?
      12 marzo => ?
      31 febbraio 2021 => ?
      12 o 13 marzo 2021, chiedo a mia moglie => ?
      due anni fa => ?
      non è ancora nato => -
      consegnate venerdì? => -`,
  },
  cane: {
    type: 'text',
    text: 'Come si chiama il tuo cane?',
    answers: `
      Fido => Fido
      Bella 🐶 => Bella 🐶
      Zoe => Zoe
      Conte Ugolino => Conte Ugolino
      in che senso? => -
      ciao => -
      grazie => -
      ok => -`,
  },
  punto: {
    type: 'stage',
    text: 'A che punto sei con la cucina nuova?',
    choices: [
      '1 = Do solo un’occhiata: guardo, curioso',
      '3 = Confronto: sto confrontando, confrontare',
      '4 = Pronto a ordinare: pronta, ordino',
    ],
    answers: `
      2 => 3
      1 => 1
      solo un'occhiata => 1
      guardo soltanto => 1
      sto confrontando 3 modelli => 3
      pronta! => 4
      pornta => 4
      la terza => 4
      guardo e confronto => ?
      non sono pronta => ?
      4 => -
      3 settimane fa ho chiesto un preventivo => -
      ahah => -`,
  },
}
