// What an address on the web is, by whichever door it comes; a door adds only what is its own.

/**
 * Undefined when what one reads is not where one goes: a name or password before the host, signs
 * that browsers take out or turn round, a host that they read otherwise than it is written.
 */
export function readAddress(text: string): URL | undefined {
  if (/[\s\\\p{C}]/u.test(text) || !URL.canParse(text)) return undefined
  const place = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(text)?.[1]
  if (!place || place.includes('@')) return undefined
  const url = new URL(text)
  return isReadAsWritten(place.replace(/:\d*$/, ''), url.hostname) ? url : undefined
}

/** "0x7f.1" is read as 127.0.0.1. A name with accents is read in its ASCII form, which is shown. */
function isReadAsWritten(host: string, read: string) {
  if (host.startsWith('[')) return true
  const isAscii = /^[!-~]+$/.test(host)
  return isAscii ? host.toLowerCase() === read : !/^[\d.]+$/.test(read)
}

/** The same address, its host in the one form that no look-alike letter can disguise. */
export function withPlainHost(text: string) {
  const url = readAddress(text)
  if (!url) return text
  const host = url.hostname.replace(/\.$/, '')
  return text.replace(/^(https?:\/\/)[^/?#:[]+/i, (_whole, scheme: string) => scheme + host)
}

/** For words about an address that was refused: what may be a secret is not repeated. */
export function withoutPassword(text: string) {
  return text.replace(/^([^/?#]*\/\/)?[^/?#]*@/, '$1…@')
}
