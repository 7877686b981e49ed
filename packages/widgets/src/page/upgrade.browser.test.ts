// Which links and tags of a page become elements.
import { expect } from 'chai'
import { clear, moment } from '../test/page.ts'
import { configure } from './settings.ts'
import { elements, upgradePage } from './upgrade.ts'

// Closed port: the elements get no answer, which is not what is tested here.
const server = 'http://127.0.0.1:9'

describe('upgrade', () => {
  const loads: string[][] = []
  before(() => {
    configure({ server })
    for (const element of elements) element.define()
    const load = (names: string[]) => void (names.length && loads.push(names))
    upgradePage({ server, ours: elements.map(({ tag }) => tag), load })
  })
  afterEach(() => {
    clear()
    loads.length = 0
  })

  async function page(markup: string) {
    const stage = document.createElement('main')
    stage.innerHTML = markup
    document.body.append(stage)
    await moment()
    return stage
  }

  const support = `${server}/propositions/parking/soutien`

  it('a link alone in its block becomes an element, and stays inside', async () => {
    const stage = await page(
      `<p><strong><a href="${support}?site=pk_1" data-variant="card">Soutenir</a></strong></p>`,
    )
    const element = stage.querySelector('parvis-vote-button')
    expect(element?.getAttribute('proposal')).to.equal('parking')
    expect(element?.getAttribute('variant')).to.equal('card')
    expect(element?.getAttribute('site')).to.equal('pk_1')
    expect(element?.querySelector('a')?.textContent).to.equal('Soutenir')
  })

  it('each address has its element', async () => {
    const stage = await page(`
      <p><a href="${server}/propositions/parking/referent">a</a></p>
      <p><a href="${server}/contribuer">b</a></p>
      <p><a href="${server}/services/aides">c</a></p>`)
    expect(stage.querySelector('parvis-referent-signup')?.getAttribute('proposal')).to.equal(
      'parking',
    )
    expect(stage.querySelector('parvis-contribution-form')).to.not.equal(null)
    expect(stage.querySelector('parvis-service-card')?.getAttribute('service')).to.equal('aides')
  })

  it('other links stay links', async () => {
    const stage = await page(`
      <p>Vous pouvez <a href="${support}">soutenir</a> ceci.</p>
      <p><a href="${support}" data-parvis="off">Soutenir</a></p>
      <p><a href="https://elsewhere.example/propositions/parking/soutien">Soutenir</a></p>
      <p><a href="${server}/propositions/parking">Lire</a></p>
      <p><a href="${support}/retrait">Retirer</a></p>
      <ul><li><a href="${server}/contribuer">Contribuer</a></li></ul>
      <nav><div><a href="${server}/contribuer">Contribuer</a></div></nav>
      <div contenteditable="true"><p><a href="${support}">Soutenir</a></p></div>
      <p><a href="mailto:mairie@example.org">Écrire</a></p>`)
    expect(stage.innerHTML).not.to.contain('<parvis-')
  })

  it('a link in running text becomes one when it asks to', async () => {
    const stage = await page(`<p>Ici : <a href="${support}" data-parvis>soutenir</a>.</p>`)
    expect(stage.querySelectorAll('parvis-vote-button')).to.have.length(1)
  })

  it('a div may stand for a tag, with its fallback inside', async () => {
    const stage = await page(
      `<div data-parvis="vote-button" data-proposal="parking"><a href="${support}">Soutenir</a></div>
       <div data-parvis="unknown" data-proposal="parking"></div>`,
    )
    const found = stage.querySelectorAll('parvis-vote-button')
    expect(found).to.have.length(1)
    expect(found[0]?.querySelector('a')?.textContent).to.equal('Soutenir')
  })

  it('further elements are asked for by tag or data-parvis, those of one moment together', async () => {
    const stage = await page(`
      <div data-parvis="proposal-card" data-proposal="parking" data-onclick="alert(1)">
        <a href="${server}/propositions/parking">Lire</a></div>
      <parvis-proposal-card proposal="x"><a href="${support}">Soutenir</a></parvis-proposal-card>`)
    expect(loads[0]).to.deep.equal(['proposal-card'])
    const [first, second] = stage.querySelectorAll('parvis-proposal-card')
    expect(first?.getAttribute('proposal')).to.equal('parking')
    // Only attributes of elements: an editor that lets `data-` through may let nothing run.
    expect(first?.hasAttribute('onclick')).to.equal(false)
    expect(first?.textContent?.trim()).to.equal('Lire')
    // Its link is what shows until the element is there.
    expect(second?.innerHTML).to.equal(`<a href="${support}">Soutenir</a>`)
  })

  it('nothing further is asked for by other pages', async () => {
    await page(`<p><a href="${support}">Soutenir</a></p>`)
    expect(loads).to.deep.equal([])
  })

  it('what is inside an element, or moved, is not upgraded twice', async () => {
    const stage = await page(
      `<parvis-vote-button proposal="parking"><a href="${support}">x</a></parvis-vote-button>`,
    )
    const moved = document.createElement('div')
    stage.append(moved)
    moved.append(...stage.querySelectorAll('parvis-vote-button'))
    await moment()
    expect(stage.querySelectorAll('parvis-vote-button')).to.have.length(1)
  })
})
