// Posters and codes: each leads to the act they announce, for the site they name, and to nothing else.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { decodeQr } from '../../../testing/decode-qr.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows, proposals, site } from '../../../testing/given.ts'
import { plainSpaces } from '../../../testing/plain-spaces.ts'

const base = 'http://parvis.localhost'

describe.each(engines)('posters on %s', (engine) => {
  const app = useApp(engine)
  const from = `?site=${site.key}`

  async function decoded(path: string) {
    const answer = await app.request(path)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    return decodeQr(new Uint8Array(await answer.arrayBuffer())) ?? ''
  }
  const textOf = async (path: string) => plainSpaces(await (await app.request(path)).text())
  const location = async (address: string) =>
    (await app.request(address)).headers.get('Location') ?? ''

  test('the code of a proposal leads to its support, from the site it is for', async () => {
    const address = await decoded(`/propositions/${proposals.open}/qr.png${from}`)
    expect(address).toMatch(new RegExp(`^${base}/p/[a-z0-9]{6}\\?de=${site.key}$`))
    expect(await location(address)).toBe(`/propositions/${proposals.open}/soutien${from}`)
    const act = await app.request(`${base}${await location(address)}`)
    expect(await act.text()).toMatch(/<h1>Soutenir une proposition<.*Payer le stationnement/s)
    const plain = await decoded(`/propositions/${proposals.open}/qr.png`)
    expect(await location(plain)).toBe(`/propositions/${proposals.open}/soutien`)
  })

  test('after the phase it leads to the proposal, which tells what comes next', async () => {
    const address = await decoded(`/propositions/${proposals.open}/qr.png`)
    app.clock.now = new Date('2026-04-02T00:00:00Z')
    expect(await location(address)).toBe(`/propositions/${proposals.open}`)
  })

  test('the code of the form leads to the form', async () => {
    expect(await decoded('/contribuer/qr.png')).toBe(`${base}/contribuer`)
    expect(await decoded(`/contribuer/qr.png${from}`)).toBe(`${base}/contribuer?de=${site.key}`)
  })

  test('the SVG says what it is, to those who hear it', async () => {
    const answer = await app.request(`/propositions/${proposals.open}/qr.svg`)
    expect(answer.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    const text = await answer.text()
    expect(text).toContain('<title id="t">Soutenir : Payer le stationnement</title>')
    expect(text).toMatch(/<desc id="d">Code QR de l’adresse http:\/\/parvis.localhost\/p\/\w{6}</)
  })

  test('a poster has its title, dates, picture, short address and town', async () => {
    const text = await textOf(`/propositions/${proposals.open}/affiche${from}`)
    expect(text).toContain('<h1 dir="auto">Payer le stationnement</h1>')
    expect(text).toContain('Ville de Caen vous invite à participer')
    expect(text).toContain('Jusqu’au 1er avril 2026 à 02 h 00 (heure de Paris)')
    expect(text).toContain(`src="/propositions/${proposals.open}/qr.svg${from}"`)
    expect(text).toMatch(/<strong>parvis\.localhost\/p\/[a-z0-9]{6}<\/strong>/)
    const form = await (await app.request('/contribuer/affiche')).text()
    expect(form).toContain('<strong>parvis.localhost/contribuer</strong>')
    expect(form).not.toContain('vous invite')
  })

  test('before and after its phase it says so', async () => {
    const poster = () => textOf(`/propositions/${proposals.open}/affiche`)
    app.clock.now = new Date('2026-01-20T00:00:00Z')
    expect(await poster()).toContain(
      'Du 1er février 2026 au 1er avril 2026 à 02 h 00 (heure de Paris)',
    )
    app.clock.now = new Date('2026-04-02T00:00:00Z')
    expect(await poster()).toContain('Cette étape est terminée')
  })

  test('the form on paper asks what the screen asks, and says where to hand it in', async () => {
    const text = await textOf(`/contribuer/papier${from}`)
    for (const words of [
      'Mobilité',
      'Citoyenneté',
      'Un besoin',
      'Un service existant',
      'Caen (Calvados)',
      'Habitant ou habitante',
      'Jusqu’au 1er mars 2026 à 01 h 00 (heure de Paris)',
      '(Ville de Caen)',
      'Vos données',
    ])
      expect(text.toLowerCase()).toContain(words.toLowerCase())
    expect(text).toContain('parvis.localhost/contribuer?papier=1')
    expect(await (await app.request('/contribuer/papier')).text()).toContain('de votre mairie')
  })

  test.each([
    ['/propositions/inconnue/affiche', 404],
    ['/propositions/inconnue/qr.svg', 404],
    ['/propositions/inconnue/qr.png', 404],
    ['/p/aaaaaa', 404],
    ['/p/a', 404],
  ])('%s is refused with %i', async (path, status) => {
    expect((await app.request(path)).status).toBe(status)
  })

  test('scanning and printing record nothing', async () => {
    const before = await countRows(app.db)
    const address = await decoded(`/propositions/${proposals.open}/qr.png${from}`)
    for (const path of [address, '/contribuer/affiche', `/propositions/${proposals.open}/affiche`])
      await app.request(path)
    expect(await countRows(app.db)).toEqual(before)
  })

  test('a proposal that is not public has neither poster nor code', async () => {
    const address = await decoded(`/propositions/${proposals.open}/qr.png`)
    await app.db
      .updateTable('proposals')
      .set({ state: 'draft' })
      .where('id', '=', proposals.open)
      .execute()
    expect((await app.request(address)).status).toBe(404)
    expect((await app.request(`/propositions/${proposals.open}/affiche`)).status).toBe(404)
  })
})
