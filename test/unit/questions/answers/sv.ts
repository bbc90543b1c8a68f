import { answerTable } from './answer-table.ts'

export const sv = answerTable('sv', {
  te: {
    type: 'choice',
    text: 'Vilket te dricker du helst?',
    choices: ['Svart te: svart, earl grey', 'Grönt te: grönt, sencha', 'Örtte: ört, kamomill, rooibos'],
    answers: `
      1 => Svart te
      2 => Grönt te
      nr 3 => Örtte
      nummer två => Grönt te
      3️⃣ => Örtte
      2:an => Grönt te
      tvåan => Grönt te
      den första => Svart te
      det andra => Grönt te
      svart => Svart te
      SVART TE ☕ => Svart te
      svart te utan mjölk => Svart te
      gront te => Grönt te
      grönt tack! => Grönt te
      ortte => Örtte
      örte => Örtte
      earl grey förstås => Svart te
      kamomill på kvällen 😴 => Örtte
      svatr te => Svart te
      Hej Anna! Jag har funderat lite och pratat med min syster som kan det där med te, och till hösten blir det nog grönt te för min del. => Grönt te
      svart eller grönt => ?
      1 och 3 => ?
      först tänkte jag svart men hellre grönt => ?
      inte svart => ?
      inte den första => ?
      båda => ?
      allihop 😄 => ?
      inget av dem => -
      2 burkar tack => -
      jag dricker kaffe => -
      var är paket 2 => -
      ses klockan 3 => -
      tack så mycket! => -
      har ni tekannor? => -`,
  },
  hud: {
    type: 'choice',
    text: 'Hur är din hud?',
    choices: ['Torr: narig, stram', 'Fet: oljig, blank', 'Blandad: kombinerad', 'Känslig: irriterad, röd'],
    answers: `
      torr => Torr
      väldigt torr på vintern => Torr
      tor => Torr
      narig => Torr
      fet tyvärr 😩 => Fet
      lite oljig => Fet
      OLJIG => Fet
      blandad => Blandad
      blandat skulle jag säga => Blandad
      kanslig => Känslig
      känslig hy => Känslig
      4 => Känslig
      den fjärde => Känslig
      alternativ 2 => Fet
      sista => Känslig
      torr och känslig => ?
      inte fet i alla fall => ?
      förut fet, numera torr => ?
      vet inte => -
      normal => -
      vad är skillnaden? => -
      jag beställde 4 förra veckan => -
      krämen är för fet, kan jag lämna tillbaka den? => ?
      god kväll => -`,
  },
  bryggning: {
    type: 'choice',
    text: 'Hur brygger du ditt kaffe?',
    choices: ['Bryggare: kaffebryggare, filter', 'Espressomaskin: espresso', 'Kapslar: kapselmaskin', 'Mokabryggare: moka'],
    answers: `
      bryggare => Bryggare
      vanlig kaffebryggare => Bryggare
      bryggaren => Bryggare
      med filter ☕ => Bryggare
      espresso => Espressomaskin
      har en espressomaskin hemma => Espressomaskin
      expressomaskin => Espressomaskin
      kapslar, jag vet 🙈 => Kapslar
      kapsel => Kapslar
      kasplar => Kapslar
      moka => Mokabryggare
      4️⃣ => Mokabryggare
      MOKA! => Mokabryggare
      3! => Kapslar
      den tredje => Kapslar
      bryggare hemma, kapslar på jobbet => ?
      aldrig kapslar! => ?
      moka... nej vänta, bryggare => ?
      2 el 3 => ?
      dricker inte kaffe => -
      säljer ni filter också? => ?
      3 påsar mörkrost tack => -
      på fiket 😄 => -
      varför undrar du? => -`,
  },
  tillvem: {
    type: 'choice',
    text: 'Vem är köpet till?',
    choices: ['Mig själv: mig, jag själv', 'En present: present, gåva, ge bort', 'Jobbet: kontoret, företaget'],
    answers: `
      mig själv => Mig själv
      till mig 😊 => Mig själv
      present => En present
      det är en present till mamma 🎁 => En present
      presnet => En present
      tänkte ge bort den => En present
      gava => En present
      till kontoret => Jobbet
      jobbet => Jobbet
      2 => En present
      tredje alternativet => Jobbet
      inte till mig => ?
      halva till mig, halva present => ?
      ingen present => ?
      2 eller 3 stycken => -
      slår ni in presenter? => ?
      har order 3 kommit? => -
      okej => -
      Hejsan, Anna här => -
      ge mig en minut => ?`,
  },
  lasning: {
    type: 'choices',
    text: 'Vad läser du gärna? Flera går bra.',
    choices: ['Deckare: thriller, krim', 'Kokböcker: recept', 'Barnböcker: sagor, bilderböcker', 'Resor: reseguider'],
    answers: `
      1 och 3 => Deckare | Barnböcker
      1,2 => Deckare | Kokböcker
      2 4 => Kokböcker | Resor
      deckare => Deckare
      deckare och kokböcker => Deckare | Kokböcker
      kokböcker, reseguider och en bra thriller => Deckare | Kokböcker | Resor
      kokbocker => Kokböcker
      sagor till dottern => Barnböcker
      resor ✈️ => Resor
      bara tvåan => Kokböcker
      den första och den sista => Deckare | Resor
      alla! => Deckare | Kokböcker | Barnböcker | Resor
      1️⃣ 2️⃣ => Deckare | Kokböcker
      dekcare => Deckare
      deckare men inga kokböcker => ?
      allt utom resor => ?
      deckare... nej förresten, glöm det => ?
      inget av det => -
      poesi => -
      gick ordern från den 3:e iväg? => -
      tack 👍 => -`,
  },
  vana: {
    type: 'choice',
    text: 'Hur van är du vid skidor?',
    choices: ['Nybörjare: helt ny, börjar', 'Van: några år, ganska van', 'Proffs: expert, tävlar'],
    numbered: false,
    answers: `
      nybörjare => Nybörjare
      total nyborjare => Nybörjare
      nybörajre => Nybörjare
      jag är helt ny 😅 => Nybörjare
      ganska van => Van
      van => Van
      åkt några år => Van
      proffs 💪 => Proffs
      EXPERT => Proffs
      jag tävlar => Proffs
      nybörjare båda två => Nybörjare
      inte nybörjare => ?
      mellan nybörjare och van => ?
      inget proffs => ?
      jag är proffs, min son nybörjare => ?
      ovan => ?
      2 par, storlek 41 => -
      måste fråga en expert först => ?
      vilken backe? => -`,
  },
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
})
