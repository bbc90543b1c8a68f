import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { NodeId } from '../../../../lib/segments/edit/node.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { controlId } from './context.ts'
import { useNodeActs, type NodeAct } from './node-acts.ts'

const KEYS: Record<NodeAct, string> = {
  up: 'Alt+↑',
  down: 'Alt+↓',
  in: 'Alt+→',
  out: 'Alt+←',
  copy: 'Ctrl+D',
  wrap: 'Ctrl+G',
  remove: 'Ctrl+Del',
}

/** What can be done with a condition or a group, with the keys that do the same. */
export function NodeMenu({ node, name }: { node: NodeId; name: string }) {
  const { t } = useLanguage()
  const acts = useNodeActs()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const button = controlId('menu', node)
  const shut = (focus: boolean): void => {
    setOpen(false)
    if (focus) document.getElementById(button)?.focus()
  }
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  useEffect(() => {
    if (open) items()[0]?.focus()
  }, [open])
  const press = (event: KeyboardEvent): void => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[
      event.key
    ]
    if (event.key === 'Escape') shut(true)
    else if (event.key === 'Tab') return shut(false)
    else if (to !== undefined && !event.altKey) all[to]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      class="node-menu"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false)
      }}
    >
      <button
        id={button}
        type="button"
        class="button button-icon"
        aria-label={t('builder.menu', { name })}
        title={t('builder.menu', { name })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.altKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div ref={menu} id={id} role="menu" tabIndex={-1} class="menu" aria-label={t('builder.menu', { name })} onKeyDown={press}>
          {acts.offered(node).map((act) => (
            <button
              key={act}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-keyshortcuts={KEYS[act]
                .replace('↑', 'ArrowUp')
                .replace('↓', 'ArrowDown')
                .replace('→', 'ArrowRight')
                .replace('←', 'ArrowLeft')
                .replace('Ctrl', 'Control')
                .replace('Del', 'Delete')}
              onClick={() => {
                shut(true)
                acts.run(act, node)
              }}
            >
              <span>{t(`builder.act.${act}`)}</span>
              <kbd>{KEYS[act]}</kbd>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
