// The blocks that an address is counted in: its own, and the wider ones that one party may hold.
import ipaddr from 'ipaddr.js'

export type Block = { by: 'ipv4' | 'ipv4_24' | 'ipv6_64' | 'ipv6_56' | 'ipv6_48'; block: string }

/** Rotating addresses inside what one was given moves through many /64 but stays in one /48. */
export function blocksOf(address: string | undefined): Block[] {
  if (!address || !ipaddr.isValid(address)) return []
  const parsed = ipaddr.process(address)
  // This very machine: a proxy that TRUSTED_PROXIES does not name, or no one from elsewhere.
  if (parsed.range() === 'loopback') return []
  const prefix = (bits: number) => hexOf(parsed.toByteArray(), bits)
  if (parsed instanceof ipaddr.IPv4) {
    return [
      { by: 'ipv4', block: prefix(32) },
      { by: 'ipv4_24', block: prefix(24) },
    ]
  }
  return [
    { by: 'ipv6_64', block: prefix(64) },
    { by: 'ipv6_56', block: prefix(56) },
    { by: 'ipv6_48', block: prefix(48) },
  ]
}

function hexOf(bytes: number[], bits: number) {
  return Buffer.from(bytes.slice(0, bits / 8)).toString('hex')
}
