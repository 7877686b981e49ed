// Style sheets, icon and scripts of the hosted and of the framed pages, at addresses that follow their content.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { paths } from '../paths.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

const sheets = readdirSync(new URL('./styles/', import.meta.url)).sort()

export const styles = sheets.map((name) => read(`./styles/${name}`)).join('\n')
export const icon = read('./icon.svg')

export const guard = read('./guard.js')
export const prove = read('./prove.js')
export const done = read('./done.js')
export const carried = read('./carried.js')
export const forget = read('./forget.js')
/** Inside the page of another site as the team composes it. */
export const composed = read('./composed.js')

/** Inside the pages that other sites frame. */
export const frame = read('./frame.js')
export const frameStyles = read('./frame.css')
/** On the pages that frame them, at an address that never changes meaning. */
export const frameHost = read('./frame-host.js')
const passkeySources = [passkeyLibrary(), read('./passkeys.js')]

function passkeyLibrary() {
  const entry = createRequire(import.meta.url).resolve('@simplewebauthn/browser')
  return readFileSync(join(dirname(entry), '../dist/bundle/index.umd.min.js'), 'utf8')
}

const versionOf = (content: string) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12)
export const stylesAddress = paths.asset(`${versionOf(styles)}.css`)
/** What asks the browser for a passkey: the library as its package brings it, then our forms. */
export const passkeyScripts = passkeySources.map((content) => ({
  address: paths.asset(`${versionOf(content)}.js`),
  content,
}))
export const guardAddress = paths.asset(`${versionOf(guard)}.js`)
export const doneAddress = paths.asset(`${versionOf(done)}.js`)
export const carriedAddress = paths.asset(`${versionOf(carried)}.js`)
export const forgetAddress = paths.asset(`${versionOf(forget)}.js`)
export const composedAddress = paths.asset(`${versionOf(composed)}.js`)
export const proveAddress = paths.asset(`${versionOf(prove)}.js`)
export const frameAddress = paths.asset(`${versionOf(frame)}.js`)
export const frameStylesAddress = paths.asset(`${versionOf(frameStyles)}.css`)
