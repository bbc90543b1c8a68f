import { qrModules } from '../../../lib/consent/qr.ts'

/** Pixels of one module: a picture for the web, sharp on dense screens. */
const PIXELS = 16

/** The picture of an address as a PNG file. */
export async function qrPng(address: string): Promise<Blob> {
  const modules = qrModules(address)
  const side = modules.length * PIXELS
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')
  if (!context) throw new TypeError('The browser draws no pictures')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, side, side)
  context.fillStyle = '#000'
  for (const [y, row] of modules.entries())
    for (const [x, isBlack] of row.entries()) if (isBlack) context.fillRect(x * PIXELS, y * PIXELS, PIXELS, PIXELS)
  return canvas.convertToBlob({ type: 'image/png' })
}
