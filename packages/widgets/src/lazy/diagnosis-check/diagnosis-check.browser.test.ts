// The check for a diagnosis: access first, then the answer, its figures, and what follows.
import type { DiagnosisEligibility } from '@parvis/sdk'
import { expect } from 'chai'
import { fakeClient, refusal } from '../../test/fake-client.ts'
import { eligibility, territory } from '../../test/fixtures.ts'
import { press } from '../../test/form.ts'
import { clear, eventually, faultsOfAccess, inside, place, settled, text } from '../../test/page.ts'
import { DiagnosisCheck } from './diagnosis-check.ts'

DiagnosisCheck.define()

const path = 'diagnoses/eligibility'
const tag = (more = '') =>
  `<parvis-diagnosis-check ${more}><a href="https://c.example/diagnostic">Diagnostic</a></parvis-diagnosis-check>`

async function check(given: Partial<DiagnosisEligibility> = {}, html = tag()) {
  const fake = fakeClient()
  fake.answers.set(path, eligibility(given))
  const element = await place(html, fake.client)
  await eventually(() => inside(element, '[part=verdict]'))
  return { fake, element }
}

const over = { eligible: false, reason: 'over_threshold', population: 108_200 } as const
const field = (element: DiagnosisCheck) => inside<HTMLInputElement>(element, '[role=combobox]')
const plain = (words?: string | null) => words?.replace(/[\u00a0\u202f]/g, ' ')

function type(element: DiagnosisCheck, words: string) {
  field(element).value = words
  field(element).dispatchEvent(new Event('input'))
}

describe('parvis-diagnosis-check', () => {
  afterEach(clear)

  it('axe finds nothing, whatever the answer', async () => {
    expect(await faultsOfAccess((await check()).element)).to.deep.equal([])
    clear()
    expect(await faultsOfAccess((await check(over)).element)).to.deep.equal([])
  })

  it('starts from the site’s own territory', async () => {
    const { element, fake } = await check()
    expect(field(element as DiagnosisCheck).value).to.equal('Caen (Calvados)')
    expect(fake.calls[0]).to.deep.include({ path, query: { territory: 'commune-14118' } })
  })

  it('or from the one that is named', async () => {
    const { fake } = await check({}, tag('territory="commune-05135"'))
    expect(fake.calls[0]).to.deep.include({ query: { territory: 'commune-05135' } })
  })

  it('says the figure, the threshold and the source, and where to ask', async () => {
    const { element } = await check()
    expect(text(element, '[part=verdict]')).to.equal('Caen (Calvados) peut demander un diagnostic.')
    const facts = plain(text(element, '[part=facts]'))
    expect(facts).to.contain('1 200 habitants (population municipale)')
    expect(facts).to.contain('moins de 3 500 habitants')
    expect(facts).to.contain('Insee, 2026')
    expect(inside<HTMLAnchorElement>(element, '[part=button]').href).to.match(
      /\/diagnostic\/commune-14118\/demande\?site=pk_test&intent=[0-9a-f-]{36}$/,
    )
  })

  it('offers no way to ask where one may not', async () => {
    const { element } = await check(over)
    expect(text(element, '[part=verdict]')).to.equal('Caen (Calvados) dépasse le seuil.')
    expect(element.renderRoot.querySelector('[part=button]')).to.equal(null)
    expect(inside<HTMLAnchorElement>(element, '[part=box] > a').href).to.contain('/diagnostic/')
  })

  it('with the keyboard alone: type, choose, read the answer', async () => {
    const { element, fake } = await check(over)
    const label = 'Le Poët (Hautes-Alpes)'
    fake.found.push(territory('commune-05103', 'Le Poët'), territory('commune-05135', label))
    const own = { id: 'commune-05135', kind: 'commune', name: 'x', label } as const
    fake.answers.set(path, eligibility({ territory: own }))
    type(element as DiagnosisCheck, 'poët')
    await eventually(() => expect(field(element as DiagnosisCheck).ariaExpanded).to.equal('true'))
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) {
      press(field(element as DiagnosisCheck), key)
      await element.updateComplete
    }
    await eventually(() => expect(text(element, '[part=verdict]')).to.contain(label))
    expect(field(element as DiagnosisCheck).value).to.equal(label)
    expect(fake.calls.at(-1)).to.deep.include({ query: { territory: 'commune-05135' } })
    // It is announced: its region was there before.
    expect(inside(element, '[part=verdict]').getAttribute('role')).to.equal('status')
  })

  it('looks for what the field holds when one opens the list', async () => {
    const { element, fake } = await check()
    fake.found.push(territory('commune-14118', 'Caen (Calvados)'))
    field(element as DiagnosisCheck).focus()
    await eventually(() => expect(inside(element, '[role=listbox]').hidden).to.equal(true))
    press(field(element as DiagnosisCheck), 'ArrowDown')
    await eventually(() => expect(fake.searched).to.deep.equal(['Caen (Calvados)']))
    await eventually(() => expect(field(element as DiagnosisCheck).ariaExpanded).to.equal('true'))
  })

  it('says that nothing was found', async () => {
    const { element } = await check()
    type(element as DiagnosisCheck, 'zzz')
    await eventually(() => expect(text(element, '.combobox [role=status]')).to.equal('0 résultat'))
  })

  it('shows no answer while another territory is typed, and an old one never replaces a new one', async () => {
    const { element, fake } = await check()
    type(element as DiagnosisCheck, 'x')
    await element.updateComplete
    expect(text(element, '[part=verdict]')).to.equal('')
    expect(element.renderRoot.querySelector('[part=facts]')).to.equal(null)
    expect(fake.calls).to.have.length(1)
  })

  it('tells of a confirmed request', async () => {
    const { element, fake } = await check()
    const button = inside<HTMLAnchorElement>(element, '[part=button]')
    const id = new URL(button.href).searchParams.get('intent') ?? ''
    fake.settle(id, { kind: 'diagnosis_request', state: 'confirmed' })
    const heard = new Promise<Event>((hear) =>
      document.addEventListener('parvis-diagnosis-requested', hear, { once: true }),
    )
    document.addEventListener('click', (event) => event.preventDefault(), { once: true })
    button.click()
    expect((await heard) as CustomEvent)
      .property('detail')
      .to.deep.equal({ territoryId: 'commune-14118', intentId: id })
    await eventually(() => expect(text(element, '[part=status]')).to.contain('enregistrée. Merci'))
  })

  it('says a refusal at the field', async () => {
    const fake = fakeClient()
    fake.answers.set(path, refusal('territory_not_found', 404))
    const element = await place(tag(), fake.client)
    await eventually(() =>
      expect(text(element, '[part=error]')).to.equal('Refus territory_not_found.'),
    )
    expect(await faultsOfAccess(element)).to.deep.equal([])
  })

  it('without an answer says so, and asks again when the network is back', async () => {
    const fake = fakeClient()
    fake.answers.set(path, new Error())
    const element = await place(tag(), fake.client)
    await eventually(() => expect(text(element, '[part=status]')).to.contain('ne répond pas'))
    fake.answers.set(path, eligibility())
    dispatchEvent(new Event('online'))
    await eventually(() => expect(text(element, '[part=verdict]')).to.contain('peut demander'))
  })

  it('does not start in a field that the person is in: what they type would follow it', async () => {
    const fake = fakeClient()
    fake.failure.embeds = new Error()
    const element = await place(tag(), fake.client)
    field(element as DiagnosisCheck).focus()
    fake.failure.embeds = undefined
    dispatchEvent(new Event('online'))
    await eventually(() => expect(element).to.have.property('loading', 'ready'))
    await settled(element)
    expect(field(element as DiagnosisCheck).value).to.equal('')
    expect(fake.calls).to.have.length(0)
  })

  it('speaks English', async () => {
    const { element } = await check({}, tag('lang="en"'))
    expect(text(element, '[part=verdict]')).to.equal('Caen (Calvados) may ask for a diagnosis.')
  })
})
