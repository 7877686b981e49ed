// Reads a QR code in a picture, as a telephone does.
import jsQr from 'jsqr'
import { PNG } from 'pngjs'

/** What it holds; undefined where no code is seen. */
export function decodeQr(png: Uint8Array) {
  const { data, width, height } = PNG.sync.read(Buffer.from(png))
  return jsQr.default(new Uint8ClampedArray(data), width, height)?.data
}
