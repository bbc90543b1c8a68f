import type { AskedWritten } from './answer-table.ts'

/** The second half of the table's questions. */
export const enMore: Record<string, AskedWritten> = {
  news: {
    type: 'choice',
    text: 'Shall we drop you a line when the new roast is in?',
    choices: ['Yes: yeah, yep, sure, please do, ok', 'No: nope, no thanks'],
    answers: `
      yes => Yes
      YES PLEASE 🙏 => Yes
      yes please! => Yes
      yeah sure => Yes
      yep => Yes
      👍 => Yes
      ok => Yes
      ys => Yes
      of course => Yes
      1 => Yes
      no => No
      No thanks => No
      no, thank you 😊 => No
      nope => No
      NO. => No
      2 => No
      rather not => No
      no thanks, I get too many messages already => No
      maybe => ?
      yes and no => ?
      yes... no, better not => ?
      I'll let you know => ?
      no problem, but what is it => ?
      yesterday I called twice => -
      Which roast? => -
      I know the roast already => -
      noted => -
      have you got 1 kg bags? => -`,
  },
  garden: {
    type: 'choice',
    text: 'Do you have a garden?',
    choices: ['Yes: i do, we do', 'No: i do not'],
    numbered: false,
    answers: `
      yes, a small one => Yes
      Yes we do => Yes
      we do! 🌷 => Yes
      yees => Yes
      no => No
      no, just a balcony => No
      nah => No
      unfortunately not => No
      I don't => No
      not yet => ?
      no garden gnomes please 😂 => ?
      what kind of question is that => -
      soon => ?
      My neighbour has one => -
      the parcel is in the garden => -
      hi, are you open on Sunday? => -`,
  },
  household: {
    type: 'number',
    text: 'How many of you are at home?',
    answers: `
      4 => 4
      four => 4
      we are 4 => 4
      there are five of us => 5
      3 people => 3
      just me, so 1 => 1
      2 👫 => 2
      4️⃣ => 4
      6 with grandma => 6
      2 adults and 3 kids => ?
      3 or 4 => ?
      between 2 and 5 => ?
      not 4 => ?
      a lot 😅 => -
      why? => -
      what time do you close, 6? => ?
      will call you on +1 202 555 0143 => -
      my order 10482 is late => ?
      thanks => -`,
  },
  budget: {
    type: 'number',
    text: 'Roughly how much would you like to spend, in dollars?',
    answers: `
      50 => 50
      $50 => 50
      50 dollars => 50
      up to 120 $ => 120
      around 200 => 200
      1,500 => 1500
      79.90 => 79.9
      max 80 => 80
      50-60 => ?
      50 or so, 80 if it's really good => ?
      not more than my last order, no 20183 => ?
      as little as possible 😄 => -
      2 for the price of 1? => ?
      how much is shipping => -`,
  },
  born: {
    type: 'date',
    text: 'When was your little one born?',
    answers: `
      12 March 2021 => 2021-03-12
      March 12, 2021 => 2021-03-12
      12th of march 2021 => 2021-03-12
      2021-03-12 => 2021-03-12
      on 30 Sept 2022 🎂 => 2022-09-30
      born 5 May 2020 at home => 2020-05-05
      25/12/2019 => 2019-12-25
      03/04/2021 => ?
      in March => ?
      12 March => ?
      31 February 2021 => ?
      12 or 13 March 2021, ask my wife => ?
      two years ago => ?
      not yet born => -
      can you deliver on Friday? => -
      she's asleep => -`,
  },
  dog: {
    type: 'text',
    text: "What is your dog's name?",
    answers: `
      Rex => Rex
      Bella 🐶 => Bella 🐶
      Sir Barks-a-lot => Sir Barks-a-lot
      Luna => Luna
      What do you mean? => -
      hello? => -
      thanks => -
      ok => -
      👍 => -`,
  },
  stage: {
    type: 'stage',
    text: 'Where are you with your new bike?',
    choices: [
      '1 = Just looking around: browsing, looking',
      '3 = Comparing models: comparing, compare',
      '4 = Ready to order: ready, ordering',
    ],
    answers: `
      2 => 3
      1 => 1
      3! => 4
      just looking => 1
      browsing for now => 1
      still comparing => 3
      ready to order 🚲 => 4
      raedy => 4
      the first => 1
      looking and comparing => ?
      not ready yet => ?
      4 => -
      do you have it in size 54 => -
      3 weeks ago I asked for a quote => -
      lol => -`,
  },
}
