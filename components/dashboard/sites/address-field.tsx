import { Field } from '../../ui/field.tsx'

/** A field for a web address or a part of one: no browser completes or corrects it. */
export function AddressField({
  label,
  hint,
  problem,
  typed,
  onType,
}: {
  label: string
  hint?: string | undefined
  problem: string | undefined
  typed: string
  onType: (typed: string) => void
}) {
  return (
    <Field
      label={label}
      hint={hint}
      error={problem}
      inputMode="url"
      autocomplete="off"
      spellcheck={false}
      value={typed}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  )
}
