// Which hosts anyone may reach, by what is written: not this machine nor a network of one's own.
import ipaddr from 'ipaddr.js'

/** Only what anyone may reach: not this machine, this network, the cloud's own, nor a disguise of these. */
export function isPublicAddress(address: string) {
  const bare = address.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return false
  const read = ipaddr.process(bare)
  // Of IPv6 only what is given out (2000::/3): ::127.0.0.1 is "unicast" as well.
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(givenOut))
}

const givenOut = ipaddr.parseCIDR('2000::/3')

/** What its name resolves to is not asked. */
export function isPublicHost(hostname: string) {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host)) return isPublicAddress(host)
  return host.includes('.') && !/\.(localhost|local|internal)\.?$/.test(host)
}
