import { answerTable } from './answer-table.ts'
import { itMore } from './it-more.ts'

export const it = answerTable('it', {
  vino: {
    type: 'choice',
    text: 'Che vino preferisci?',
    choices: ['Rosso: rossi', 'Bianco: bianchi', 'Bollicine: spumante, prosecco, frizzante'],
    answers: `
      1 => Rosso
      il 2 => Bianco
      la 3 grazie => Bollicine
      numero 3 => Bollicine
      2️⃣ => Bianco
      il secondo => Bianco
      il primo! => Rosso
      rosso => Rosso
      ROSSO 🍷 => Rosso
      bianco, ben freddo => Bianco
      rosos => Rosso
      un buon prosecco => Bollicine
      spumante direi => Bollicine
      bolicine => Bollicine
      preferisco i bianchi => Bianco
      rosso tutta la vita => Rosso
      Ciao! Allora, ne parlavo ieri con mia moglie e siamo d'accordo: a casa nostra si beve rosso, come faceva suo nonno. => Rosso
      rosso e bianco => ?
      1 o 2 => ?
      prima pensavo rosso ma forse bianco => ?
      non il primo => ?
      tutti e tre 😄 => ?
      il rosso no => ?
      nessuno dei due => -
      2 bottiglie per favore => -
      sono astemio => -
      quando arriva il pacco? => -
      ci vediamo alle 3 => -
      grazie mille => -
      avete anche la birra? => -`,
  },
  pelle: {
    type: 'choice',
    text: 'Com’è la tua pelle?',
    choices: ['Secca: screpolata, che tira', 'Grassa: lucida, oleosa', 'Mista', 'Sensibile: delicata, si arrossa'],
    answers: `
      secca => Secca
      molto secca soprattutto d'inverno => Secca
      scecca => Secca
      grassa purtroppo 😩 => Grassa
      un po' lucida => Grassa
      mista => Mista
      MISTA => Mista
      4 => Sensibile
      la quarta => Sensibile
      sensibille => Sensibile
      delicata => Sensibile
      direi mista => Mista
      opzione 2 => Grassa
      l'ultima => Sensibile
      ce l'ho sensibile => Sensibile
      secca e sensibile => ?
      non grassa => ?
      prima grassa, adesso secca => ?
      boh => -
      normale => -
      che differenza c'è? => -
      ne ho ordinate 4 la settimana scorsa => -
      la crema è troppo grassa, posso renderla? => ?
      buonasera => -`,
  },
  caffe: {
    type: 'choice',
    text: 'Come prepari il caffè?',
    choices: ['Moka: caffettiera', 'Macchina espresso: espresso, macchinetta', 'Capsule: cialde', 'Filtro: americano'],
    answers: `
      moka => Moka
      con la moka ☕ => Moka
      mocka => Moka
      la vecchia caffettiera della nonna => Moka
      cialde => Capsule
      capsule => Capsule
      con le capsule, lo so 🙈 => Capsule
      capsula => Capsule
      espresso => Macchina espresso
      ho una macchina espresso => Macchina espresso
      4️⃣ => Filtro
      n. 3 => Capsule
      FILTRO => Filtro
      la prima => Moka
      2! => Macchina espresso
      moka a casa, capsule in ufficio => ?
      mai capsule! => ?
      moka... anzi no, filtro => ?
      1 e 4 => ?
      non bevo caffè => -
      vendete anche i filtri? => ?
      3 pacchi di arabica => -
      al bar 😄 => -
      perché? => -`,
  },
  perche: {
    type: 'choice',
    text: 'Per chi è l’acquisto?',
    choices: ['Per me: per me stessa, per me stesso', 'Un regalo: regalo, da regalare', 'Per il lavoro: ufficio, azienda'],
    answers: `
      per me => Per me
      x me => Per me
      è per me 😊 => Per me
      regalo => Un regalo
      è un regalo per mia sorella 🎁 => Un regalo
      da regalare a natale => Un regalo
      ragalo => Un regalo
      per l'ufficio => Per il lavoro
      è per il lavoro => Per il lavoro
      2 => Un regalo
      la seconda => Un regalo
      terza opzione => Per il lavoro
      non per me => ?
      metà per me e metà regalo => ?
      non è un regalo => ?
      2 o 3 pezzi => -
      non saprei => -
      fate pacchetti regalo? => ?
      è arrivato l'ordine 3? => -
      ok => -
      Buongiorno, sono Anna => -`,
  },
  interessi: {
    type: 'choices',
    text: 'Cosa ti interessa? Anche più di una risposta.',
    choices: [
      'Gialli: thriller, noir',
      'Cucina: ricette',
      'Bambini: libri per bambini, fiabe',
      'Viaggi: guide, guide turistiche',
    ],
    answers: `
      1 e 3 => Gialli | Bambini
      1,2 => Gialli | Cucina
      2 4 => Cucina | Viaggi
      gialli => Gialli
      gialli e cucina => Gialli | Cucina
      thriller, ricette e guide => Gialli | Cucina | Viaggi
      fiabe per mia nipote => Bambini
      Viaggi ✈️ => Viaggi
      viagi => Viaggi
      il primo e il terzo => Gialli | Bambini
      solo il secondo => Cucina
      tutti! => Gialli | Cucina | Bambini | Viaggi
      1️⃣ 2️⃣ => Gialli | Cucina
      cucina ma niente gialli => ?
      tutto tranne viaggi => ?
      gialli... anzi no, lascia stare => ?
      nessuno di questi => -
      poesia => -
      il 2 sono in viaggio, posso ritirare prima? => ?
      grazie 👍 => -
      l'ordine del 3 è partito? => -`,
  },
  livello: {
    type: 'choice',
    text: 'Da quanto corri?',
    choices: ['Principiante: alle prime armi, agli inizi', 'Intermedio: qualche anno', 'Esperto: professionista, agonista'],
    numbered: false,
    answers: `
      principiante => Principiante
      sono proprio agli inizi => Principiante
      prinicipiante => Principiante
      alle prime armi 😅 => Principiante
      intermedio => Intermedio
      corro da qualche anno => Intermedio
      livello intermedio direi => Intermedio
      esperto => Esperto
      ESPERTA 💪 => Esperto
      sono una professionista => Esperto
      principianti tutti e due => Principiante
      non sono principiante => ?
      tra principiante e intermedio => ?
      non esperto => ?
      io esperto, mia figlia principiante => ?
      2 paia, numero 41 => -
      perché lo chiedi? => -
      ne parlo con un esperto => ?
      con quali scarpe? => -`,
  },
  ...itMore,
})
