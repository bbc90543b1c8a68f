import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import type { SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { advanced, begun, redone, settled, undone, type History } from '../../../../lib/segments/edit/history.ts'
import type { GroupNode } from '../../../../lib/segments/edit/node.ts'

/** What the parts of a segment's page may do to it. */
export interface Editor {
  document: SegmentDocument
  canUndo: boolean
  canRedo: boolean
  /** `typing` names the field that is typed in: one step until it is left. */
  change: (part: Partial<SegmentDocument>, typing?: string) => void
  /** `focus`: id of the element that takes the keyboard afterwards; without it the one that has it keeps it. */
  changeRoot: (change: (root: GroupNode) => GroupNode, options?: { typing?: string; focus?: string | undefined }) => void
  undo: () => void
  redo: () => void
  settle: () => void
  /** Begins anew with another document: nothing can be undone. */
  begin: (document: SegmentDocument) => void
}

type Act =
  | { act: 'change'; change: (document: SegmentDocument) => SegmentDocument; typing: string | null }
  | { act: 'undo' | 'redo' | 'settle' }
  | { act: 'begin'; document: SegmentDocument }

function reduce(history: History<SegmentDocument>, act: Act): History<SegmentDocument> {
  switch (act.act) {
    case 'change':
      return advanced(history, act.change(history.now), act.typing)
    case 'undo':
      return undone(history)
    case 'redo':
      return redone(history)
    case 'settle':
      return settled(history)
    case 'begin':
      return begun(act.document)
  }
}

/** The document of a segment's page with its history. The keyboard stays where it was, or goes where the change says. */
export function useEditor(first: () => SegmentDocument): Editor {
  const [history, send] = useReducer(reduce, null, () => begun(first()))
  const focus = useRef<string[]>([])
  useLayoutEffect(() => {
    const wanted = focus.current
    focus.current = []
    const { activeElement, body } = document
    if (activeElement !== body && (wanted.length === 0 || activeElement?.id === wanted[0])) return
    wanted
      .map((id) => document.getElementById(id))
      .find((element) => element !== null)
      ?.focus()
  }, [history])
  // A field that is left ends its step of typing.
  useEffect(() => {
    const settle = (): void => send({ act: 'settle' })
    document.addEventListener('focusout', settle)
    return () => document.removeEventListener('focusout', settle)
  }, [])
  const acts = useMemo(() => {
    // What is drawn anew elsewhere loses the keyboard, though it is the same to the user.
    const hold = (): void => {
      focus.current = keyboardPlaces()
    }
    return {
      change: (part: Partial<SegmentDocument>, typing?: string) =>
        send({ act: 'change', change: (before) => ({ ...before, ...part }), typing: typing ?? null }),
      changeRoot: (
        change: (root: GroupNode) => GroupNode,
        { typing, focus: next }: { typing?: string; focus?: string | undefined } = {},
      ) => {
        hold()
        if (next !== undefined) focus.current = [next]
        send({
          act: 'change',
          change: (before) => {
            const root = change(before.root)
            return root === before.root ? before : { ...before, root }
          },
          typing: typing ?? null,
        })
      },
      undo: () => {
        hold()
        send({ act: 'undo' })
      },
      redo: () => {
        hold()
        send({ act: 'redo' })
      },
      settle: () => send({ act: 'settle' }),
      begin: (next: SegmentDocument) => send({ act: 'begin', document: next }),
    }
  }, [])
  return useMemo(
    () => ({ document: history.now, canUndo: history.past.length > 0, canRedo: history.future.length > 0, ...acts }),
    [history, acts],
  )
}

/** Ids of what has the keyboard and, should that go, of what stands before it in the rule, nearest first; '' for what has none. */
function keyboardPlaces(): string[] {
  const active = document.activeElement
  const node = active?.closest('[data-node]')
  const nodes = node ? [...document.querySelectorAll('[data-node]')] : []
  const before = node ? nodes.slice(0, nodes.indexOf(node)).toReversed() : []
  return [active, ...before.map((other) => other.querySelector('input, select'))].map((element) => element?.id ?? '')
}
