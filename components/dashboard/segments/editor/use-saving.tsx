import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { completeRule } from '../../../../lib/segments/edit/complete-rule.ts'
import type { KeptDraft, SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { ruleOf } from '../../../../lib/segments/edit/from-rule.ts'
import { RULE_LANGUAGE, type Segment } from '../../../../lib/segments/rule.ts'
import { saveSegment, type SegmentProblem } from '../../../../lib/segments/store.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { failureText } from '../../failure.ts'
import { useSession } from '../../session.ts'
import { controlId } from '../builder/context.ts'
import { segmentLink } from '../links.ts'
import { segmentProblemText } from '../problem-text.ts'
import { ChangedElsewhere, GoneElsewhere, SaveProblems } from './save-notices.tsx'
import { contentOf, documentOf } from './document.ts'
import { useDraftKeeper } from './draft-keeper.ts'
import type { Editor } from './use-editor.ts'

export interface Saving {
  /** Something is written that is not saved. */
  dirty: boolean
  /** Whether the segment was saved since this page was opened. */
  saved: boolean
  /** When a draft that was found here was written (UTC ms); null without one. */
  restored: number | null
  /** Whether it was never saved. */
  isNew: boolean
  save: () => Promise<void>
  discard: () => void
  notices: ComponentChildren
}

interface Base {
  /** Of the segment that the document was made from; null for a new one. */
  revision: number | null
  content: string
}

/** Saves what is written, keeps it until then, and notices when another window saved meanwhile. */
export function useSaving({
  of,
  stored,
  first,
  draft,
  editor,
  vocabulary,
}: {
  of: string
  stored: Segment | null
  first: SegmentDocument
  draft: KeptDraft | null
  editor: Editor
  vocabulary: Vocabulary
}): Saving {
  const { t } = useLanguage()
  const { db } = useSession()
  const [base, setBase] = useState<Base>(() => ({
    revision: draft ? draft.revision : (stored?.revision ?? null),
    content: draft ? draft.from : contentOf(first),
  }))
  const [problems, setProblems] = useState<string[]>([])
  const [saved, setSaved] = useState(false)
  const [restored, setRestored] = useState(draft?.at ?? null)
  const busy = useRef(false)
  const content = contentOf(editor.document)
  const dirty = content !== base.content
  const keeper = useDraftKeeper({ of, dirty, ...base, document: editor.document, found: draft })
  // An older one is what was there before the last save here: the newer one is on its way.
  const other = stored && stored.revision > (base.revision ?? 0) ? stored : null
  const otherContent = other && contentOf(documentOf(other))
  const isGone = stored === null && !of.startsWith('new')

  useEffect(() => {
    if (!other || busy.current) return
    // Switched on or off, or moved in the list: nothing that is written here.
    if (otherContent === base.content) setBase({ ...base, revision: other.revision })
    else if (!dirty) takeOther()
  }, [other?.revision, dirty])

  const takeOther = (): void => {
    if (!other) return
    editor.begin(documentOf(other))
    setBase({ revision: other.revision, content: contentOf(documentOf(other)) })
  }
  const save = async (): Promise<void> => {
    const { name, note, root } = editor.document
    const { waiting } = completeRule(root, vocabulary)
    if (waiting[0] !== undefined) {
      document.getElementById(controlId('field', waiting[0]))?.focus()
      return setProblems([t('builder.save.waiting', { n: waiting.length })])
    }
    if (busy.current) return
    busy.current = true
    try {
      const kept = stored && !isGone ? { id: stored.id, revision: base.revision ?? 0, off: stored.off } : {}
      const language = Math.max(stored?.language ?? 0, RULE_LANGUAGE)
      const result = await saveSegment(db, { ...kept, language, name, note, rule: ruleOf(root) }, Date.now())
      if (!result.ok) return refuse(result.problems)
      setProblems([])
      setSaved(true)
      setRestored(null)
      setBase({ revision: result.segment.revision, content })
      await keeper.drop()
      if (!stored) location.replace(segmentLink(result.segment.id))
    } catch (error) {
      setProblems([failureText(error, t)])
    } finally {
      busy.current = false
    }
  }
  const refuse = (found: SegmentProblem[]): void => {
    // What another window did has a notice of its own, with a way out.
    const own = found.filter((problem) => problem.of === 'rule' || problem.code !== 'changed-meanwhile')
    setProblems(own.map((problem) => segmentProblemText(problem, t, vocabulary)))
    if (found.some((problem) => problem.of === 'segment' && problem.code.startsWith('name')))
      document.querySelector<HTMLElement>('[data-part="name"]')?.focus()
  }
  const notices = (
    <>
      {problems.length > 0 && <SaveProblems problems={problems} />}
      {other && dirty && otherContent !== base.content && (
        <ChangedElsewhere onTake={takeOther} onKeep={() => setBase({ revision: other.revision, content: otherContent ?? '' })} />
      )}
      {isGone && <GoneElsewhere />}
    </>
  )
  return {
    dirty: dirty || isGone,
    saved,
    restored,
    isNew: stored === null,
    save,
    discard: () => {
      setProblems([])
      editor.change(stored ? documentOf(stored) : first)
      if (stored) setBase({ revision: stored.revision, content: contentOf(documentOf(stored)) })
    },
    notices,
  }
}
