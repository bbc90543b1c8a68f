import { emptyCondition, newGroup } from '../../../../lib/segments/edit/node.ts'
import type { SegmentDocument } from '../../../../lib/segments/edit/drafts.ts'
import { treeOf } from '../../../../lib/segments/edit/from-rule.ts'
import { checkRule, type RuleProblem } from '../../../../lib/segments/check.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'

/** A segment as its page edits it. */
export function documentOf({ name, note, rule }: Pick<Segment, 'name' | 'note' | 'rule'>): SegmentDocument {
  return { name, note, root: treeOf(rule) }
}

/** What a new segment begins with: a condition to fill in. */
export function emptyDocument(name = ''): SegmentDocument {
  return { name, note: '', root: newGroup('all', [emptyCondition()]) }
}

/** What an address such as `rule=...&name=...` begins with. A rule that cannot be read leaves the page empty, and is told. */
export function documentOfAddress(query: string, vocabulary: Vocabulary): { document: SegmentDocument; problems: RuleProblem[] } {
  const params = new URLSearchParams(query)
  const name = params.get('name') ?? ''
  const text = params.get('rule')
  if (text === null) return { document: emptyDocument(name), problems: [] }
  const checked = checkRule(parsed(text), vocabulary)
  if (!checked.ok) return { document: emptyDocument(name), problems: checked.problems }
  return { document: documentOf({ name, note: '', rule: checked.rule }), problems: [] }
}

/** A text that is the same for two documents that say the same. */
export function contentOf({ name, note, root }: SegmentDocument): string {
  return JSON.stringify([name.trim(), note.trim(), root], (key, value: unknown) => (key === 'id' ? undefined : value))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
