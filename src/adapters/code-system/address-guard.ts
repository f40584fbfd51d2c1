import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

export interface AddressRules {
  /** Addresses somebody who runs the server wrote down: their origins are trusted, whatever they are. */
  configured: readonly string[]
  /** Whether hosts that are not configured may be asked, too. */
  anyHost: boolean
}

/** Ranges that are no public host: our own machine, its neighbours, and the places where clouds keep credentials. RFC 6890. */
const closed = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  closed.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv4')
for (const range of [
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
])
  closed.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv6')

/**
 * Whether an address may be fetched: of a configured origin, or https on a host that is public whatever its name resolves to.
 * A name that resolves otherwise a moment later gets no further than the TLS handshake: no neighbour has its certificate.
 */
export async function mayFetch(address: string, { configured, anyHost }: AddressRules): Promise<boolean> {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (configured.some((one) => URL.canParse(one) && new URL(one).origin === url.origin)) return true
  if (url.protocol !== 'https:' || url.username || url.password || !anyHost) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host)) return isPublic(host)
  try {
    return (await lookup(host, { all: true })).every((found) => isPublic(found.address))
  } catch {
    // It will not be found when it is fetched either, and that says more.
    return true
  }
}

function isPublic(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && !closed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
