// Which links and tags of a page become elements.
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { proposal } from '../test/fixtures.ts'
import { clear, eventually, faultsOfAccess, inside, moment, settled, text } from '../test/page.ts'
import type { VoteButton } from '../vote-button/vote-button.ts'
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

  it('six links to six proposals keep their words, and each name says which', async () => {
    const words = [
      'Soutenir',
      'Soutenir',
      'Je soutiens',
      'Garer sa voiture',
      'Oui !',
      'Soutenir :\n Tri',
    ]
    const id = (at: number) => `p${at}`
    const stage = await page(
      words
        .map((one, at) => `<p><a href="${server}/propositions/${id(at)}/soutien">${one}</a></p>`)
        .join(''),
    )
    const found = [...stage.querySelectorAll('parvis-vote-button')] as VoteButton[]
    expect(found).to.have.length(6)
    const titles = ['Tri', 'Eau', 'Bus', 'Garer sa voiture', 'Air', 'Tri']
    const given = titles.map((title, at) => proposal({ id: id(at), title }))
    for (const element of found) {
      element.client = fakeClient({ proposals: given }).client
      // Other data are asked for.
      element.setAttribute('site', 'pk_2')
      await settled(element)
    }
    await eventually(() =>
      expect(found.map((one) => text(one, '[part=tallies]'))[5]).to.contain('12'),
    )
    const shown = (selector: string) => found.map((one) => text(one, `[part=button] ${selector}`))
    expect(shown(':first-child')).to.deep.equal([...words.slice(0, 5), 'Soutenir : Tri'])
    const about = (title: string) => `« ${title} » (nouvelle fenêtre)`
    const window = '(nouvelle fenêtre)'
    expect(shown('.hidden')).to.deep.equal([
      about('Tri'),
      about('Eau'),
      about('Bus'),
      window,
      about('Air'),
      window,
    ])
  })

  it('a form, a sign-up and a card keep the words of their link; a tag says its own', async () => {
    const stage = await page(`
      <p><a href="${server}/contribuer">Dites ce qui manque</a></p>
      <p><a href="${server}/propositions/parking/referent">Ma commune participe</a></p>
      <p><a href="${server}/services/aides" data-label="Tout lire">Aides</a></p>
      <parvis-vote-button proposal="parking"><a href="${support}">Voter ici</a></parvis-vote-button>`)
    const found = [
      ...stage.querySelectorAll('[proposal], [service], parvis-contribution-form'),
    ] as VoteButton[]
    for (const element of found) {
      element.client = fakeClient().client
      element.setAttribute('site', 'pk_2')
      await settled(element)
    }
    const [first, second, third, fourth] = found
    await eventually(() => {
      expect(first && text(first, 'h3')).to.equal('Dites ce qui manque')
      expect(second && text(second, '[part=button] :first-child')).to.equal('Ma commune participe')
      expect(third && text(third, '.box > a')).to.equal('Tout lire « Aides-territoires »')
      expect(fourth && text(fourth, '[part=button] :first-child')).to.equal('Soutenir')
    })
    expect(first && inside(first, '[role=form]').ariaLabel).to.equal('Dites ce qui manque')
    for (const element of found) expect(await faultsOfAccess(element)).to.deep.equal([])
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
      <div role="navigation"><div><a href="${server}/contribuer">Contribuer</a></div></div>
      <div role="menu"><div><a href="${server}/contribuer">Contribuer</a></div></div>
      <p><a href="${support}">Soutenir</a><img alt="" src="data:," /></p>
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

  it('lazy elements are asked for by tag or data-parvis, those of one moment together', async () => {
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

  it('a link to a page of a lazy element becomes one where it asks to', async () => {
    const stage = await page(`
      <p>Voir <a href="${server}/propositions?thematique=mobilite" data-parvis data-sort="support"
        data-limit="6">les propositions</a>.</p>
      <p><a href="${server}/propositions/parking?site=pk_1" data-parvis>Une place</a></p>
      <p><a href="${server}/?consultation=c1" data-parvis>Où en est-on</a></p>
      <ul><li><a href="${server}/consultations/c1/bilan?annee=2025" data-parvis>Bilan</a></li></ul>
      <p><a href="${server}/diagnostic" data-parvis>Diagnostic</a></p>
      <p><a href="${server}/diagnostic/commune-14118" data-parvis>Diagnostic de Caen</a></p>`)
    const made = (name: string) =>
      [...stage.querySelectorAll(`parvis-${name}`)].map((one) =>
        Object.fromEntries([...one.attributes].map(({ name: key, value }) => [key, value])),
      )
    expect(made('proposal-list')).to.deep.equal([
      { theme: 'mobilite', sort: 'support', limit: '6' },
    ])
    expect(made('proposal-card')).to.deep.equal([{ proposal: 'parking', site: 'pk_1' }])
    expect(made('consultation-progress')).to.deep.equal([{ consultation: 'c1' }])
    expect(made('results')).to.deep.equal([{ consultation: 'c1', year: '2025' }])
    expect(made('diagnosis-check')).to.deep.equal([{}, { territory: 'commune-14118' }])
    // All files of one moment are asked for together, and each link still serves.
    expect(loads[0]).to.deep.equal([
      'proposal-card',
      'proposal-list',
      'consultation-progress',
      'results',
      'diagnosis-check',
    ])
    expect(stage.querySelectorAll('a')).to.have.length(6)
  })

  it('such a link that does not ask stays a link, and so does one elsewhere', async () => {
    const stage = await page(`
      <p><a href="${server}/propositions">Toutes</a></p>
      <p><a href="${server}/">La consultation</a></p>
      <p><a href="${server}/propositions" data-parvis="off">Toutes</a></p>
      <p><a href="https://elsewhere.example/propositions" data-parvis>Ailleurs</a></p>
      <p><a href="${server}/propositions/parking/historique" data-parvis>Autre</a></p>
      <p><a href="${server}/mon-espace" data-parvis>Mon espace</a></p>`)
    expect(stage.innerHTML).not.to.contain('<parvis-')
    expect(loads).to.deep.equal([])
  })

  it('what a router swaps in, and what is moved, is upgraded once', async () => {
    const stage = await page('<section><p>Accueil</p></section>')
    const link = `<p><a href="${server}/propositions" data-parvis>Toutes</a></p>`
    // As a router does: the content of a view, a view, and a fragment that was made aside.
    const [view] = stage.querySelectorAll('section')
    if (view) view.innerHTML = link
    await moment()
    expect(stage.querySelectorAll('parvis-proposal-list')).to.have.length(1)
    const next = document.createElement('section')
    next.innerHTML = `<div>${link}</div>`
    view?.replaceWith(next)
    await moment()
    expect(stage.querySelectorAll('parvis-proposal-list')).to.have.length(1)
    const aside = document.createElement('template')
    aside.innerHTML = `<p><a href="${support}">Soutenir</a></p>`
    next.append(aside.content.cloneNode(true))
    await moment()
    expect(stage.querySelectorAll('parvis-vote-button')).to.have.length(1)
    // Moved with all that is around it, as a dialog or a tab does.
    const dialog = document.createElement('dialog')
    stage.append(dialog)
    dialog.append(...next.childNodes)
    await moment()
    expect(stage.querySelectorAll('parvis-proposal-list, parvis-vote-button')).to.have.length(2)
    expect(stage.querySelectorAll('a')).to.have.length(2)
    // A link that was made before the page had it.
    const late = document.createElement('a')
    late.href = `${server}/contribuer`
    late.textContent = 'Contribuer'
    const block = document.createElement('p')
    stage.append(block)
    await moment()
    block.append(late)
    await moment()
    expect(stage.querySelectorAll('parvis-contribution-form')).to.have.length(1)
  })

  it('nothing lazy is asked for by other pages', async () => {
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
