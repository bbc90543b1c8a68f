import { phoneGroups } from '../../lib/language/format.ts'

/** A number as the base keeps it. The groups are set apart by style alone, so that a copy of it is the number. */
export function Phone({ number, ...rest }: { number: string; 'data-testid'?: string }) {
  return (
    <span {...rest} class="phone" dir="ltr">
      {phoneGroups(number).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  )
}
