// The WordPress plugin of the tests: its own build is tested apart.
import { createHash } from 'node:crypto'
import type { Plugin } from '../src/sites/wordpress/plugin.ts'

const zip = Buffer.from('a zip')
const digest = (algorithm: string) => createHash(algorithm).update(zip)

export const givenPlugin: Plugin = {
  zip,
  facts: {
    version: '1.0.0-test',
    requires: '6.1',
    requiresPhp: '7.4',
    tested: '6.6',
    bytes: zip.byteLength,
    sha256: digest('sha256').digest('hex'),
    integrity: `sha384-${digest('sha384').digest('base64')}`,
  },
}
