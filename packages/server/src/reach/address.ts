// Which addresses we may call on someone's word: public ones only, whatever a name resolves to.
import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

export type Reach = {
  /** Addresses of our own network, and plain http: for a demonstration and for tests. */
  mayBePrivate: boolean
}

export class AddressRefused extends Error {
  constructor(address: string) {
    super(`${address} is not a public address`)
    this.name = 'AddressRefused'
  }
}

/** Only what anyone may reach: not this machine, this network, the cloud's own, nor a disguise of these. */
export function isPublicAddress(address: string) {
  const bare = address.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return false
  const read = ipaddr.process(bare)
  // Of IPv6 only what is given out (2000::/3): ::127.0.0.1 is "unicast" as well.
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(givenOut))
}

const givenOut = ipaddr.parseCIDR('2000::/3')

/** Why this address cannot be registered, when it cannot. What its name resolves to is seen later. */
export function faultOfUrl(text: string, { mayBePrivate }: Reach) {
  if (!URL.canParse(text)) return 'not_web_address'
  const url = new URL(text)
  if (url.username || url.password || url.hash) return 'not_web_address'
  if (url.protocol !== 'https:' && !(mayBePrivate && url.protocol === 'http:')) return 'not_https'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (mayBePrivate) return undefined
  if (ipaddr.isValid(host)) return isPublicAddress(host) ? undefined : 'private_address'
  return host.includes('.') && !/\.(localhost|local|internal)\.?$/.test(host)
    ? undefined
    : 'private_address'
}

export type Resolve = (name: string) => Promise<LookupAddress[]>

export const resolveByDns: Resolve = (name) =>
  new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, found) => (error ? reject(error) : resolve(found)))
  })

/** Resolved once: the connection goes to what was checked, however the name resolves next. */
export function pinnedLookup({ mayBePrivate }: Reach, resolve = resolveByDns): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (found) => {
        const closed = found.find(({ address }) => !mayBePrivate && !isPublicAddress(address))
        const [first] = found
        if (closed || !first) done(new AddressRefused(closed?.address ?? name), '')
        else if (options.all) done(null, found)
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, ''),
    )
  }
}
