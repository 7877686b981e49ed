// This package's version, which the diagnostic panel says.
import { readFileSync } from 'node:fs'

const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')

export const { version }: { version: string } = JSON.parse(file)
