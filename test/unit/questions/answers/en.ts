import { answerTable } from './answer-table.ts'

export const en = answerTable('en', {
  use: {
    type: 'choice',
    text: 'What do you mostly use our olive oil for?',
    choices: ['Cooking: frying, baking', 'Salad: salads, raw, dressing', 'Gift: present'],
    answers: `
      2 => Salad
      2. => Salad
      2️⃣ => Salad
      number three please => Gift
      #1 => Cooking
      the second one => Salad
      cooking => Cooking
      COOKING!!! => Cooking
      its for cooking mainly => Cooking
      coking => Cooking
      saald => Salad
      mostly salads tbh 🥗 => Salad
      a present for my aunt => Gift
      for frying fish on fridays => Cooking
      it's a gift 🎁 => Gift
      Hi Anna! Hope you're well. So I had a think about it, and since my sister has moved to Leeds and loves that sort of thing, it will be a gift this time. => Gift
      cooking and salad => ?
      1 and 2 => ?
      1 or 3, depends => ?
      first I thought cooking but rather salad => ?
      not the first => ?
      not for cooking => ?
      all of them really => ?
      neither => -
      2 bottles please => -
      when does the shop open? => -
      thanks! => -
      Do you have a gift voucher? => -
      where is parcel 2 => -
      see you at 3 => -
      for lamps 😂 => -`,
  },
  skin: {
    type: 'choice',
    text: 'How would you describe your skin?',
    choices: ['Dry: flaky, tight', 'Oily: greasy, shiny', 'Combination: combo, mixed', 'Sensitive: irritated, reddens easily'],
    answers: `
      4 => Sensitive
      dry => Dry
      very dry, especially in winter => Dry
      oliy => Oily
      kinda greasy by noon => Oily
      combo 😅 => Combination
      combination skin I think => Combination
      Sensitve => Sensitive
      4th => Sensitive
      option 1 => Dry
      it's the third => Combination
      shiny like a mirror lol => Oily
      dry and sensitive => ?
      not oily, that's for sure => ?
      dry? or maybe combination, hard to say => ?
      used to be oily, now it's dry => ?
      no idea tbh => -
      what's the difference? => -
      The cream arrived dry and cracked, can I send it back? => ?
      I ordered 4 of them last week => -
      hello?? => -
      normal => -`,
  },
  machine: {
    type: 'choice',
    text: 'How do you make your coffee?',
    choices: [
      'Espresso machine: portafilter, espresso',
      'Moka pot: moka, stovetop',
      'Filter: drip, pour over, v60',
      'Capsules: pods',
    ],
    answers: `
      3️⃣ => Filter
      moka pot => Moka pot
      with an old moka => Moka pot
      MOKA => Moka pot
      pour-over every morning ☕ => Filter
      v60 => Filter
      filtr => Filter
      pods, sorry 🙈 => Capsules
      capsule => Capsules
      expresso machine => Espresso machine
      the last one => Capsules
      no. 1 => Espresso machine
      I have an espresso machine at home => Espresso machine
      moka at home, filter at work => ?
      never capsules! => ?
      moka... no wait, filter => ?
      2 or 3 => ?
      I don't drink coffee => -
      do you sell filters too? => ?
      3 bags of the Ethiopian please => -
      is the 250g bag still on offer? => -
      good morning => -
      my boss makes it 😄 => -`,
  },
  pack: {
    type: 'choice',
    text: 'Which pack suits you?',
    choices: ['250 g: small', '500 g: medium, half a kilo', '1 kg: large, a kilo, family pack'],
    answers: `
      500 => 500 g
      500g => 500 g
      500 grams please => 500 g
      the 1kg one => 1 kg
      large => 1 kg
      half a kilo is plenty => 500 g
      the small one 🙂 => 250 g
      3 => 1 kg
      2 => 500 g
      the third => 1 kg
      medium pls => 500 g
      1 => ?
      250 or 500, what would you say? => ?
      not the big one => ?
      300 g => -
      what does it cost? => -
      2 x 250 g and 1 kg for my mother => ?
      750 => -
      I live at 500 Main Street => ?
      ok => -`,
  },
  books: {
    type: 'choices',
    text: 'What do you like to read? More than one is fine.',
    choices: [
      'Crime novels: crime, thrillers',
      'Cookbooks: recipes',
      "Children's books: kids books, picture books",
      'Travel: travel guides',
    ],
    answers: `
      1 and 3 => Crime novels | Children's books
      1,2 => Crime novels | Cookbooks
      crime => Crime novels
      crime and travel => Crime novels | Travel
      cookbooks, travel guides and a good thriller => Crime novels | Cookbooks | Travel
      1 2 4 => Crime novels | Cookbooks | Travel
      2️⃣ 4️⃣ => Cookbooks | Travel
      just the second => Cookbooks
      childrens books for my niece => Children's books
      kids books + recipes => Cookbooks | Children's books
      travle => Travel
      the first and the last => Crime novels | Travel
      all of them! 📚 => Crime novels | Cookbooks | Children's books | Travel
      crime but no cookbooks => ?
      anything but travel => ?
      crime... actually no, scrap that => ?
      none of these => -
      poetry => -
      I travel to Leeds on the 2nd, can I pick it up before? => ?
      did my order from the 3rd leave? => -
      thx 👍 => -`,
  },
  experience: {
    type: 'choice',
    text: 'How long have you been climbing?',
    choices: [
      'Beginner: new to it, just starting, newbie',
      'Some experience: intermediate, a few years',
      'Expert: pro, professional',
    ],
    numbered: false,
    answers: `
      beginner => Beginner
      total newbie here => Beginner
      begginer => Beginner
      I'm just starting out => Beginner
      intermediate I'd say => Some experience
      some => Some experience
      I've got some experience => Some experience
      expert 💪 => Expert
      EXPERT => Expert
      been at it a few years => Some experience
      I climb as a professional => Expert
      absolute beginners, both of us => Beginner
      not a beginner => ?
      somewhere between beginner and intermediate => ?
      no expert => ?
      my son is a beginner, I'm an expert => ?
      why do you ask? => -
      2 pairs of shoes, size 41 => -
      I need an expert opinion on the rope first => ?
      with ropes? => -`,
  },
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
})
