// Texts that people wrote stand in a direction of their own, as on the pages of the consultation.
import { expect } from 'chai'
import { all } from '../test/all.ts'
import { fakeClient } from '../test/fake-client.ts'
import { consultation, phase, proposal, report, service } from '../test/fixtures.ts'
import { clear, place } from '../test/page.ts'

const hebrew = 'שלום עולם'
const written = { title: `${hebrew} 1`, summary: `${hebrew} 2` }
const of = consultation({ ...written, phases: [phase({ title: `${hebrew} 5` })] })
const given = {
  consultation: of,
  proposals: [proposal(written)],
  services: [service({ name: `${hebrew} 3`, tagline: `${hebrew} 4` })],
}

describe('direction', () => {
  afterEach(clear)

  for (const { tag } of all) {
    it(`${tag}: what people wrote is read from its own side`, async () => {
      const fake = fakeClient(given)
      fake.answers.set('proposals', { items: given.proposals, total: 1, next: null })
      fake.answers.set('consultations/c2026/report', { ...report(), consultation: of })
      const html = `<${tag} proposal="parking" service="aides" variant="card"></${tag}>`
      const element = await place(html, fake.client)
      const nodes = [...element.renderRoot.querySelectorAll<HTMLElement>('*:not(.hidden, option)')]
      const theirs = nodes.filter(({ childElementCount, textContent }) => {
        return !childElementCount && textContent?.startsWith(hebrew)
      })
      for (const node of theirs)
        expect(getComputedStyle(node).direction, node.outerHTML).to.equal('rtl')
      const fields = [...element.renderRoot.querySelectorAll('textarea, input:not([type], [role])')]
      for (const field of fields) expect(field.getAttribute('dir')).to.equal('auto')
      expect(theirs.length + fields.length > 0).to.equal(!/referent|diagnosis/.test(tag))
    })
  }
})
