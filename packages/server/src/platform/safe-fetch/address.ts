// Which addresses we may call on someone's word: public ones only, whatever a name resolves to.
import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress, isPublicHost } from '../addresses/public-host.ts'
import { readAddress } from '../addresses/web-address.ts'

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

/** Why this address cannot be registered, when it cannot. What its name resolves to is seen later. */
export function faultOfUrl(text: string, { mayBePrivate }: Reach) {
  const url = readAddress(text)
  if (!url || url.hash) return 'not_web_address'
  if (url.protocol !== 'https:' && !(mayBePrivate && url.protocol === 'http:')) return 'not_https'
  return mayBePrivate || isPublicHost(url.hostname) ? undefined : 'private_address'
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
