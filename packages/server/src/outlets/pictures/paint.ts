// Drawings as PNG, painted beside the thread that serves: one at a time, each kept while it is asked for.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { ResvgRenderOptions } from '@resvg/resvg-js'

const { resolve } = createRequire(import.meta.url)
const fonts = ['400Regular', '600SemiBold'].map((face) =>
  resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`),
)

export type Picture = { png: Buffer<ArrayBuffer>; etag: string }

type Drawing = { svg: string; width: number; hasText?: boolean }

/** About 30 kB each. */
const mostPictures = 300

export function createPainter() {
  const kept = new Map<string, Promise<Picture>>()
  let last: Promise<unknown> = Promise.resolve()

  /** The same drawing is painted once, however many ask for it at the same moment. */
  return ({ svg, width, hasText = false }: Drawing) => {
    const name = `${width} ${svg}`
    const known = kept.get(name)
    kept.delete(name)
    const made = known ?? next(() => paint(svg, width, hasText))
    kept.set(name, made)
    made.catch(() => kept.delete(name))
    for (const oldest of kept.keys()) if (kept.size > mostPictures) kept.delete(oldest)
    return made
  }

  /** One after the other: pictures never take all that the machine has. */
  function next(work: () => Promise<Picture>) {
    const made = last.then(work)
    last = made.catch(() => {})
    return made
  }
}

async function paint(svg: string, width: number, hasText: boolean): Promise<Picture> {
  // Loaded when first painted: most commands never do.
  const { renderAsync } = await import('@resvg/resvg-js')
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: hasText ? fonts : [],
      defaultFontFamily: 'Source Sans 3',
    },
  }
  const png = Buffer.from((await renderAsync(svg, options)).asPng())
  const digest = createHash('sha256').update(png).digest('base64url')
  return { png, etag: `"${digest.slice(0, 20)}"` }
}
