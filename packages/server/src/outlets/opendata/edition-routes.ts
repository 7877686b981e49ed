// Editions of open data: files that never change, each with its checksum, at a dated address.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { allowAnyOrigin } from '../../platform/http/cors.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { serve } from '../../platform/http/serve.ts'
import { refuse } from '../../platform/refusal.ts'
import { getEdition, listEditions } from './contract.ts'
import { licence } from './describe.ts'
import { formats } from './formats.ts'
import { dayOf, type Edition, editionNames, editionsFolder, readEdition } from './kept-editions.ts'

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
    const path = join(editionsFolder(dataDir), edition.name, name)
    published(c)
    c.header('Cache-Control', cacheOf(c.req.param('day')))
    c.header('Content-Location', `${root}/${edition.name}/${name}`)
    const changedAt = edition.madeAt
    if (name === 'checksums.txt') {
      c.header('Content-Type', 'text/plain; charset=utf-8')
      const { size } = await stat(path)
      return sendFile(c, { path, bytes: size, changedAt, etag: `"${sumsDigest(edition)}"` })
    }
    // Only names that the edition itself lists: what was asked for never makes a path.
    const file = edition.files.find((one) => one.name === name) ?? refuse('dataset_not_found')
    c.header('Content-Type', formats[file.format].type)
    c.header('Content-Disposition', `attachment; filename="${edition.name}-${file.name}"`)
    const digest = Buffer.from(file.sha256, 'hex').toString('base64')
    c.header('Repr-Digest', `sha-256=:${digest}:`)
    return sendFile(c, { path, bytes: file.bytes, changedAt, etag: `"${file.sha256}"` })
  })

  /** `latest` is the newest one, at an address that does not change. */
  async function requireEdition(asked: string) {
    const names = await editionNames(dataDir)
    const name = asked === 'latest' ? names[0] : names.find((one) => one === asked)
    const edition = name && (await readEdition(dataDir, name))
    return edition ? { ...edition, name } : refuse('dataset_not_found')
  }
}

/** A dated file never changes; the latest is another one tomorrow. */
const cacheOf = (day: string) =>
  day === 'latest' ? 'public, max-age=300, must-revalidate' : 'public, max-age=604800, immutable'

const sumsDigest = ({ files }: Edition) =>
  createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join())
    .digest('hex')

/** Open to any page, under the licence that its header names. */
export function published(c: Context) {
  allowAnyOrigin(c)
  c.header('Link', `<${licence.url}>; rel="license"`)
}
