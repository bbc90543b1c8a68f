import type { OwnField } from '../../fields/own-field.ts'
import { membersOf, presentValue } from '../../fields/own-values.ts'
import { dayFromIso } from '../../workspace/day.ts'
import type { Facts } from '../facts.ts'
import { foldText } from '../fold-text.ts'
import type { Field } from './field.ts'

/**
 * A field of the user's own as rules see it. A value that its type cannot read (a number that is none, a date that does not exist) is unknown. A
 * choice that is none any more may still be asked for: whoever has it meets it. Dates may lie ahead: they are days ago less than 0.
 */
export function ownRuleField(own: OwnField): Field {
  const value = ({ own: values }: Facts): string => presentValue(own, values[own.id] ?? '')
  switch (own.type) {
    case 'text':
      return { type: 'text', read: (facts) => value(facts) || null }
    case 'number':
      return { type: 'number', read: (facts) => numberOf(value(facts)) }
    case 'date':
      return {
        type: 'day',
        ahead: true,
        read: (facts) => {
          const day = dayFromIso(value(facts))
          return day === null ? null : facts.today - day
        },
      }
    case 'choice':
      return { type: 'choice', offered: own.choices, ...renaming(own), read: (facts) => value(facts) || null }
    case 'choices':
      return { type: 'set', offered: own.choices, ...renaming(own), read: (facts) => membersOf(value(facts)) }
  }
}

/** Rules that were written before a choice was renamed, in another window or for a file, mean it all the same. */
function renaming({ renamed }: OwnField): Pick<Field, 'present'> {
  if (!renamed) return {}
  const words = new Map(Object.entries(renamed).map(([former, now]) => [foldText(former), now]))
  return { present: (word) => words.get(foldText(word)) ?? word }
}

function numberOf(text: string): number | null {
  const number = text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number : null
}
