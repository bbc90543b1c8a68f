import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerPlainText } from '@lexical/plain-text'
import { registerRichText } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor as createLexical,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical'

/** A real Lexical editor in a page of the tests. */
export interface PageEditor {
  /** Exactly as the model holds it. */
  text(): string
  /** Replaces all; what could be undone is forgotten, as when a client shows another chat's draft. */
  setText(text: string): void
}

/**
 * Makes `box` a real Lexical editor with history, as the messengers have them. Enter sends, with Shift it breaks the line. As measured on real
 * Lexical a synthetic Enter sends too: it asks no event whether a person made it.
 *
 * @param onChange told the text after each change, whoever made it.
 */
export function createEditor(
  box: HTMLElement,
  kind: 'rich' | 'plain',
  onSend: (text: string) => void,
  onChange: (text: string) => void = () => {},
): PageEditor {
  const editor = createLexical({
    namespace: 'page',
    onError(error) {
      throw error
    },
  })
  box.contentEditable = 'true'
  editor.setRootElement(box)
  if (kind === 'rich') registerRichText(editor)
  else registerPlainText(editor)
  const history = createEmptyHistoryState()
  registerHistory(editor, history, 300)
  const own: PageEditor = {
    text: () => textOf(editor),
    setText(text) {
      editor.update(() => fill(text), { discrete: true, tag: 'history-merge' })
      history.undoStack = []
      history.redoStack = []
    },
  }
  own.setText('')
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event?.shiftKey) return false
      event?.preventDefault()
      // The command runs within an update: what was typed last is to be read there too.
      const text = $getRoot().getTextContent()
      if (text.trim() === '') return true
      fill('')
      onSend(text)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
  editor.registerTextContentListener(onChange)
  return own
}

function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => $getRoot().getTextContent())
}

/** Within an update: one paragraph, as these clients keep a draft. */
function fill(text: string): void {
  const paragraph = $createParagraphNode()
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) paragraph.append($createLineBreakNode())
    if (line !== '') paragraph.append($createTextNode(line))
  }
  $getRoot().clear().append(paragraph)
}
