import type { Block, Section } from './sections.ts'

/** What stands above and below the sections. */
export interface HtmlFrame {
  /** BCP 47. */
  language: string
  title: string
  /** When it was made and by what, in a sentence. */
  made: string
}

const STYLE = `body{font:14px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1f;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.05rem;margin-top:2rem;border-bottom:1px solid #ccc}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #e3e3e6}
.figures{text-align:end;font-variant-numeric:tabular-nums}dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem}
dt{color:#55555c}dd{margin:0;overflow-wrap:anywhere}pre{white-space:pre-wrap;font:inherit}.quiet{color:#55555c}`

/** One page that needs nothing else: no script, no address outside. Whatever a customer's data holds is text in it. */
export function sectionsAsHtml(sections: readonly Section[], { language, title, made }: HtmlFrame): string {
  const body = sections.map(
    (section) => `<section><h2>${text(section.title)}</h2>${section.blocks.map(blockAsHtml).join('')}</section>`,
  )
  return `<!doctype html>
<html lang="${text(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title><style>${STYLE}</style></head>
<body><h1 dir="auto">${text(title)}</h1><p class="quiet">${text(made)}</p>
${body.join('\n')}
</body></html>
`
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'pairs':
      return `<dl>${block.pairs.map(([name, value]) => `<dt dir="auto">${text(name)}</dt><dd dir="auto">${text(value)}</dd>`).join('')}</dl>`
    case 'lines':
      return `<ul>${block.lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`
    case 'text':
      return `<h3>${text(block.label)}</h3><pre dir="auto">${text(block.text)}</pre>`
    case 'note':
      return `<p class="quiet">${text(block.text)}</p>`
    case 'table':
      return tableAsHtml(block)
  }
}

function tableAsHtml({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const kind = (i: number): string => (head[i]?.figures ? ' class="figures"' : '')
  const top = head.map((column, i) => `<th scope="col"${kind(i)}>${text(column.text)}</th>`).join('')
  const lines = rows.map((row) => `<tr>${row.map((cell, i) => `<td dir="auto"${kind(i)}>${text(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${top}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function text(value: string): string {
  return value.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
}
