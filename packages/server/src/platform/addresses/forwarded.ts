// Whom `X-Forwarded-For` names, as far as our own proxies vouch for it.
import ipaddr from 'ipaddr.js'

/** How many proxies of ours a request passes, or the blocks that they are in. */
export type TrustedProxies = number | readonly string[]

type Heard = { socket: string | undefined; forwarded: string | undefined }

/**
 * Each proxy appends whom it heard. Read from the right, what a visitor wrote there beforehand is
 * never reached. Fewer entries than proxies: someone came round them, and the socket counts.
 */
export function addressBehind({ socket, forwarded }: Heard, trusted: TrustedProxies) {
  const heard = (forwarded ?? '').split(',').map((one) => withoutPort(one.trim()))
  if (typeof trusted === 'number') return (trusted > 0 && heard.at(-trusted)) || socket
  const path = [...heard.filter(Boolean), socket ?? '']
  while (path.length > 1 && isIn(path.at(-1) ?? '', trusted)) path.pop()
  return path.at(-1) || undefined
}

/** Whether whoever is at the other end of the socket is a proxy of ours. */
export function isTrusted(socket: string | undefined, trusted: TrustedProxies) {
  if (typeof trusted === 'number') return trusted > 0
  return socket !== undefined && isIn(socket, trusted)
}

function isIn(address: string, blocks: readonly string[]) {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return blocks.some((block) => {
    const [base, bits] = ipaddr.parseCIDR(block)
    return base.kind() === parsed.kind() && parsed.match(base, bits)
  })
}

function withoutPort(address: string) {
  const bracketed = /^\[([^\]]+)\]/.exec(address)?.[1]
  if (bracketed) return bracketed
  return /^[\d.]+:\d+$/.test(address) ? address.slice(0, address.indexOf(':')) : address
}

/** "0", "2", or "10.0.0.0/8, 2001:db8::/32"; undefined when it is neither. */
export function readProxies(text: string): TrustedProxies | undefined {
  if (/^\d{1,2}$/.test(text.trim())) return Number(text)
  const blocks = text.split(/[\s,]+/).filter(Boolean)
  const isList = blocks.length > 0 && blocks.every((block) => ipaddr.isValidCIDR(block))
  return isList ? blocks : undefined
}
