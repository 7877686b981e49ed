// The card of a service: access first, then what it says.
import type { Service } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { service } from '../test/fixtures.ts'
import { clear, faultsOfAccess, inside, place, text } from '../test/page.ts'
import { ServiceCard } from './service-card.ts'

ServiceCard.define()

const card = (
  given: Partial<Service> = {},
  html = '<parvis-service-card service="aides"></parvis-service-card>',
) => place(html, fakeClient({ services: [service(given)] }).client)

describe('parvis-service-card', () => {
  afterEach(clear)

  it('axe finds nothing', async () => {
    expect(await faultsOfAccess(await card())).to.deep.equal([])
  })

  it('has a heading of the level asked for, 3 otherwise', async () => {
    expect(text(await card(), 'h3')).to.equal('Aides-territoires')
    const second = '<parvis-service-card service="aides" heading-level="2"></parvis-service-card>'
    expect(text(await card({}, second), 'h2')).to.equal('Aides-territoires')
    const wrong = '<parvis-service-card service="aides" heading-level="x y"></parvis-service-card>'
    expect(text(await card({}, wrong), 'h3')).to.equal('Aides-territoires')
  })

  it('says stage, code, budget, territories and impact in words', async () => {
    const facts = text(await card(), 'dl')?.replace(/[\u00a0\u202f]/g, ' ')
    expect(facts).to.contain('accélération depuis le 1er avril 2025')
    expect(facts).to.contain('ouvert, AGPL-3.0, dépôt')
    expect(facts).to.contain('1 200 000 € (2026)')
    expect(facts).to.contain('Caen (Calvados), Brest (Finistère) et 7 autres')
    expect(facts).to.contain('1 234 aides, au 1er janvier 2026')
  })

  it('says in which language its text is, and that nobody knows its stage', async () => {
    const element = await card({
      tagline: 'Find a grant.',
      taglineLanguage: 'en',
      stage: 'unknown',
      stageSince: null,
    })
    expect(inside(element, '[part=tagline]')?.getAttribute('lang')).to.equal('en')
    expect(text(element, 'dl')).to.contain('non précisée')
  })

  it('says nothing of what a service does not have', async () => {
    const nothing = { budget: null, territories: { count: 0, first: [] as [] }, impact: [] }
    expect(text(await card(nothing), 'dl')).not.to.match(/Budget|Collectivités/)
  })

  it('says how fresh it is', async () => {
    expect(text(await card(), '[part=updated]')).to.equal('Fiche mise à jour le 1er février 2026.')
    expect(text(await card({ stale: true }), '[part=stale]')).to.contain('plus à jour')
  })

  it('never makes a link of an address that runs code', async () => {
    const code = { openness: 'open', repository: 'javascript:alert(1)', licence: null } as const
    const element = await card({ code })
    expect(element.renderRoot.innerHTML).not.to.contain('javascript:')
  })

  it('leaves its own link when the service is unknown, or a link when no answer comes', async () => {
    const { warn } = console
    console.warn = () => {}
    const own =
      '<parvis-service-card service="x"><a href="https://c.example/x">X</a></parvis-service-card>'
    const unknown = await card({}, own)
    console.warn = warn
    expect(inside<HTMLSlotElement>(unknown, 'slot').assignedElements()).to.have.length(1)
    expect(unknown.renderRoot.textContent?.trim()).to.equal('Introuvable.')
    const offline = fakeClient()
    offline.failure.embeds = new Error()
    const element = await place(
      '<parvis-service-card service="aides"></parvis-service-card>',
      offline.client,
    )
    expect(inside<HTMLAnchorElement>(element, 'a').href).to.equal(
      'https://c.example/services/aides',
    )
  })
})
