// Two people on one thing: what the other did is told, nothing is chosen by itself, and only what both changed is asked.
import { expect } from 'chai'
import { html } from 'lit'
import { LightElement } from '../light-element.ts'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import { conflict, when } from './conflict.ts'
import { FormConflict, type Versions } from './form-conflict.ts'

const facts = { by: 'Camille Roux', at: '2026-11-30T14:02:00.000Z', act: 'reject' }
const base = { title: 'Vélos', summary: 'Des pistes.', description: '' }

class TwoWriters extends LightElement {
  sent: unknown[] = []
  readonly conflict = new FormConflict(this, {
    labels: { title: 'Titre', summary: 'Résumé', description: 'Description' },
    resolved: (...given) => this.sent.push(given),
  })
  protected override render() {
    return this.conflict.render()
  }
}
customElements.define('two-writers', TwoWriters)

async function page(change: Pick<Versions, 'theirs' | 'mine'>) {
  const frame = await shown(html`<h2>Vélos</h2><two-writers></two-writers>`)
  const writers = inside<TwoWriters>(frame, 'two-writers')
  writers.conflict.begin({ facts, base, ...change })
  await frames()
  return writers
}

afterEach(clear)

it('tells an act beside mine, with three ways out', async () => {
  const done: string[] = []
  const note = (what: string) => () => done.push(what)
  const frame = await shown(
    html`<h2>Vélos</h2>${conflict({
      facts,
      mine: 'rejeter',
      keepTheirs: note('theirs'),
      doMine: { undoes: true, act: note('mine') },
      readAgain: note('read'),
    })}`,
  )
  expect(frame.textContent).to.include('Camille Roux').and.to.include('rejeter')
  expect(await faultsOfAccess(frame)).to.deep.equal([])
  for (const button of frame.querySelectorAll('button')) button.click()
  expect(done).to.deep.equal(['theirs', 'mine', 'read'])
  expect(when(facts.at, new Date('2026-12-02'))).to.include('30')
})

it('asks about the field that both changed alone, theirs unless one says mine', async () => {
  const writers = await page({
    theirs: { ...base, title: 'Vélos partout', summary: 'Plus de pistes.' },
    mine: { ...base, title: 'À vélo', description: 'Détails.' },
  })
  expect(writers.querySelectorAll('fieldset')).to.have.length(1)
  expect(writers.textContent).to.include('Résumé')
  expect(await faultsOfAccess(writers)).to.deep.equal([])
  inside(writers, 'label:last-of-type input').click()
  await frames()
  inside(writers, 'button').click()
  const values = { title: 'À vélo', summary: 'Plus de pistes.', description: 'Détails.' }
  expect(writers.sent).to.deep.equal([[values, true]])
  await frames()
  expect(writers.textContent?.trim()).to.equal('')
})

it('where each changed another field, both go together; all of theirs leaves nothing of mine', async () => {
  const apart = await page({
    theirs: { ...base, title: 'Vélos partout' },
    mine: { ...base, summary: 'Mieux.' },
  })
  expect(apart.sent).to.deep.equal([[{ ...base, title: 'Vélos partout', summary: 'Mieux.' }, true]])
  clear()
  const both = await page({ theirs: { ...base, title: 'A' }, mine: { ...base, title: 'B' } })
  inside(both, 'button.quiet').click()
  expect(both.sent).to.deep.equal([[{ ...base, title: 'A' }, false]])
})
