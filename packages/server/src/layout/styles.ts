// The style sheet and the icon of the hosted pages, under addresses that change with their content.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

const sheets = readdirSync(new URL('./styles/', import.meta.url)).sort()

export const styles = sheets.map((name) => read(`./styles/${name}`)).join('\n')
export const icon = read('./icon.svg')

const version = createHash('sha256').update(styles).digest('base64url').slice(0, 12)
export const stylesAddress = `/assets/${version}.css`
