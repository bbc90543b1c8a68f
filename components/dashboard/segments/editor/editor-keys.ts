import type { Editor } from './use-editor.ts'

/**
 * Ctrl+S saves; Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y go through the page's own history, in which what is typed in one field is one step. A field
 * that is searched in (a combobox with its list open) keeps its own undo.
 */
export function useEditorKeys(editor: Editor, save: () => Promise<void>): (event: KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
    const key = event.key.toLowerCase()
    if (key === 's' && !event.shiftKey) void save()
    else if (isSearching(event.target)) return
    else if (key === 'z' && !event.shiftKey) editor.undo()
    else if ((key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)) editor.redo()
    else return
    event.preventDefault()
  }
}

function isSearching(target: EventTarget | null): boolean {
  return (target as Element | null)?.getAttribute('aria-expanded') === 'true' && (target as Element).tagName === 'INPUT'
}
