// The results of a consultation: access first, then the funnel and its figures.
import { expect } from 'chai'
import { fakeClient } from '../../test/fake-client.ts'
import { report } from '../../test/fixtures.ts'
import { clear, faultsOfAccess, inside, place, text } from '../../test/page.ts'
import { Results } from './results.ts'

Results.define()

const path = 'consultations/c2026/report'
const tag = (more = '') =>
  `<parvis-results ${more}><a href="https://c.example/bilan">Bilan</a></parvis-results>`

function answering(given: unknown = report()) {
  const fake = fakeClient()
  fake.answers.set(path, given)
  return fake
}

const plain = (words?: string | null) => words?.replace(/[\u00a0\u202f]/g, ' ')
const silent = async <Value>(show: () => Promise<Value>) => {
  const { warn } = console
  console.warn = () => {}
  return show().finally(() => {
    console.warn = warn
  })
}

describe('parvis-results', () => {
  afterEach(clear)

  it('axe finds nothing, with figures or without', async () => {
    const empty = report()
    empty.funnel.received = 0
    for (const given of [report(), empty]) {
      expect(await faultsOfAccess(await place(tag(), answering(given).client))).to.deep.equal([])
      clear()
    }
  })

  it('says each step, residents apart from territories', async () => {
    const element = await place(tag('heading-level="2"'), answering().client)
    expect(text(element, 'h2')).to.equal('Consultation')
    const steps = [...element.renderRoot.querySelectorAll('[part=step]')]
    expect(
      steps.map(({ textContent }) => plain(textContent)?.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal([
      '476 contributions reçues',
      '67 propositions publiées',
      '531 soutiens de collectivités et, à part, 34 d’habitants',
      '17 propositions retenues',
      '1 territoire référent',
      '44 projets financés',
      '42 services numériques',
    ])
  })

  it('says money, participation, code and use; a figure that is nothing is left out', async () => {
    const facts = plain(text(await place(tag(), answering().client), '[part=facts]'))
    expect(facts).to.contain('Montant accordé1 500 000 € sur 2 000 000 €')
    expect(facts).to.contain('Collectivités qui ont pris part312')
    expect(facts).to.contain('Services au code ouvert20 sur 42')
    expect(facts).not.to.contain('utilisent')
  })

  it('says of when the figures are', async () => {
    expect(text(await place(tag(), answering().client), '[part=updated]')).to.equal(
      'Chiffres du 1er mars 2026.',
    )
    const fake = answering({ ...report(), year: 2025 })
    const element = await place(tag('year="2025"'), fake.client)
    expect(text(element, '[part=updated]')).to.equal('Chiffres à la fin de 2025.')
    expect(fake.calls[0]).to.deep.include({ query: { year: 2025 } })
  })

  it('asks once where the consultation is named', async () => {
    const fake = answering()
    await place(tag('consultation="c2026"'), fake.client)
    expect(fake.asked).to.have.length(0)
    expect(fake.calls.map((call) => call.path)).to.deep.equal([path])
  })

  it('follows its attributes', async () => {
    const fake = answering()
    const element = await place(tag(), fake.client)
    fake.answers.set(path, { ...report(), year: 2024 })
    element.setAttribute('year', '2024')
    await new Promise((done) => setTimeout(done, 50))
    expect(text(element, '[part=updated]')).to.contain('2024')
  })

  it('says that nothing came yet', async () => {
    const empty = report()
    empty.funnel.received = 0
    const element = await place(tag(), answering(empty).client)
    expect(text(element, '[part=note]')).to.contain('Pas encore')
  })

  it('speaks English', async () => {
    const element = await place(tag('lang="en"'), answering().client)
    expect(text(element, '[part=funnel]')).to.contain('17 proposals kept')
    expect(text(element, '[part=updated]')).to.equal('Figures of 1 March 2026.')
  })

  it('leaves its link when there is no such report, or no answer', async () => {
    const unknown = await silent(() => place(tag('consultation="x"'), fakeClient().client))
    expect(inside<HTMLSlotElement>(unknown, 'slot').assignedElements()).to.have.length(1)
    expect(text(unknown, '[part=status]')).to.equal('Introuvable.')
    const offline = await place(tag(), answering(new Error()).client)
    expect(text(offline, '[part=status]')).to.contain('ne répond pas')
    const bare = await place('<parvis-results consultation="c2026">', answering(new Error()).client)
    expect(inside<HTMLAnchorElement>(bare, 'a').href).to.equal(
      'https://c.example/consultations/c2026/bilan',
    )
  })
})
