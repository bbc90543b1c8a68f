/**
 * Folders and files of unit tests that put something in a module's place: they have modules of their own, which take longer to load than most tests to
 * run. All others share what is loaded.
 */
export const MODULES_REPLACED = [
  'test/unit/background',
  'test/unit/jobs',
  'test/unit/page/attend-page.test.ts',
  'test/unit/dashboard/reading.test.ts',
  'test/unit/dashboard/use-asked.test.tsx',
  'test/unit/dashboard/cut/typed-cut.test.ts',
]
