import { answerTable } from './answer-table.ts'
import { enMore } from './en-more.ts'

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
  ...enMore,
})
