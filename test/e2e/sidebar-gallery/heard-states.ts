import type { CardContact } from '../../../lib/card/card.ts'
import type { Heard, SaidMessage } from '../../../lib/heard/heard.ts'
import type { MatchedAnswer, OpenQuestion } from '../../../lib/questions/question.ts'
import { FakeBackground } from '../../unit/sidebar/fake-background.ts'
import { matched, TODAY } from '../../unit/sidebar/people.ts'

const DAY = 86_400_000
const at = TODAY * DAY + 9 * 3_600_000
const said = (text: string, key = text): SaidMessage => ({ key, direction: 'in', at, text })
const span = (text: string, words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
const labels = (...names: string[]): OpenQuestion['choices'] => names.map((label) => ({ value: label, label }))

function asked(name: string, choices: string[], reply: OpenQuestion['reply'], change: Partial<OpenQuestion> = {}): OpenQuestion {
  const target = { kind: 'field', field: name } as const
  return { question: name, name, target, type: 'choice', choices: labels(...choices), askedAt: at - 2 * DAY, reply, ...change }
}
function answered(text: string, words: string, values: string[], how: 'number' | 'typo' | 'own-words'): OpenQuestion['reply'] {
  const answer: MatchedAnswer = { kind: 'fits', values, how, spans: [span(text, words)] }
  return { message: said(text), answer }
}

const hearing =
  (heard: Partial<Heard>, change: Partial<CardContact> = {}, others: ConstructorParameters<typeof FakeBackground>[1] = {}) =>
  () =>
    new FakeBackground(matched(change), {
      'heard.get': () => ({ stage: null, open: [], next: [], confirmKey: 'Alt+Shift+Y', ...heard }),
      'answer.confirm': () => ({ problem: null }),
      'question.insert': () => ({ result: 'inserted' }),
      ...others,
    })

const SKIN = ['Dry', 'Oily', 'Sensitive', 'Not sure']
const typo = 'Mostly sensitve I think, since the winter'
const both = 'dry in winter, oily in summer'
const stage = 'We already use another shop and it works, why would I change?'
const long = `${'I have been thinking about this for a while now and there is a lot to say. '.repeat(6)}So in the end I would say it is rather dry, ${'and there is more to tell. '.repeat(8)}`

const stageProposal: Heard['stage'] = {
  stage: 4,
  message: said(stage),
  spans: [span(stage, 'why would I change')],
  signals: ['s'],
}
const next: Heard['next'] = [
  {
    question: 'budget',
    revision: 1,
    name: 'Budget',
    text: 'How much would you like to spend, Anna?\n1. Up to €30\n2. €30 to €80\n3. More than €80',
    language: 'en',
    set: { id: 'set', name: 'First talk', place: 2, of: 3 },
  },
  { question: 'size', revision: 1, name: 'Size', text: 'Which size do you usually wear?', language: 'en', set: null },
]

/** What messages tell, in each way that it is shown. */
export const HEARD_STATES: Record<string, () => FakeBackground> = {
  'heard-answer': hearing({
    open: [asked('Skin type', SKIN, answered(typo, 'sensitve', ['Sensitive'], 'typo'))],
    stage: stageProposal,
    next,
  }),
  'heard-unclear': hearing({
    open: [
      asked('Skin type', SKIN, {
        message: said(both),
        answer: { kind: 'unclear', candidates: ['Dry', 'Oily'], spans: [span(both, 'dry'), span(both, 'oily')] },
      }),
    ],
  }),
  'heard-none': hearing({
    open: [asked('Size', [], { message: said('hmm, let me think'), answer: { kind: 'none' } }, { type: 'number' })],
  }),
  'heard-many': hearing({
    open: [asked('Interests', SKIN, { message: said('all of it!'), answer: { kind: 'none' } }, { type: 'choices' })],
  }),
  'heard-stage': hearing({ stage: stageProposal }, { stage: 3, stageBy: { by: 'chat', words: 'how much is it', at } }),
  'heard-long': hearing({
    open: [
      asked(
        'What their skin is like in their own words, and what they have tried so far without it helping',
        ['Dry, as long as anybody can remember, and in every season of the year', ...SKIN],
        answered(long, 'rather dry', ['Dry, as long as anybody can remember, and in every season of the year'], 'own-words'),
      ),
    ],
  }),
  'heard-rtl': hearing(
    {
      open: [asked('نوع البشرة', ['جافة', 'دهنية'], answered('بشرتي جافة جدا', 'جافة', ['جافة'], 'own-words'))],
      next: [
        {
          question: 'q',
          revision: 1,
          name: 'الميزانية',
          text: 'كم تريدين أن تنفقي؟\n1. حتى 30\n2. أكثر',
          language: 'ar',
          set: null,
        },
      ],
    },
    { name: 'نورا المثال' },
  ),
  'heard-questions': hearing({ open: [asked('Skin type', SKIN, null)], next }),
}
