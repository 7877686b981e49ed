// Under which address an answer is kept: what was asked, and from where, where that makes another answer.

/** Of a request, by their names in small letters. */
type Headers = {
  cookie?: string | undefined
  origin?: string | undefined
  referer?: string | undefined
}

/**
 * Undefined: it may be for this visitor alone, whose browser tells who they are. `target` is the path with
 * its query.
 */
export function keptAddress(method: string | undefined, target: string, headers: Headers) {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const isOperation = target.startsWith('/v1/')
  const isOnesOwn = isOperation
    ? target.startsWith('/v1/staff/')
    : headers.cookie?.includes('parvis')
  if (isOnesOwn) return undefined
  // Who speaks for a site is told by the page around it.
  if (!target.includes('site=')) return target
  return `${target}\n${headers.origin ?? ''}\n${originOf(headers.referer)}`
}

/** The headers that its address takes account of. */
export const variedBy = (target: string): ReadonlySet<string> =>
  target.includes('site=') ? bySite : byCoding

const byCoding: ReadonlySet<string> = new Set(['accept-encoding', 'cookie'])
const bySite: ReadonlySet<string> = new Set([...byCoding, 'origin', 'referer'])

function originOf(referer: string | undefined) {
  if (!referer) return ''
  return URL.canParse(referer) ? new URL(referer).origin : 'none'
}
