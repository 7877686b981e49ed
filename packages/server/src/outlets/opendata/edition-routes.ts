// Editions of open data: files that never change, each with its checksum, at a dated address.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { allowAnyOrigin } from '../../platform/http/cors.ts'
import { serve } from '../../platform/http/serve.ts'
import { sendPieces } from '../../platform/http/stream.ts'
import { refuse } from '../../platform/refusal.ts'
import { getEdition, listEditions } from './contract.ts'
import { licence } from './describe.ts'
import { formats } from './formats.ts'
import { dayOf, editionNames, editionsFolder, readEdition } from './kept-editions.ts'

const root = '/v1/open-data/editions'

export function editionRoutes(app: App, { config }: Deps) {
  const { baseUrl, dataDir } = config

  serve(app, listEditions, async () => {
    const names = await editionNames(dataDir)
    const address = (name: string) => `${baseUrl}${root}/${name}`
    return { items: names.map((name) => ({ name, day: dayOf(name), url: address(name) })) }
  })

  serve(app, getEdition, async (_, { params }) => {
    const edition = await requireEdition(params.day)
    const address = (name: string) => `${baseUrl}${root}/${edition.name}/${name}`
    const files = edition.files.map((file) => ({ ...file, url: address(file.name) }))
    const { name, day, madeAt } = edition
    return { name, day, madeAt, files, checksumsUrl: address('checksums.txt') }
  })

  app.get(`${root}/:day/:file`, async (c) => {
    const edition = await requireEdition(c.req.param('day'))
    const name = c.req.param('file')
    const folder = join(editionsFolder(dataDir), edition.name)
    published(c)
    if (name === 'checksums.txt') {
      c.header('Content-Type', 'text/plain; charset=utf-8')
      c.header('Cache-Control', 'public, max-age=86400')
      return sendPieces(c, () => createReadStream(join(folder, name)))
    }
    // Only names that the edition itself lists: what was asked for never makes a path.
    const file = edition.files.find((one) => one.name === name) ?? refuse('dataset_not_found')
    const etag = `"${file.sha256}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'public, max-age=604800, immutable')
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
    c.header('Content-Type', formats[file.format].type)
    c.header('Content-Length', String(file.bytes))
    c.header('Content-Disposition', `attachment; filename="${edition.name}-${file.name}"`)
    const digest = Buffer.from(file.sha256, 'hex').toString('base64')
    c.header('Repr-Digest', `sha-256=:${digest}:`)
    return sendPieces(c, () => createReadStream(join(folder, file.name)))
  })

  /** `latest` is the newest one, at an address that does not change. */
  async function requireEdition(asked: string) {
    const names = await editionNames(dataDir)
    const name = asked === 'latest' ? names[0] : names.find((one) => one === asked)
    const edition = name && (await readEdition(dataDir, name))
    return edition ? { ...edition, name } : refuse('dataset_not_found')
  }
}

/** Open to any page, under the licence that its header names. */
export function published(c: Context) {
  allowAnyOrigin(c)
  c.header('Link', `<${licence.url}>; rel="license"`)
}
