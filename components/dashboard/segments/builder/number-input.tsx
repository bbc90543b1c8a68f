import { useState } from 'preact/hooks'

/** A number with its unit. What is no number is nothing, and stays in the field to be mended. */
export function NumberInput({
  id,
  label,
  unit,
  value,
  least,
  whole = false,
  invalid = false,
  describedBy,
  onValue,
}: {
  id: string
  label: string
  unit?: string | undefined
  value: number | null | undefined
  least?: number
  whole?: boolean
  invalid?: boolean
  describedBy?: string | undefined
  onValue: (value: number | undefined) => void
}) {
  const [typed, setTyped] = useState(() => textOf(value))
  const present = value ?? undefined
  // An undo changes the value behind the field's back: then it shows that one.
  const shown = numberOf(typed) === present ? typed : textOf(present)
  return (
    <span class="with-unit">
      <input
        id={id}
        class="input input-number"
        type="number"
        step={whole ? 1 : 'any'}
        min={least}
        aria-label={label}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={describedBy}
        value={shown}
        onInput={({ currentTarget: input }) => {
          setTyped(input.value)
          onValue(numberOf(input.value))
        }}
      />
      {unit && (
        <span class="unit" aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  )
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

function numberOf(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
