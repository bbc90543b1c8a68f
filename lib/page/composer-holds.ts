import type { SiteDefinition } from '../sites/definition.ts'
import { readBox } from './composer.ts'
import { find } from './find.ts'
import type { Observation } from './read-page.ts'

/** Whether the open chat's composer holds nothing, exactly this text, or something else; null: there is none, or whose chat it is is in doubt. */
export function composerHolds(
  { composer }: Pick<SiteDefinition, 'composer'>,
  { reading, pane, isListInDoubt = false }: Observation,
  text: string,
): 'nothing' | 'text' | 'other' | null {
  if (reading.state !== 'chat' || !pane || isListInDoubt) return null
  const box = find(pane, composer.box)
  if (!box) return null
  const holds = readBox(box)
  if (holds.trim() === '') return 'nothing'
  return holds === text.replace(/\r\n?/g, '\n') ? 'text' : 'other'
}
