/** The head of a grid of scores: what lies to the right and upwards, then each score with `words` for its band. */
export function ScoreHead({
  x,
  y,
  scores,
  words,
}: {
  x: string
  y: string
  scores: readonly number[]
  words: (score: number) => string
}) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} class="score-grid-axis">
          {y} ↑
        </th>
        <th scope="colgroup" colSpan={scores.length} class="score-grid-axis">
          {x} →
        </th>
      </tr>
      <tr>
        {scores.map((score) => (
          <th key={score} scope="col" class="score-grid-score">
            <b>{score}</b> <span>{words(score)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
