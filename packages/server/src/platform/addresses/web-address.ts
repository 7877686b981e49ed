// What an address on the web is, by whichever door it comes; a door adds only what is its own.

/**
 * Undefined when what one reads is not where one goes: a name or password before the host, signs
 * that browsers take out or turn round, a host that they read otherwise than it is written.
 */
export function readAddress(text: string): URL | undefined {
  const read = readServerAddress(text)
  return read && placeIn(text).includes('@') ? undefined : read
}

/** The same of a server that we sign in at: it may hold a name and a password. */
export function readServerAddress(text: string): URL | undefined {
  if (/[\s\\\p{C}]/u.test(text) || !URL.canParse(text)) return undefined
  const host = placeIn(text).replace(/^.*@/, '').replace(/:\d*$/, '')
  const url = new URL(text)
  return host && isReadAsWritten(host, url.hostname) ? url : undefined
}

const placeIn = (text: string) => /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(text)?.[1] ?? ''

/** "0x7f.1" is read as 127.0.0.1. A name with accents is read in its ASCII form, which is shown. */
function isReadAsWritten(host: string, read: string) {
  if (host.startsWith('[')) return true
  const isAscii = /^[!-~]+$/.test(host)
  if (!isAscii) return /[^\d.%]/.test(read) && !read.includes('%')
  // Of schemes that browsers do not know, a host is left as it is.
  return host.toLowerCase() === read.toLowerCase() && !host.includes('%')
}

/**
 * The same address as a URI, which all that reads what we publish takes: signs that only an IRI may hold are
 * encoded, and what is encoded already is left.
 */
export function asUri(text: string) {
  if (!readAddress(text)) return text
  const [, start = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(.*)$/i.exec(text) ?? []
  const [before = '', ...fragment] = rest.split('#')
  return [
    start + encoded(before),
    ...(fragment.length > 0 ? [encoded(fragment.join('%23'))] : []),
  ].join('#')
}

const encoded = (part: string) =>
  part.replace(/[^!-~]|["<>\\^`{|}[\]]|%(?![0-9a-f]{2})/giu, encodeURIComponent)

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
