import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface SourceFile {
  /** From the root, with `/`. */
  path: string
  text: string
  lines: number
}

/** Files that Git tracks or would track, below these folders, with one of these endings. */
export function sourceFiles(folders: string[], endings: RegExp): SourceFile[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return list
    .split('\n')
    .filter((path) => endings.test(path))
    .flatMap((path) => {
      try {
        const text = readFileSync(ROOT + path, 'utf8')
        return [{ path, text, lines: text.split('\n').length }]
      } catch {
        // Deleted in the work tree but still in the index.
        return []
      }
    })
}

/** The product's own code. */
export function productFiles(): SourceFile[] {
  return sourceFiles(['entrypoints', 'components', 'lib'], /\.tsx?$/)
}

/** Paths that a file imports, those of the project as paths from the root, with what the import brings (`type` for types alone). */
export function importsOf(file: SourceFile): { to: string; typeOnly: boolean }[] {
  const found: { to: string; typeOnly: boolean }[] = []
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?[^'"\n;]*?(?:\{[^}]*\}\s*)?(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  for (const [, , typeOnly, target, dynamic] of file.text.matchAll(pattern)) {
    const to = target ?? dynamic ?? ''
    found.push({ to: to.startsWith('.') ? resolved(file.path, to) : to, typeOnly: typeOnly !== undefined })
  }
  return found
}

function resolved(from: string, to: string): string {
  return new URL(to, `file:///${from}`).pathname.slice(1)
}
