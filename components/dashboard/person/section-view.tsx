import type { ComponentChildren } from 'preact'
import type { Block, Section } from '../../../lib/law/sections.ts'
import { Scroll } from '../scroll.tsx'

/** One section of everything about a person. A customer's own text keeps its direction. */
export function SectionView({ section, children }: { section: Section; children?: ComponentChildren }) {
  return (
    <section class="stack-small" data-section={section.id}>
      <h2>{section.title}</h2>
      {section.blocks.map((block, i) => (
        <BlockView key={i} block={block} label={section.title} />
      ))}
      {children}
    </section>
  )
}

function BlockView({ block, label }: { block: Block; label: string }) {
  switch (block.kind) {
    case 'note':
      return <p class="quiet">{block.text}</p>
    case 'lines':
      return (
        <ul class="plain-list">
          {block.lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )
    case 'text':
      return (
        <div>
          <h3>{block.label}</h3>
          <p class="written" dir="auto">
            {block.text}
          </p>
        </div>
      )
    case 'pairs':
      return (
        <dl class="dossier-pairs">
          {block.pairs.map(([name, value], i) => (
            <div key={i}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TableView block={block} label={label} />
  }
}

function TableView({ block: { head, rows }, label }: { block: Extract<Block, { kind: 'table' }>; label: string }) {
  const kind = (i: number): string => (head[i]?.figures ? 'figures' : '')
  return (
    <Scroll label={label} tall>
      <table class="grid">
        <thead>
          <tr>
            {head.map(({ text }, i) => (
              <th key={i} scope="col" class={kind(i)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, i) => (
                <td key={i} class={kind(i)}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
