// What names stand for: asked of the machine's own resolver, or of what a test gives instead.
import { promises } from 'node:dns'
import { type Resolve, resolveByDns } from './address.ts'

export type Resolver = {
  /** Every address of a name. */
  addresses: Resolve
  /** Its TXT records, each whole; none when there are none. */
  texts: (name: string) => Promise<string[]>
}

const absent = new Set(['ENOTFOUND', 'ENODATA'])

export async function textsBy(resolver: promises.Resolver, name: string) {
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return []
    throw error
  }
}

/** Milliseconds for all tries of all servers: several that are silent would each take theirs. */
const longest = 5000

/** Ends in time, whatever the servers do. */
export async function textsInTime(resolver: promises.Resolver, name: string, within = longest) {
  const timer = setTimeout(() => resolver.cancel(), within)
  try {
    return await textsBy(resolver, name)
  } finally {
    clearTimeout(timer)
  }
}

export const systemResolver: Resolver = {
  addresses: resolveByDns,
  texts: (name) => textsInTime(new promises.Resolver({ timeout: 2000, tries: 2 }), name),
}
