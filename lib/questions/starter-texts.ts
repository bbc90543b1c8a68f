/** What each of the first questions asks: for whom they buy, what matters most to them, where they stand on the ladder. */
export const STARTER_QUESTIONS = ['for', 'matters', 'stand'] as const
export type StarterQuestion = (typeof STARTER_QUESTIONS)[number]

/** A first question as customers read it. Choices stand in the order of the field's; those of `stand` are STARTER_STAGES. */
export interface StarterText {
  text: string
  choices: { label: string; synonyms: string[] }[]
}

/** The stages that a customer can tell by themselves: who sees no problem does not write, and whom to convince is seen otherwise. */
export const STARTER_STAGES = ['1', '2', '3', '5'] as const

/** By language (BCP 47). A word means one choice alone, in whatever language it is written. */
export const STARTER_QUESTION_TEXTS: Record<'en' | 'it' | 'sv' | 'ru', Record<StarterQuestion, StarterText>> = {
  en: {
    for: {
      text: 'Hi {first_name|there}, may I ask whom you are buying for? A number is enough.',
      choices: [
        { label: 'For myself', synonyms: ['myself', 'my own use'] },
        { label: 'A gift', synonyms: ['gift', 'present', 'birthday'] },
        { label: 'For work', synonyms: ['work', 'my company', 'office'] },
      ],
    },
    matters: {
      text: 'So that I suggest what suits you: what matters most to you? A number is enough.',
      choices: [
        { label: 'A good price', synonyms: ['price', 'cheap', 'affordable', 'low price'] },
        { label: 'Quality', synonyms: ['good quality', 'well made', 'lasting'] },
        { label: 'Sustainability', synonyms: ['sustainable', 'eco', 'organic', 'environment'] },
        { label: 'Having it soon', synonyms: ['fast', 'quick', 'soon'] },
      ],
    },
    stand: {
      text: 'Where are you with it right now? A number is enough.',
      choices: [
        { label: 'I am only looking for ideas', synonyms: ['just looking', 'looking around', 'ideas', 'browsing'] },
        { label: 'I am comparing different ways', synonyms: ['comparing', 'compare', 'different options'] },
        { label: 'I would like to know more about yours', synonyms: ['know more', 'more information', 'tell me more'] },
        { label: 'I would like to order', synonyms: ['ready to order', 'ready to buy', 'I will take it'] },
      ],
    },
  },
  it: {
    for: {
      text: 'Ciao {first_name}, posso chiederti per chi è l’acquisto? Basta un numero.',
      choices: [
        { label: 'Per me', synonyms: ['me stessa', 'me stesso'] },
        { label: 'Un regalo', synonyms: ['regalo', 'regalare', 'compleanno'] },
        { label: 'Per il lavoro', synonyms: ['lavoro', 'ufficio', 'azienda', 'ditta'] },
      ],
    },
    matters: {
      text: 'Per consigliarti bene: che cosa conta di più per te? Basta un numero.',
      choices: [
        { label: 'Un buon prezzo', synonyms: ['prezzo', 'economico', 'spendere poco'] },
        { label: 'La qualità', synonyms: ['qualità', 'ben fatto', 'che duri'] },
        { label: 'La sostenibilità', synonyms: ['sostenibile', 'ecologico', 'biologico', 'ambiente'] },
        { label: 'Averlo presto', synonyms: ['presto', 'veloce', 'subito'] },
      ],
    },
    stand: {
      text: 'A che punto sei in questo momento? Basta un numero.',
      choices: [
        { label: 'Cerco solo idee', synonyms: ['idee', 'do un’occhiata', 'solo guardare', 'guardo'] },
        { label: 'Sto confrontando varie soluzioni', synonyms: ['confronto', 'sto confrontando', 'confrontare'] },
        { label: 'Vorrei sapere di più sulla vostra', synonyms: ['sapere di più', 'più informazioni'] },
        { label: 'Vorrei ordinare', synonyms: ['ordinare', 'pronto a ordinare', 'pronta a ordinare', 'comprare'] },
      ],
    },
  },
  sv: {
    for: {
      text: 'Hej {first_name}, får jag fråga vem du handlar till? Det räcker med en siffra.',
      choices: [
        { label: 'Till mig själv', synonyms: ['mig själv', 'jag själv'] },
        { label: 'En present', synonyms: ['present', 'gåva', 'ge bort', 'födelsedag'] },
        { label: 'Till jobbet', synonyms: ['jobb', 'jobbet', 'företaget', 'kontoret'] },
      ],
    },
    matters: {
      text: 'För att föreslå något som passar: vad är viktigast för dig? Det räcker med en siffra.',
      choices: [
        { label: 'Bra pris', synonyms: ['pris', 'priset', 'billigt', 'prisvärt'] },
        { label: 'Kvalitet', synonyms: ['kvaliteten', 'bra kvalitet', 'hållbar kvalitet'] },
        { label: 'Hållbarhet', synonyms: ['hållbart', 'miljö', 'miljövänligt', 'ekologiskt'] },
        { label: 'Att få det snabbt', synonyms: ['snabbt', 'fort', 'snabb leverans'] },
      ],
    },
    stand: {
      text: 'Hur långt har du kommit just nu? Det räcker med en siffra.',
      choices: [
        { label: 'Jag letar bara idéer', synonyms: ['idéer', 'tittar bara', 'tittar', 'kollar runt'] },
        { label: 'Jag jämför olika sätt', synonyms: ['jämför', 'jämföra', 'olika alternativ'] },
        { label: 'Jag vill veta mer om ert', synonyms: ['veta mer', 'mer information', 'berätta mer'] },
        { label: 'Jag vill beställa', synonyms: ['beställa', 'redo att beställa', 'köpa'] },
      ],
    },
  },
  ru: {
    for: {
      text: 'Здравствуйте, {first_name}! Можно спросить, для кого вы покупаете? Достаточно цифры.',
      choices: [
        { label: 'Для себя', synonyms: ['себе', 'себя'] },
        { label: 'В подарок', synonyms: ['подарок', 'подарить', 'день рождения'] },
        { label: 'Для работы', synonyms: ['работа', 'на работу', 'офис', 'фирма'] },
      ],
    },
    matters: {
      text: 'Чтобы предложить подходящее: что для вас важнее всего? Достаточно цифры.',
      choices: [
        { label: 'Хорошая цена', synonyms: ['цена', 'недорого', 'дешево', 'подешевле'] },
        { label: 'Качество', synonyms: ['качественно', 'надежность', 'хорошее качество'] },
        { label: 'Экологичность', synonyms: ['экологично', 'эко', 'органика'] },
        { label: 'Получить побыстрее', synonyms: ['быстро', 'побыстрее', 'срочно'] },
      ],
    },
    stand: {
      text: 'На каком вы сейчас этапе? Достаточно цифры.',
      choices: [
        { label: 'Пока ищу идеи', synonyms: ['идеи', 'просто смотрю', 'смотрю', 'присматриваюсь'] },
        { label: 'Сравниваю разные варианты', synonyms: ['сравниваю', 'сравнить', 'выбираю'] },
        { label: 'Хочу узнать больше о вашем', synonyms: ['узнать больше', 'подробнее', 'расскажите'] },
        { label: 'Хочу заказать', synonyms: ['заказать', 'заказываю', 'готов заказать', 'купить'] },
      ],
    },
  },
}
