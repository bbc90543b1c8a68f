import type { ComponentChildren, PartialInputHTMLAttributes, PartialSelectHTMLAttributes, TextareaHTMLAttributes } from 'preact'
import { useId } from 'preact/hooks'

interface Around {
  label: ComponentChildren
  hint?: ComponentChildren
  /** Said at once by screen readers; marks the field as wrong. */
  error?: string | undefined
  /** The label is read out but not drawn. */
  labelHidden?: boolean
}
type Own = 'class' | 'className' | 'id' | 'label' | 'children' | 'role' | 'type'
type Native<T> = Omit<T, Own>
type TextType = 'text' | 'password' | 'search' | 'tel' | 'email' | 'url' | 'number' | 'date'

/** A one-line field with its label, hint and error. Takes every native attribute of an input. */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  type = 'text',
  ...native
}: Around & { type?: TextType; /** Id of a datalist. */ list?: string } & Native<PartialInputHTMLAttributes<HTMLInputElement>>) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error, labelHidden }}>
      {/* The typings tell inputs apart by a literal type; all of these take the same attributes. */}
      <input {...native} {...described(id, hint, error)} type={type as 'text'} class="input" />
    </Frame>
  )
}

/** A field of several lines. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  ...native
}: Around & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error, labelHidden }}>
      <textarea {...native} {...described(id, hint, error)} class="input" />
    </Frame>
  )
}

export interface Option {
  value: string
  text: string
  disabled?: boolean
  /** Neighbours of one group stand under its name. */
  group?: string
}

/** A choice of one among few. `onPick` gets the chosen value. */
export function Select({
  label,
  hint,
  error,
  labelHidden,
  options,
  value,
  onPick,
  ...native
}: Around & { options: Option[]; value: string; onPick: (value: string) => void } & Omit<
    PartialSelectHTMLAttributes<HTMLSelectElement>,
    Own | 'value' | 'size'
  >) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error, labelHidden }}>
      <select
        {...native}
        {...described(id, hint, error)}
        class="input"
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {grouped(options).map(({ group, items }) =>
          group === undefined ? (
            items.map(optionOf)
          ) : (
            <optgroup key={group} label={group}>
              {items.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </Frame>
  )
}

function optionOf({ value, text, disabled = false }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {text}
    </option>
  )
}

/** Options in their order, neighbours of one group together. */
function grouped(options: readonly Option[]): { group: string | undefined; items: Option[] }[] {
  const groups: { group: string | undefined; items: Option[] }[] = []
  for (const option of options) {
    const newest = groups.at(-1)
    if (newest && newest.group === option.group) newest.items.push(option)
    else groups.push({ group: option.group, items: [option] })
  }
  return groups
}

/** A yes or no. `onPick` gets the new state. */
export function Checkbox({
  label,
  hint,
  checked,
  onPick,
  ...native
}: { label: ComponentChildren; hint?: ComponentChildren; checked: boolean; onPick: (checked: boolean) => void } & Omit<
  PartialInputHTMLAttributes<HTMLInputElement>,
  Own | 'checked'
>) {
  const id = useId()
  return (
    <div class="checkbox">
      <input
        {...native}
        {...described(id, hint, undefined)}
        type="checkbox"
        checked={checked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <div id={`${id}-hint`} class="field-hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}

type FrameProps = { id: string; label: ComponentChildren; children: ComponentChildren } & {
  [K in 'hint' | 'error' | 'labelHidden']: Around[K] | undefined
}

function Frame({ id, label, hint, error, labelHidden, children }: FrameProps) {
  return (
    <div class="field">
      <label for={id} class={labelHidden ? 'out-of-sight' : 'field-label'}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <div id={`${id}-hint`} class="field-hint">
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} class="field-error" role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

function described(id: string, hint: ComponentChildren, error: string | undefined) {
  const parts = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return {
    id,
    ...(parts.length > 0 ? { 'aria-describedby': parts.join(' ') } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
}
