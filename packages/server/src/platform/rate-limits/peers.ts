// The blocks that a connection is counted in, by whoever is at its other end.
import { isTrusted, type TrustedProxies } from '../addresses/forwarded.ts'
import { blocksOf } from './blocks.ts'

/** A proxy of ours brings everyone's requests on its connections: no block is charged with those. */
export function blocksOfPeers(trusted: TrustedProxies) {
  return (address: string | undefined) =>
    isTrusted(address, trusted) ? [] : blocksOf(address).map(({ by, block }) => `${by} ${block}`)
}
