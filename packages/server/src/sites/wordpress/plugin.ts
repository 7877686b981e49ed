// The WordPress plugin of this version: its zip, and what is said of it. Built apart, beside this program.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { requireJson } from '../../platform/db/json.ts'

const Facts = z.object({
  version: z.string(),
  requires: z.string(),
  requiresPhp: z.string(),
  tested: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  integrity: z.string(),
})

export type PluginFacts = z.output<typeof Facts>
export type Plugin = { zip: Buffer<ArrayBuffer>; facts: PluginFacts }

declare module '../../platform/deps.ts' {
  interface Deps {
    /** Null where it was not built. */
    wordpress: Plugin | null
  }
}

export function readPlugin(folder = pluginFolder()): Plugin | null {
  const zip = new URL('parvis.zip', folder)
  if (!existsSync(zip)) return null
  const facts = readFileSync(new URL('parvis.json', folder), 'utf8')
  return { zip: readFileSync(zip), facts: Facts.parse(requireJson(facts)) }
}

// Beside this file once built; in the sibling package when run from sources.
function pluginFolder() {
  const built = new URL('./wordpress/', import.meta.url)
  return existsSync(new URL('parvis.zip', built))
    ? built
    : new URL('../../../../wordpress/dist/', import.meta.url)
}
