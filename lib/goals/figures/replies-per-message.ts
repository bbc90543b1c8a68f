import type { ChatBehaviour, Settled } from '../../behaviour/behaviour.ts'
import { inOrder } from '../../behaviour/figures.ts'
import { sideOf, unpackMarks, type Mark } from '../../behaviour/marks.ts'
import type { Id } from '../../db/id.ts'
import { mergedPeople } from '../../same/merged-people.ts'
import type { FigureValue } from '../goal.ts'
import type { Days } from '../windows.ts'
import { addTo, figureOfSums } from './by-person.ts'
import type { FigureContext, ReadFigure } from './figure.ts'
import { instantsOf } from './instants.ts'

/** As reply times have it (`lib/behaviour/figures.ts`): what comes later is a new conversation. Milliseconds. */
const LONGEST_REPLY = 24 * 3_600_000

/**
 * Customers' replies for each message of ours: of the messages that we wrote to the people in the window, those that they wrote back to. Whole: our
 * messages in the chats that Recency has seen. Part: how often a message of theirs followed one of ours of the window within 24 hours; several of
 * theirs in a row are one reply, and it answers the last of ours before it. So it lies between 0 and 1. Messages without a time of their own,
 * or of which nobody can tell who wrote them, are in neither; no reply is counted across the latter. A chat's messages are remembered one by
 * one up to a number (`MOST_MARKS`); where older ones lie in the window, both figures are at least.
 */
export async function repliesPerMessage(context: FigureContext, window: Days): Promise<ReadFigure> {
  const { db, settings, signal } = context
  const merged = await mergedPeople(db)
  const { start, end } = instantsOf(window, settings.timeZone)
  const sums = new Map<Id, FigureValue>()
  await db.behaviour.each((chat) => {
    if ((chat.figures.lastOut ?? -Infinity) < start) return
    addTo(sums, merged.headOf(chat.contact), repliesIn(chat, start, end))
  })
  signal?.throwIfAborted()
  return figureOfSums(context, sums)
}

/** Of one chat: our messages from `start`, before `end` (UTC ms), and how many of them were written back to. */
export function repliesIn({ marks, settled }: Pick<ChatBehaviour, 'marks' | 'settled'>, start: number, end: number): FigureValue {
  const value: FigureValue = { part: 0, whole: 0, atLeast: settled !== null && hasOursIn(settled, start, end) }
  const ordered = inOrder(unpackMarks(marks).filter(({ at, undated }) => !undated && at < end + LONGEST_REPLY))
  let ours: number | null = null
  let before = settled?.waiting?.side ?? null
  for (let i = 0; i < ordered.length;) {
    const at = (ordered[i] as Mark).at
    const begin = i
    while (i < ordered.length && ordered[i]?.at === at) i++
    const sides = ordered.slice(begin, i).map(sideOf)
    const out = sides.filter((side) => side === 'out').length
    if (at >= start && at < end) value.whole += out
    const turns = turnsIn(sides, before)
    if (turns.length === 0) {
      before = ours = null
      continue
    }
    for (const side of turns) {
      if (side === 'out') ours = at
      else if (ours !== null) {
        if (ours >= start && ours < end && at - ours <= LONGEST_REPLY) value.part++
        ours = null
      }
      before = side
    }
  }
  return value
}

/** Whether messages of ours that are not remembered one by one may lie in the window. */
function hasOursIn({ until, figures: { countOut, first } }: Settled, start: number, end: number): boolean {
  return countOut > 0 && until >= start && (first ?? end) < end
}

/**
 * Who wrote in one instant, in order. Of both sides, the one that wrote before goes on and the other answers; where that is not known, nobody knows
 * who answered: none.
 */
function turnsIn(sides: readonly ('in' | 'out' | null)[], before: 'in' | 'out' | null): ('in' | 'out')[] {
  if (sides.includes(null)) return []
  if (!sides.includes('in')) return ['out']
  if (!sides.includes('out')) return ['in']
  return before === null ? [] : before === 'in' ? ['in', 'out'] : ['out', 'in']
}
