/** What a picture tells, as words: the first cell of a row is its name. */
export interface ChartTableData {
  columns: string[]
  rows: string[][]
}

/** The table beside a picture: what screen readers read, and what is seen when the user asks for it. `seen` false: for screen readers alone. */
export function ChartTable({ title, data: { columns, rows }, seen }: { title: string; data: ChartTableData; seen: boolean }) {
  return (
    <div class={seen ? 'chart-table' : 'out-of-sight'}>
      <table class="grid fit">
        <caption class="out-of-sight">{title}</caption>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={at} scope="col" class={at === 0 ? undefined : 'figures'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...figures], at) => (
            <tr key={at}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {figures.map((figure, column) => (
                <td key={column} class="figures">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
