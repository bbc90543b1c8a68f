import { expect, test } from 'vitest'
import { importsOf, productFiles } from '../../repo/source-files.ts'

const DOOR = 'components/dashboard/chart/chart-plot.ts'

test('the library for pictures comes by one file, which is only loaded when a picture is drawn', () => {
  const files = productFiles()
  const users = files.filter((file) => importsOf(file).some(({ to }) => to.startsWith('@observablehq/')))
  expect(users.map(({ path }) => path)).toEqual([DOOR])
  const bound = files.filter((file) => file.path !== DOOR && /^\s*(?:import|export)\b[^(\n]*chart-plot\.ts'/m.test(file.text))
  expect(bound.map(({ path }) => path)).toEqual([])
  expect(files.filter(({ text }) => text.includes("import('./chart-plot.ts').catch")).map(({ path }) => path)).toEqual([
    'components/dashboard/chart/chart-load.ts',
  ])
})
