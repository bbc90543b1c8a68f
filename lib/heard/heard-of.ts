import { optIn } from '../consent/opt-in.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { listQuestions, listQuestionSets } from '../questions/store.ts'
import { followQuestions, type Followed } from '../questions/follow.ts'
import { nextQuestions } from '../questions/next.ts'
import { mergeValues } from '../offers/merge-fields.ts'
import { memberships } from '../segments/memberships.ts'
import { proposeStage } from '../ladder/propose.ts'
import type { Signal } from '../ladder/signal.ts'
import { stageOf } from '../ladder/stage-of.ts'
import type { Heard, SaidMessage } from './heard.ts'
import { personFacts, type LookingAt } from './person-facts.ts'

/** What a chat's messages tell, and the questions that were seen to be sent and are not yet written down as such. */
export interface HeardOf {
  heard: Heard
  sent: Followed['sent']
}

/** What is listened with: the person's surroundings, and the words that speak for stages. */
export interface Listening extends LookingAt {
  signals: readonly Signal[]
}

/**
 * Joins what the messages of a person's chat (oldest first) tell: a stage, answers, what waits, what could be asked. `messages` null: the page could
 * not be read. Nothing is written here, and no text is kept. Null: the person is there no more.
 */
export async function heardOf(
  db: RecencyDatabase,
  contact: Id,
  messages: readonly SaidMessage[] | null,
  listening: Listening,
): Promise<HeardOf | null> {
  const [known, questions, sets, links] = await Promise.all([
    personFacts(db, listening, contact),
    listQuestions(db),
    listQuestionSets(db),
    db.optInLinks.toArray(),
  ])
  if (!known) return null
  const { settings, now, signals } = listening
  const { facts, person, vocabulary } = known
  const { language: customer } = facts.contact
  const fields = vocabulary.own
  const said = messages ?? []
  const { open, sent } = followQuestions(said, {
    questions,
    fields,
    person,
    now,
    agent: settings.language,
    workspace: settings.language,
    customer,
  })
  const next = nextQuestions(
    { questions, sets, fields },
    {
      asked: person.asked,
      own: facts.own,
      stage: stageOf(facts, vocabulary).stage,
      met: memberships(vocabulary.segments, facts, vocabulary).map(({ id }) => id),
      text: {
        values: (language) => mergeValues(facts, settings.agentName, language),
        own: customer,
        workspace: settings.language,
      },
      open: open.map(({ question }) => question),
      now,
    },
  )
  const languages = [customer, settings.language].filter((language) => language !== '')
  const stage = proposeStage(said, signals, { ...person, languages }, now)
  const opt = optIn(said, links, person)
  return { heard: { stage, ...(opt && { opt }), open, next, ...(messages === null && { unread: true }) }, sent }
}
