// Run by the build: what the built server in a folder gives away is compressed there, once.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { ownAssets } from '../platform/http/assets.ts'
import { digestOf, fileOf } from '../platform/http/compressed.ts'
import { readRelease } from '../sites/widget-assets/release.ts'

const [, , dist = ''] = process.argv

const release = readRelease(pathToFileURL(`${join(dist, 'widgets')}/`), '')
const built = ['console/assets', 'gallery/assets', 'gallery/hosts'].flatMap((folder) =>
  readdirSync(join(dist, folder))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => readFileSync(join(dist, folder, name))),
)
const given = [
  ...ownAssets().map(({ asset }) => asset.body),
  ...[...release.files.values()].map((content) => Buffer.from(content)),
  ...built,
]
const folder = join(dist, 'compressed')
mkdirSync(folder, { recursive: true })
for (const bytes of given) {
  writeFileSync(join(folder, fileOf(digestOf(bytes))), brotliCompressSync(bytes))
}
