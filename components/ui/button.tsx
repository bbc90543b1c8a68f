import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'className' | 'icon' | 'type' | 'label'>

interface ButtonProps {
  /** `main` at most once in a panel; `link` in running text. */
  look?: 'plain' | 'main' | 'danger' | 'quiet' | 'link'
  icon?: IconName
  type?: 'button' | 'submit'
  class?: string
  children: ComponentChildren
}

/** A button with words on it. Takes every native attribute; it never submits a form unless told to. */
export function Button({ look = 'plain', icon, type = 'button', class: more = '', children, ...native }: ButtonProps & Native) {
  return (
    <button {...native} type={type} class={`button button-${look} ${more}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A button with a drawing alone; `label` is its name and its tooltip. */
export function IconButton({ icon, label, ...native }: { icon: IconName; label: string } & Native) {
  return (
    <button {...native} type="button" class="button button-icon" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
