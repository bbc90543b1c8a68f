import type { OptProposal } from '../../../lib/consent/opt.ts'
import type { Heard, SaidMessage, StageProposal } from '../../../lib/heard/heard.ts'
import type { MatchedAnswer, OpenQuestion } from '../../../lib/questions/question.ts'

type Fits = Extract<MatchedAnswer, { kind: 'fits' }>
/** What the agent is asked, each known by its key. */
export type Proposed =
  | { kind: 'opt'; key: string; opt: OptProposal }
  | { kind: 'answer'; key: string; open: OpenQuestion; message: SaidMessage; answer: Fits }
  | { kind: 'stage'; key: string; proposal: StageProposal }
  /** They wrote something that fits nothing, or more than one thing. */
  | { kind: 'unclear'; key: string; open: OpenQuestion; message: SaidMessage; answer: Exclude<MatchedAnswer, Fits> }

/** What asks to stop or to be written to first, then answers that are sure, then the stage, then what only the agent can tell. Those in `settled` are answered already. */
export function proposalsOf({ open, stage, opt }: Heard, settled: readonly string[]): Proposed[] {
  const replies = open.flatMap((one): Proposed[] => {
    if (!one.reply) return []
    const { message, answer } = one.reply
    const key = `${one.question} ${message.key}`
    return answer.kind === 'fits'
      ? [{ kind: 'answer', key, open: one, message, answer }]
      : [{ kind: 'unclear', key, open: one, message, answer }]
  })
  const sure = replies.filter(({ kind }) => kind === 'answer')
  const stages: Proposed[] =
    stage && !asksForStage(open, stage)
      ? [{ kind: 'stage', key: `stage ${stage.stage} ${stage.message.key}`, proposal: stage }]
      : []
  const others = replies.filter(({ kind }) => kind === 'unclear')
  const opts: Proposed[] = opt ? [{ kind: 'opt', key: `opt ${opt.given} ${opt.message.key}`, opt }] : []
  return [...opts, ...sure, ...stages, ...others].filter(({ key }) => !settled.includes(key))
}

/** A question about the stage that the same message answers says it better. */
function asksForStage(open: readonly OpenQuestion[], { message }: StageProposal): boolean {
  return open.some(({ target, reply }) => target.kind === 'stage' && reply?.message.key === message.key)
}

/** What a value is called: a choice's words, else the value itself. */
export function labelOf({ choices }: Pick<OpenQuestion, 'choices'>, value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value
}
