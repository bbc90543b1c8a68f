/* A fieldset would need a legend that is drawn; the name of this group stands in its controls. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { KeptNode } from '../../../../lib/segments/edit/node.ts'
import { IconButton } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useNodeActs } from './node-acts.ts'
import { NodeMenu } from './node-menu.tsx'

/** A part of a newer language: shown as it is written, kept, moved or removed, but not changed. */
export function KeptRow({ node }: { node: KeptNode }) {
  const { t } = useLanguage()
  const acts = useNodeActs()
  const name = t('builder.kept')
  return (
    <div class="condition condition-kept" data-node={node.id} data-state="kept" role="group" aria-label={name}>
      <code class="kept-code" dir="ltr">
        {JSON.stringify(node.kept)}
      </code>
      <div class="node-tools">
        <NodeMenu node={node.id} name={name} />
        <IconButton icon="close" label={t('builder.remove', { name })} onClick={() => acts.run('remove', node.id)} />
      </div>
      <p class="condition-state">{t('builder.kept.why')}</p>
    </div>
  )
}
