import type { SiteDefinition } from '../../sites/definition.ts'

/** Which way text is put into this kind of editor. Nothing is tried on the box: it may hold what the agent is writing. */
export function wayFor(box: Element): SiteDefinition['composer']['way'] {
  // These keep a model of their own and take what is pasted; a command would change their page behind their back.
  if (box.matches('[data-slate-editor], .public-DraftEditor-content, .ql-editor')) return 'paste'
  if (box.matches('.ProseMirror')) return 'lines'
  return 'auto'
}
