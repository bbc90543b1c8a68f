/** What comes by `import()` once a chat has something to tell: see `createHearing`. */
export { HeardStrip } from './strip.tsx'
export { Questions } from './questions.tsx'
