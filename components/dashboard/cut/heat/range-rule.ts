import type { Rule } from '../../../../lib/segments/rule.ts'
import type { CellRange } from '../grid/cells.ts'
import { PLANES, type PlaneName } from '../grid/plane.ts'

/** The rule that holds exactly the people of some cells of a plane: both axes by their scores. An axis of one score is "is". */
export function rangeRule(plane: PlaneName, { from, to }: CellRange): Rule {
  const [x, y] = PLANES[plane]
  return { all: [onAxis(`rfm.${x}`, from.x, to.x), onAxis(`rfm.${y}`, from.y, to.y)] }
}

function onAxis(field: string, from: number, to: number): Rule {
  return from === to ? { field, op: 'is', value: from } : { field, op: 'between', value: [from, to] }
}
