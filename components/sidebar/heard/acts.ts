import type { CardContact } from '../../../lib/card/card.ts'
import type { OptProposal } from '../../../lib/consent/opt.ts'
import { ownInputText } from '../../../lib/fields/own-words.ts'
import { markedWords } from '../../../lib/heard/quote.ts'
import type { OwnProblem } from '../../../lib/fields/read-own-value.ts'
import type { SaidMessage, StageProposal } from '../../../lib/heard/heard.ts'
import type { OpenQuestion } from '../../../lib/questions/question.ts'
import type { Sidebar } from '../store.ts'
import type { Proposed } from './proposals.ts'

/** What the agent does with what was heard of one person. Each throws CallError where it was not written. */
export interface HeardActs {
  answer: (proposed: Extract<Proposed, { kind: 'answer' }>, text: string) => Promise<OwnProblem | 'gone' | null>
  /** Picked by hand, with the message that they were picked from, where there is one. */
  pick: (open: OpenQuestion, message: SaidMessage | null, values: string[], text: string) => Promise<OwnProblem | 'gone' | null>
  stage: (proposal: StageProposal, key: string, text: string) => Promise<void>
  notStage: (proposal: StageProposal, key: string) => Promise<void>
  opt: (opt: OptProposal, key: string, text: string) => Promise<void>
  notOpt: (opt: OptProposal, key: string) => Promise<void>
  notAnswer: (open: OpenQuestion, message: SaidMessage) => Promise<void>
  drop: (open: OpenQuestion) => Promise<void>
}

/** Of a message that asks to stop, what is kept: it is a word. */
const LONGEST_WORDS = 200

/** `on`: the person as the card shows them, to go back to. `text` is what is said of an act once it is done. */
export function heardActs({ ask, hearing, refresh }: Sidebar, on: CardContact, locale: string): HeardActs {
  const contact = on.id

  function settle(key: string, text = '', undo: (() => Promise<void>) | null = null): void {
    hearing.settled.value = [...hearing.settled.peek(), key]
    hearing.done.value = text === '' ? null : { text, undo: undo && (() => undone(key, undo)) }
    refresh()
    hearing.changed()
  }

  async function undone(key: string, undo: () => Promise<void>): Promise<void> {
    await undo()
    hearing.settled.value = hearing.settled.peek().filter((one) => one !== key)
    hearing.done.value = null
    refresh()
    hearing.changed()
  }

  /** What a rule says is not set. */
  const stageBack = async (): Promise<void> =>
    void (await ask('stage.set', { contact, stage: on.stageBy?.by === 'rule' ? null : on.stage }))

  async function fieldBack(field: string): Promise<void> {
    const before = on.own.find((one) => one.field.id === field)
    await ask('field.set', { contact, field, text: before ? ownInputText(before.field, before.value, locale) : '' })
  }

  async function write(
    { question, target }: OpenQuestion,
    key: string,
    text: string,
    answer: Parameters<typeof ask<'answer.confirm'>>[1],
  ): Promise<OwnProblem | 'gone' | null> {
    const { problem } = await ask('answer.confirm', answer)
    if (problem !== null) return problem
    settle(key || `${question} by-hand`, text, target.kind === 'stage' ? stageBack : () => fieldBack(target.field))
    return null
  }

  return {
    answer: ({ open, key, message, answer: { values, how, spans } }, text) =>
      write(open, key, text, {
        contact,
        question: open.question,
        values,
        how,
        message: message.key,
        words: markedWords(message.text, spans),
      }),
    pick: (open, message, values, text) =>
      write(open, message ? `${open.question} ${message.key}` : '', text, {
        contact,
        question: open.question,
        values,
        how: 'by-hand',
        ...(message && { message: message.key }),
      }),
    stage: async ({ stage, message, spans }, key, text) => {
      const words = markedWords(message.text, spans)
      await ask('stage.confirm', { contact, stage, message: message.key, words })
      settle(key, text, stageBack)
    },
    notStage: async ({ stage, message }, key) => {
      await ask('stage.decline', { contact, stage, message: message.key })
      settle(key)
    },
    opt: async ({ given, message, link }, key, text) => {
      const words = message.text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_WORDS)
      await ask('opt.confirm', { contact, given, message: message.key, words, ...(link && { link: link.id }) })
      settle(key, text)
    },
    notOpt: async ({ given, message }, key) => {
      await ask('opt.decline', { contact, given, message: message.key })
      settle(key)
    },
    notAnswer: async ({ question }, message) => {
      await ask('answer.decline', { contact, question, message: message.key })
      settle(`${question} ${message.key}`)
    },
    drop: async ({ question, reply }) => {
      await ask('question.drop', { contact, question })
      settle(reply ? `${question} ${reply.message.key}` : `${question} dropped`)
    },
  }
}
