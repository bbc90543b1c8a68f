import { encode, renderSVG } from 'uqr'

/** Medium correction: a picture that is printed small or stained a little is still read. Four modules around it, as ISO/IEC 18004 asks. */
const OPTIONS = { ecc: 'M', border: 4 } as const

/** The picture of an address as an SVG file. */
export function qrSvg(address: string): string {
  return renderSVG(address, { ...OPTIONS, pixelSize: 10 })
}

/** The picture's modules with the quiet zone around them, row by row; true is black. */
export function qrModules(address: string): boolean[][] {
  return encode(address, OPTIONS).data
}
