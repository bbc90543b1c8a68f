import { build, preview, type PreviewServer } from 'vite'

const ROOT = new URL('../../..', import.meta.url).pathname
const GALLERY = `${ROOT}test/e2e/dashboard-gallery`
const STAND_INS = ['browser', 'call']

/** Builds the dashboard without an extension around it and serves it on loopback. `name` keeps the builds of two files apart. */
export async function serveGallery(name: string): Promise<{ server: PreviewServer; address: string }> {
  const built = `${ROOT}.output/${name}`
  await build({
    root: GALLERY,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      {
        name: 'stand-ins',
        enforce: 'pre',
        resolveId: (source) => {
          const standIn = STAND_INS.find((one) => source.endsWith(`/${one}.ts`) && !source.startsWith('./'))
          return standIn ? `${GALLERY}/${standIn}.ts` : null
        },
      },
    ],
    build: { outDir: built, emptyOutDir: true, target: ['chrome130', 'firefox140'] },
  })
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: built },
    preview: { host: '127.0.0.1', port: 0 },
  })
  return { server, address: server.resolvedUrls?.local[0] ?? '' }
}
