// A page that the browser has translated: what changes afterwards shows all the same.
import type { Embeds } from '@parvis/sdk'
import { expect } from 'chai'
import { all } from '../test/all.ts'
import { fakeClient } from '../test/fake-client.ts'
import { eligibility, proposal, service, soon, territory } from '../test/fixtures.ts'
import { fill, form, markup as formMarkup, need, send } from '../test/form.ts'
import { clear, eventually, inside, place, settled, text } from '../test/page.ts'
import { byFonts, byMerging } from '../test/translate.ts'
import { back, button, click, intentIn, link, tally } from '../test/vote.ts'
import type { ParvisElement } from './parvis-element.ts'

const attributes = 'proposal="parking" service="aides" consultation="c2026" variant="card"'
const translators = Object.entries({ byFonts, byMerging })
const words = (element: ParvisElement) =>
  element.renderRoot.textContent?.replace(/\s+/g, ' ').trim()

const emptied = (root: Node) => {
  root.textContent = ''
}

function withoutMarks(root: Node) {
  const marks = document.createNodeIterator(root, NodeFilter.SHOW_COMMENT)
  for (let mark = marks.nextNode(); mark; mark = marks.nextNode())
    mark.parentNode?.removeChild(mark)
}

describe('a translated page', () => {
  afterEach(clear)

  for (const spoil of [emptied, withoutMarks]) {
    it(`${spoil.name} by an extension, an element shows what changes`, async () => {
      const { element, fake } = await button()
      click(element)
      await eventually(() => expect(text(element, '[part=status]')).to.contain('À confirmer'))
      const intent = intentIn(element)
      spoil(element.renderRoot)
      fake.settle(intent, { state: 'confirmed', tally })
      back()
      await eventually(() =>
        expect(text(element, '[part=territories]')).to.equal('13 collectivités'),
      )
    })
  }

  for (const [name, translate] of translators) {
    for (const { tag } of all) {
      it(`${tag}, ${name}: in another language it says all that a new one says`, async () => {
        const { client } = fakeClient()
        const english = await place(`<${tag} lang="en" ${attributes}></${tag}>`, client)
        const element = await place(`<${tag} ${attributes}></${tag}>`, client)
        const before = words(element)
        translate(element.renderRoot)
        expect(words(element)).not.to.equal(before)
        element.setAttribute('lang', 'en')
        await eventually(() => expect(words(element)).to.equal(words(english)))
      })
    }

    it(`${name}: a support that is counted, then one that is refused`, async () => {
      const { element, fake } = await button()
      click(element)
      await eventually(() => expect(text(element, '[part=status]')).to.contain('À confirmer'))
      translate(element.renderRoot)
      fake.settle(intentIn(element), { state: 'confirmed', tally })
      back()
      await eventually(() =>
        expect(text(element, '[part=territories]')).to.equal('13 collectivités'),
      )
      expect(text(element, '[part=status]')).to.equal('Votre soutien est enregistré. Merci !')
      // What did not change stays as the reader reads it.
      expect(link(element).textContent).to.contain('Soutenir!')
      translate(element.renderRoot)
      click(element)
      const refusal = { code: 'already_supported', message: 'Caen soutient déjà.' }
      fake.settle(intentIn(element), { state: 'refused', refusal } as never)
      back()
      await eventually(() => expect(text(element, '[part=status]')).to.equal(refusal.message))
    })

    it(`${name}: another proposal, open or not, in the same element`, async () => {
      const given: Partial<Embeds> = {
        proposals: [proposal(), proposal({ id: 'tri', title: 'Trier mieux', support: soon })],
      }
      for (const tag of ['parvis-vote-button', 'parvis-proposal-card', 'parvis-referent-signup']) {
        const { client } = fakeClient(given)
        const html = (id: string) => `<${tag} proposal="${id}" variant="card"></${tag}>`
        const [element, fresh] = [
          await place(html('parking'), client),
          await place(html('tri'), client),
        ]
        translate(element.renderRoot)
        element.setAttribute('proposal', 'tri')
        await eventually(() => expect(words(element)).to.equal(words(fresh)))
      }
    })

    it(`${name}: another service in the same card`, async () => {
      const tri = service({
        id: 'tri',
        name: 'Mon tri',
        stage: 'operated',
        stale: true,
        budget: null,
      })
      const { client } = fakeClient({ services: [service(), tri] })
      const html = (id: string) => `<parvis-service-card service="${id}"></parvis-service-card>`
      const [element, fresh] = [
        await place(html('aides'), client),
        await place(html('tri'), client),
      ]
      translate(element.renderRoot)
      element.setAttribute('service', 'tri')
      await eventually(() => expect(words(element)).to.equal(words(fresh)))
    })

    it(`${name}: faults of the form, corrected one by one, then what follows`, async () => {
      const shown = await form()
      const { element } = shown
      await fill(shown, { territoryId: 'Ailleurs' })
      translate(element.renderRoot)
      await send(shown)
      await eventually(() => expect(text(element, '#sum')).to.equal('6 réponses à corriger :'))
      translate(element.renderRoot)
      await fill(shown, { title: 'Se', themeId: 'mobilite' })
      await eventually(() => expect(text(element, '#sum')).to.equal('5 réponses à corriger :'))
      expect(text(element, '#title-fault')).to.equal('Titre : écrivez au moins 5 caractères.')
      translate(element.renderRoot)
      shown.fake.found.push(territory('commune-14047', 'Bayeux (Calvados)'))
      await fill(shown, { ...need, territoryId: 'Bayeux (Calvados)' })
      await eventually(() => expect(element.renderRoot.querySelector('.summary')).to.equal(null))
      translate(element.renderRoot)
      await send(shown)
      await eventually(() => expect(words(element)).to.contain('Dernière étape'))
    })

    it(`${name}: the list that another search finds`, async () => {
      const fake = fakeClient()
      const element = await place('<parvis-proposal-list></parvis-proposal-list>', fake.client)
      translate(element.renderRoot)
      const items = ['tri', 'eau'].map((id) =>
        proposal({ id, title: `Mieux ${id}`, summary: `De ${id}.`, theme: { id, title: id } }),
      )
      fake.answers.set('proposals', { items, total: 2, next: null })
      location.hash = '#parvis-q=mieux'
      await eventually(() => expect(text(element, '[part=count]')).to.equal('2 propositions'))
      const titles = [...element.renderRoot.querySelectorAll('[part=title]')]
      expect(titles.map(({ textContent }) => textContent)).to.deep.equal(['Mieux tri', 'Mieux eau'])
      translate(element.renderRoot)
      inside(element, '[part=choose] input').click()
      await settled(element)
      expect(text(element, '[part=selection]')).to.contain('1 proposition choisie')
      location.hash = ''
    })

    it(`${name}: what the list of territories and the check say of another one`, async () => {
      const fake = fakeClient()
      const element = await place('<parvis-diagnosis-check></parvis-diagnosis-check>', fake.client)
      await eventually(() => inside(element, '[part=verdict]'))
      const field = inside<HTMLInputElement>(element, '[role=combobox]')
      field.focus()
      for (const name of ['Bayeux (Calvados)', 'Brest (Finistère)']) {
        translate(element.renderRoot)
        fake.found.splice(0, 1, territory(`commune-${name.length}`, name))
        const reason = 'over_threshold' as const
        const asked = { id: `commune-${name.length}`, kind: 'commune', name, label: name } as const
        fake.answers.set(
          'diagnoses/eligibility',
          eligibility({ territory: asked, eligible: false, reason, population: 20_000 }),
        )
        field.value = name.slice(0, 4)
        field.dispatchEvent(new Event('input'))
        await eventually(() => expect(text(element, '[part=option]')).to.equal(name))
        translate(element.renderRoot)
        inside(element, '[part=option]').click()
        await eventually(() =>
          expect(text(element, '[part=verdict]')).to.equal(`${name} dépasse le seuil.`),
        )
      }
    })
  }

  it('a form one is writing in keeps what was typed, in the field and in its words', async () => {
    const { element } = await form(fakeClient(), formMarkup)
    const field = inside<HTMLInputElement>(element, '#title')
    field.focus()
    field.value = 'Se garer'
    byFonts(element.renderRoot)
    field.dispatchEvent(new Event('input'))
    await settled(element)
    expect(element.renderRoot.activeElement).to.equal(field)
    expect(inside(element, 'label[for=title]').textContent).to.equal('Titre!')
  })
})
