import type { AskedWritten } from './answer-table.ts'

/** The second half of the table's questions. */
export const svMore: Record<string, AskedWritten> = {
  nytt: {
    type: 'choice',
    text: 'Ska vi skriva när den nya skörden kommer?',
    choices: ['Ja: japp, gärna, absolut, ok', 'Nej: nej tack, nä'],
    answers: `
      ja => Ja
      JA => Ja
      ja tack 😊 => Ja
      ja gärna! => Ja
      japp => Ja
      absolut => Ja
      garna => Ja
      ok => Ja
      👍 => Ja
      1 => Ja
      jaa => Ja
      javisst => Ja
      nej => Nej
      nej tack => Nej
      nä => Nej
      NEJ! => Nej
      2 => Nej
      helst inte => Nej
      nej tack, får redan för många meddelanden => Nej
      kanske => ?
      ja och nej => ?
      ja... nej, förresten => ?
      jag hör av mig => ?
      nja => ?
      vilken skörd? => -
      när stänger ni? => -
      jag fick fel vara => -
      januari passar bättre => ?
      nejlikor har ni det? => -`,
  },
  balkong: {
    type: 'choice',
    text: 'Har du trädgård?',
    choices: ['Ja: det har jag', 'Nej: det har jag inte'],
    numbered: false,
    answers: `
      ja, en liten => Ja
      ja det har vi 🌷 => Ja
      jaaa => Ja
      det har jag => Ja
      nej => Nej
      nej, bara balkong => Nej
      tyvärr inte => Nej
      det har jag inte => Nej
      inte än => ?
      snart => ?
      paketet ligger i trädgården => -
      grannen har => -
      har ni öppet på söndag? => -
      inga trädgårdstomtar tack 😂 => ?`,
  },
  hushall: {
    type: 'number',
    text: 'Hur många är ni hemma?',
    answers: `
      4 => 4
      fyra => 4
      vi är 4 => 4
      vi är fem => 5
      3 personer => 3
      bor själv, 1 => 1
      5️⃣ => 5
      6 med farmor => 6
      4 st => 4
      2 vuxna och 3 barn => ?
      3 eller 4 => ?
      inte 4 => ?
      jättemånga 😅 => -
      hurså? => -
      stänger ni kl 6? => ?
      ring 070 1740605 => -
      min order 10482 är sen => ?`,
  },
  budget: {
    type: 'number',
    text: 'Ungefär hur mycket vill du lägga, i kronor?',
    answers: `
      500 => 500
      500 kr => 500
      500 kronor => 500
      ca 2000 => 2000
      upp till 1200 kr => 1200
      1 500 => 1500
      79,90 => 79.9
      max 800 => 800
      500-600 => ?
      500, eller 800 om den är riktigt fin => ?
      så lite som möjligt 😄 => -
      2 för 1? => ?
      vad kostar frakten => -`,
  },
  fodd: {
    type: 'date',
    text: 'När är ert barn fött?',
    answers: `
      12 mars 2021 => 2021-03-12
      den 12 mars 2021 => 2021-03-12
      12:e mars 2021 => 2021-03-12
      2021-03-12 => 2021-03-12
      20210312 => 2021-03-12
      30 sept 2022 🎂 => 2022-09-30
      12/3 2021 => 2021-03-12
      i mars => ?
      12 mars => ?
      31 februari 2021 => ?
      12 eller 13 mars 2021, frågar frun => ?
      för två år sen => ?
      inte född än => -
      kan ni leverera på fredag? => -`,
  },
  hund: {
    type: 'text',
    text: 'Vad heter din hund?',
    answers: `
      Åke => Åke
      Bella 🐶 => Bella 🐶
      Zorro => Zorro
      Fröken Svår => Fröken Svår
      hur menar du? => -
      hej => -
      tack => -
      ok => -`,
  },
  lage: {
    type: 'stage',
    text: 'Hur långt har du kommit med din nya säng?',
    choices: ['1 = Tittar bara: tittar, kikar', '3 = Jämför: jämför modeller, jämföra', '4 = Redo att beställa: redo, beställer'],
    answers: `
      2 => 3
      1 => 1
      3:an => 4
      tittar bara => 1
      kikar lite => 1
      håller på att jämföra => 3
      jamfor => 3
      redo! 🛏️ => 4
      den första => 1
      tittar och jämför => ?
      inte redo än => ?
      4 => -
      finns den i 160 cm => -
      för 3 veckor sen bad jag om offert => -
      haha => -`,
  },
}
