// Under which address an answer is kept: what was asked, and from where, where that makes another answer.

type Asked = {
  method: string | undefined
  /** The path with its query. */
  target: string
  header: (name: 'cookie' | 'origin' | 'referer') => string | undefined
}

/** Undefined: it may be for this visitor alone, whose browser tells who they are. */
export function keptAddress({ method, target, header }: Asked) {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const isOperation = target.startsWith('/v1/')
  if (isOperation ? target.startsWith('/v1/staff/') : header('cookie')?.includes('parvis')) {
    return undefined
  }
  // Who speaks for a site is told by the page around it.
  if (!target.includes('site=')) return target
  return `${target}\n${header('origin') ?? ''}\n${originOf(header('referer'))}`
}

/** The headers that its address takes account of. */
export const isVariedBy = (target: string): ReadonlySet<string> =>
  target.includes('site=') ? bySite : byCoding

const byCoding: ReadonlySet<string> = new Set(['accept-encoding', 'cookie'])
const bySite: ReadonlySet<string> = new Set([...byCoding, 'origin', 'referer'])

function originOf(referer: string | undefined) {
  if (!referer) return ''
  return URL.canParse(referer) ? new URL(referer).origin : 'none'
}
