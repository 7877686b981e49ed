// Reading a page on someone's word, against real servers, sockets and a real DNS server.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DnsServer, startDnsServer } from '../../../testing/dns-server.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import { fetchPage } from './fetch-page.ts'

let site: SiteServer
let dns: DnsServer
beforeAll(async () => {
  site = await startSiteServer()
  dns = await startDnsServer()
  dns.set('ville.example', { A: ['127.0.0.1'] })
})
beforeEach(() => {
  site.asked.length = 0
  site.headers.length = 0
  dns.asked.length = 0
})
afterAll(async () => {
  await site.stop()
  await dns.stop()
})

const url = (path = '/') => `http://ville.example:${site.port}${path}`
type More = { milliseconds?: number; isEnough?: (text: string) => boolean }
const read = (address: string, more: More = {}) =>
  fetchPage(address, { mayBePrivate: true, resolve: dns.resolver.addresses, ...more })
const readPublic = (address: string, milliseconds = 400) =>
  fetchPage(address, { mayBePrivate: false, resolve: dns.resolver.addresses, milliseconds })

describe('limits', () => {
  test('a page is read once, with nothing of ours but a name', async () => {
    site.page('<p>Bonjour</p>')
    expect(await read(url())).toEqual({ status: 200, location: '', text: '<p>Bonjour</p>' })
    expect(site.asked).toEqual(['/'])
    expect(site.headers[0]).toMatchObject({ host: `ville.example:${site.port}` })
    expect(site.headers[0]).not.toHaveProperty('cookie')
    expect(site.headers[0]).not.toHaveProperty('authorization')
  })

  test('no redirection is followed', async () => {
    const other = await startSiteServer()
    site.answer((_, response) => response.writeHead(302, { location: other.origin }).end('x'))
    expect(await read(url())).toEqual({ status: 302, location: other.origin, text: '' })
    expect(other.asked).toEqual([])
    await other.stop()
  })

  test('no more than the limit is read, whether its length is told or not', async () => {
    site.answer((_, response) =>
      response.writeHead(200, { 'content-length': '300000' }).end('x'.repeat(300_000)),
    )
    const cut = { status: 200, location: '', text: 'x'.repeat(256 * 1024), stopped: 'too_big' }
    expect(await read(url())).toEqual(cut)
    let sent = 0
    site.answer((_, response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && sent < 100_000_000) {
          sent += 65_536
          if (!response.write('x'.repeat(65_536))) return
        }
      }
      response.on('drain', more)
      more()
    })
    expect(await read(url())).toEqual(cut)
    expect(sent).toBeLessThan(20_000_000)
    site.page('x'.repeat(256 * 1024))
    expect(await read(url())).not.toHaveProperty('stopped')
  })

  test('no more is read than is enough, and what came is kept when the rest does not', async () => {
    site.answer((_, response) => {
      response.writeHead(200)
      response.write(`<head>ici</head>${' '.repeat(8000)}`)
    })
    const isEnough = (text: string) => text.includes('ici')
    const began = performance.now()
    expect(await read(url(), { isEnough })).not.toHaveProperty('stopped')
    expect(performance.now() - began).toBeLessThan(2000)
    const slow = await read(url(), { milliseconds: 200 })
    expect(slow).toMatchObject({ stopped: 'too_slow', text: expect.stringContaining('ici') })
    site.answer((_, response) => {
      response.writeHead(200, { 'content-length': '9000' })
      response.write('<head>ici</head>', () => response.destroy())
    })
    expect(await read(url())).toMatchObject({ stopped: 'unreachable', text: '<head>ici</head>' })
  })

  test('a body that drips is cut at the time of all together, so is a head that never comes', async () => {
    site.answer((_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const began = performance.now()
    expect(await read(url(), { milliseconds: 300 })).toMatchObject({ stopped: 'too_slow' })
    site.answer(() => {})
    expect(await read(url(), { milliseconds: 300 })).toEqual({ fault: 'too_slow' })
    expect(performance.now() - began).toBeLessThan(2500)
  })

  test('what is compressed is not opened: a small bomb stays small', async () => {
    site.answer((_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(9_000_000))),
    )
    expect(await read(url())).toEqual({ fault: 'encoded' })
    expect(site.headers[0]?.['accept-encoding']).toBe('identity')
  })

  test('a cut connection, a closed port, no TLS, no such name', async () => {
    site.answer((request) => request.socket.destroy())
    expect(await read(url())).toEqual({ fault: 'unreachable' })
    expect(await read('http://127.0.0.1:9/')).toEqual({ fault: 'unreachable' })
    expect(await read(url().replace('http:', 'https:'))).toEqual({ fault: 'certificate' })
    expect(await read('http://nulle-part.example/')).toEqual({ fault: 'unresolved' })
  })
})

describe('public addresses only', () => {
  test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '192.168.1.1'])(
    'a name that leads to %s is never called',
    async (address) => {
      dns.set('piege.example', { A: [address] })
      expect(await readPublic('https://piege.example/')).toEqual({ fault: 'private_address' })
      dns.set('melange.example', { A: ['11.0.0.1', address] })
      expect(await readPublic('https://melange.example/')).toEqual({ fault: 'private_address' })
      expect(site.asked).toEqual([])
    },
  )

  test('a name bound anew after it was checked: asked once, and the first answer is the one called', async () => {
    // 11.0.0.1 is public and answers nobody here; then the name leads to this machine.
    dns.set('change.example', { A: ['11.0.0.1'] }, { A: ['127.0.0.1'] })
    const answer = await readPublic('https://change.example/')
    expect(['too_slow', 'unreachable', 'certificate']).toContain('fault' in answer && answer.fault)
    expect(dns.asked).toEqual(['A change.example'])
    expect(site.asked).toEqual([])
    // The next time it is asked anew, and refused.
    expect(await readPublic('https://change.example/')).toEqual({ fault: 'private_address' })
  })

  test.each([
    'http://ville.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://ville.example:8443/',
    'https://user:secret@ville.example/',
    'https://localhost/',
    'https://[::ffff:127.0.0.1]/',
    'file:///etc/passwd',
    'https://base.internal/',
  ])('%s is not even looked up', async (address) => {
    expect(await readPublic(address)).toEqual({ fault: 'private_address' })
    expect(dns.asked).toEqual([])
  })
})
