// The icon for those that take no SVG: old browsers, home screens, and whoever asks for /favicon.ico.

/** Pictures in a frame that old programs read; each of 256 pixels at most. */
export function icoOf(pictures: { side: number; png: Buffer }[]) {
  const entry = 16
  const head = Buffer.alloc(6 + entry * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [at, { side, png }] of pictures.entries()) {
    const start = 6 + entry * at
    head.writeUInt8(side % 256, start)
    head.writeUInt8(side % 256, start + 1)
    head.writeUInt16LE(1, start + 4)
    head.writeUInt16LE(32, start + 6)
    head.writeUInt32LE(png.length, start + 8)
    head.writeUInt32LE(offset, start + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** What a browser offers to put on a home screen. */
export const manifest = (iconAt: (side: number) => string) => ({
  name: 'Parvis, consultation des collectivités',
  short_name: 'Parvis',
  lang: 'fr',
  start_url: '/',
  scope: '/',
  display: 'browser',
  background_color: '#fbfaf7',
  theme_color: '#1f3a5f',
  icons: [192, 512].map((side) => ({
    src: iconAt(side),
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose: 'any',
  })),
})
