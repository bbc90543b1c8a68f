/** The parts of Plot that pictures are made of. Only for `import()`: so they are a chunk of their own, which nothing but a picture loads. */
export { axisX, axisY, barX, dot, gridX, gridY, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot'
