// What a page's own links say where its script does not: the server, the key.
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { embeds } from '../test/fixtures.ts'
import { clear, eventually, place, settled } from '../test/page.ts'
import { VoteButton } from '../vote-button/vote-button.ts'
import { learnServer } from './copied.ts'
import { settings } from './settings.ts'

VoteButton.define()
const copy = `${location.origin}/js/all.js`
const linkTo = (href: string) => Object.assign(document.createElement('a'), { href })

describe('what links inside elements say', () => {
  const asked: URL[] = []
  const warned: string[] = []
  const { fetch } = window
  const { warn } = console
  beforeEach(() => {
    asked.length = 0
    warned.length = 0
    window.fetch = async (input) => {
      asked.push(new URL(String(input)))
      return new Response(JSON.stringify(embeds()), { headers: { 'x-request-id': 'n' } })
    }
    console.warn = (words: string) => warned.push(words)
  })
  afterEach(() => {
    window.fetch = fetch
    console.warn = warn
    for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name)
    clear()
  })

  async function put(markup: string) {
    const stage = document.createElement('main')
    stage.innerHTML = markup
    document.body.append(stage)
    const all = [...stage.querySelectorAll('*')].filter((one) => one instanceof VoteButton)
    await Promise.all(all.map(settled))
    return all
  }
  const button = (href: string, more = '') =>
    `<parvis-vote-button proposal="parking"${more}><a href="${href}">Soutenir</a></parvis-vote-button>`
  const leads = (element: VoteButton | undefined) => {
    const link = element?.renderRoot.querySelector('a')
    return link && link.origin + new URL(link.href).searchParams.get('site')
  }

  it('a copied script asks the server that they name, once warned; where none does, it is as it was', async () => {
    Object.assign(settings, { server: location.origin, copiedFrom: copy })
    learnServer(null)
    learnServer(linkTo('mailto:mairie@example.org'))
    learnServer(linkTo('/aide'))
    expect(settings.server).to.equal(location.origin)
    const [first] = await put(button('https://c1.example/propositions/parking/soutien?site=pk_1'))
    expect(asked.map(({ origin }) => origin)).to.deep.equal(['https://c1.example'])
    expect(asked[0]?.searchParams.get('site')).to.equal('pk_1')
    expect(leads(first)).to.equal('https://c1.examplepk_1')
    expect(settings.files).to.equal('https://c1.example/widgets/v1/')
    expect(warned).to.deep.equal([
      `Parvis: script_copied ${copy}, https://c1.example/aide/integration#script_copied`,
    ])
    // One that has no link goes where the others went.
    const [other] = await put('<parvis-vote-button proposal="parking"></parvis-vote-button>')
    expect(leads(other)).to.contain('https://c1.example')
  })

  it('a script that its server gives keeps it, whatever a link says', async () => {
    Object.assign(settings, { server: 'https://c2.example', site: 'pk_2' })
    await put(button('https://elsewhere.example/propositions/parking/soutien?site=pk_9'))
    expect(asked.map(({ origin }) => origin)).to.deep.equal(['https://c2.example'])
    expect(asked[0]?.searchParams.get('site')).to.equal('pk_2')
    expect(warned).to.deep.equal([])
  })

  it('without data-site each keeps the key of its link; its own attribute comes first', async () => {
    Object.assign(settings, { server: 'https://c3.example' })
    const link = 'https://c3.example/propositions/parking/soutien'
    const all = await put(
      button(`${link}?site=pk_a`) +
        button(`${link}?utm=x&site=pk_b`) +
        button(`${link}?site=pk_c`, ' site="pk_own"') +
        button(link),
    )
    expect(all.map((one) => leads(one)?.replace('https://c3.example', ''))).to.deep.equal([
      'pk_a',
      'pk_b',
      'pk_own',
      'null',
    ])
  })

  for (const siteProblem of ['origin_not_allowed', 'site_key_revoked'] as const)
    it(`${siteProblem}: said once as the page loads, and the button leads on without the site`, async () => {
      const key = `pk_${siteProblem}`
      window.fetch = async () =>
        new Response(JSON.stringify({ ...embeds(), site: null, siteProblem }))
      Object.assign(settings, { server: 'https://c4.example', site: key })
      const all = await put(button('https://c4.example/') + button('https://c4.example/'))
      await eventually(() =>
        expect(all.map(leads)).to.deep.equal(Array(2).fill('https://c4.examplenull')),
      )
      expect(warned).to.deep.equal([
        `Parvis: ${siteProblem} ${key}, https://c4.example/aide/integration#${siteProblem}`,
      ])
    })

  it('a client of one’s own is left as it is', async () => {
    Object.assign(settings, { server: location.origin, copiedFrom: copy })
    const { client } = fakeClient()
    const element = await place(button('https://c5.example/?site=pk_5'), client)
    expect(element.renderRoot.querySelector('a')?.href).to.contain('https://c.example/')
  })
})
