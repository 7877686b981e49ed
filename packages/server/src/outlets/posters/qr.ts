// QR codes as pictures: an SVG that says what it is, and a PNG for what prints no SVG.
import { crc32, deflateSync } from 'node:zlib'
import { escapeMarkup } from '../../platform/layout/markup.ts'

/** Rows of modules, true where dark, with the quiet margin that readers need. */
export async function modulesOf(address: string): Promise<boolean[][]> {
  // Loaded when first printed: most processes never do.
  const { default: qrcode } = await import('qrcode-generator')
  // Level M: still read with a seventh of it stained or folded.
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const count = code.getModuleCount()
  const margin = 4
  const range = Array.from({ length: count + 2 * margin }, (_, at) => at - margin)
  const isInside = (at: number) => at >= 0 && at < count
  return range.map((y) => range.map((x) => isInside(x) && isInside(y) && code.isDark(y, x)))
}

export async function qrSvg(address: string, says: string) {
  const modules = await modulesOf(address)
  const size = modules.length
  const path = modules.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" ` +
    `aria-labelledby="t d" shape-rendering="crispEdges"><title id="t">${escapeMarkup(says)}</title>` +
    `<desc id="d">Code QR de l’adresse ${escapeMarkup(address)}</desc>` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path.join('')}"/></svg>\n`
  )
}

/** Where each run of dark modules begins, and its length. */
function runsOf(row: boolean[]) {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}

const pixels = 16

/** Black and white, one bit a pixel, sixteen pixels a module. */
export async function qrPng(address: string) {
  const modules = await modulesOf(address)
  const side = modules.length * pixels
  const lines = modules.flatMap((row) => {
    const line = Buffer.alloc(1 + side / 8)
    for (const [x, isDark] of row.entries()) if (!isDark) line.fill(255, 1 + x * 2, 3 + x * 2)
    return Array.from({ length: pixels }, () => line)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
