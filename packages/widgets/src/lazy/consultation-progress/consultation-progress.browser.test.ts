// The progress of a consultation: access first, then where it is, what is open, what is next.
import type { Consultation, Phase } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient } from '../../test/fake-client.ts'
import { consultation, phase } from '../../test/fixtures.ts'
import { clear, faultsOfAccess, inside, place, text } from '../../test/page.ts'
import { ConsultationProgress } from './consultation-progress.ts'

ConsultationProgress.define()

const tag = (more = '') =>
  `<parvis-consultation-progress ${more}><a href="https://c.example/">Consultation</a></parvis-consultation-progress>`

const past = phase({ state: 'closed', title: 'Contributions', closesAt: '2026-02-28T23:00:00Z' })
const now = phase({
  kind: 'support',
  title: 'Soutiens',
  state: 'open',
  opensAt: '2026-02-28T23:00:00Z',
  closesAt: '2026-04-30T22:00:00Z',
})
const next = phase({
  kind: 'committee',
  title: 'Comité',
  state: 'upcoming',
  opensAt: '2026-05-31T22:00:00Z',
  closesAt: null,
})

async function progress(phases: Phase[], open: Consultation['open'] = [], html = tag()) {
  const fake = fakeClient({ consultation: consultation({ phases, open }) })
  return place(html, fake.client)
}

describe('parvis-consultation-progress', () => {
  afterEach(clear)

  it('axe finds nothing, before, during and after', async () => {
    for (const phases of [[], [next], [past, now, next], [past]]) {
      expect(await faultsOfAccess(await progress(phases, ['support']))).to.deep.equal([])
      clear()
    }
  })

  it('says what is open until when, and what is next', async () => {
    const element = await progress([past, now, next], ['support'])
    expect(text(element, 'h3')).to.equal('Consultation')
    // Phases close at the first moment of the day after.
    expect(text(element, '[part=now]')).to.equal(
      'En ce moment : Soutiens, jusqu’au 30 avril 2026 (heure de Paris)',
    )
    expect(text(element, '[part=next]')).to.equal('Ensuite : Comité, à partir du 1er juin 2026')
  })

  it('marks the stage that is under way, in words and for those who listen', async () => {
    const element = await progress([past, now, next], ['support'])
    const current = element.renderRoot.querySelectorAll('[aria-current=step]')
    expect(current).to.have.length(1)
    expect(current[0]?.textContent).to.match(
      /En cours\s+Soutiens\s+Du 1er mars 2026 au 30 avril 2026 \(heure de Paris\)/,
    )
    expect(text(element, '[part=phases]')).to.contain('Terminé')
    expect(text(element, '[part=phases]')).to.contain('À partir du 1er juin 2026')
  })

  it('leads to what one may do now, and to nothing else', async () => {
    const element = await progress([past, now, next], ['contribution', 'support', 'committee'])
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('[part=button]')]
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://c.example/contribuer?site=pk_test',
      'https://c.example/propositions?site=pk_test',
    ])
  })

  it('says when nothing is open, when all is over, when no date is set', async () => {
    expect(text(await progress([next]), '[part=now]')).to.equal('Rien n’est ouvert en ce moment.')
    const over = await progress([past])
    expect(text(over, '[part=now]')).to.equal('La consultation est terminée.')
    expect(inside<HTMLAnchorElement>(over, '[part=button]').href).to.equal(
      'https://c.example/consultations/c2026/bilan',
    )
    expect(text(await progress([]), '[part=now]')).to.contain('pas fixées')
  })

  it('speaks English', async () => {
    const element = await progress([now], ['support'], tag('lang="en"'))
    expect(text(element, '[part=now]')).to.equal('Now: Soutiens, until 30 April 2026 (Paris time)')
  })

  it('asks for the site’s consultation, or for the one that is named', async () => {
    const fake = fakeClient()
    await place(tag(), fake.client)
    await place(tag('consultation="appel"'), fake.client)
    expect(fake.asked).to.have.length(2)
    expect(fake.asked[0]).to.include({ consultation: '*' })
    expect(fake.asked[1]).to.include({ consultation: 'appel' })
  })

  it('leaves its link when no answer comes', async () => {
    const offline = fakeClient()
    offline.failure.embeds = new Error()
    const element = await place(tag(), offline.client)
    expect(inside<HTMLSlotElement>(element, 'slot').assignedElements()).to.have.length(1)
    expect(text(element, '[part=status]')).to.contain('ne répond pas')
  })
})
