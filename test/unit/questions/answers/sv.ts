import { answerTable } from './answer-table.ts'
import { svMore } from './sv-more.ts'

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
  ...svMore,
})
