// The address of a site as a webmaster types it, brought to an exact origin or refused with a reason.
import { domainToUnicode } from 'node:url'
import { readAddress } from '../../platform/addresses/web-address.ts'
import { faultOfUrl, type Reach } from '../../platform/safe-fetch/address.ts'

export type ReadOrigin = { origin: string } | { fault: string }

/** `ours`: the consultation's own origin, which is nobody's site. */
export function readOrigin(
  typed: string,
  { mayBePrivate, ours }: Reach & { ours: string },
): ReadOrigin {
  const text = typed.trim()
  if (text === '') return { fault: 'required' }
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = text.length > 300 ? undefined : readAddress(withScheme)
  if (!url) return { fault: 'not_web_address' }
  // "ville.fr." is the same place, but another origin for browsers.
  url.hostname = url.hostname.replace(/\.$/, '')
  const fault = faultOf(url, mayBePrivate)
  if (fault) return { fault }
  return url.origin === ours ? { fault: 'origin_ours' } : { origin: url.origin }
}

function faultOf(url: URL, mayBePrivate: boolean) {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not_web_address'
  if (url.pathname !== '/' || url.search || url.hash) return 'origin_path'
  if (mayBePrivate) return undefined
  if (url.protocol === 'http:') return 'not_https'
  if (url.port !== '') return 'origin_port'
  if (url.hostname.startsWith('[') || /^[\d.]+$/.test(url.hostname)) return 'origin_ip'
  return faultOfUrl(url.href, { mayBePrivate })
}

/** The same site with or without « www. », which browsers take for another. */
export function siblingOf(origin: string) {
  const url = new URL(origin)
  const { hostname } = url
  url.hostname = hostname.startsWith('www.') ? hostname.slice(4) : `www.${hostname}`
  return url.origin
}

/** As people read it, where it is written otherwise: "xn--vry-9la.fr" is "évry.fr". */
export function readableHost(origin: string) {
  const { hostname } = new URL(origin)
  const readable = domainToUnicode(hostname)
  return readable === '' || readable === hostname ? undefined : readable
}
