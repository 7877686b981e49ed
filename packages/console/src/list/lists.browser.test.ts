// The table with pages and the filters, in a browser.
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import type { FiltersEvent, PageEvent, RowEvent } from './events.ts'
import './filter-bar.ts'
import type { FilterBar, FilterField } from './filter-bar.ts'
import { Rows } from './rows.ts'
import { countChosen, everyMatch, nothingChosen, type Selection, toggled } from './selection.ts'
import './pages.ts'
import type { RowPages } from './pages.ts'
import './table.ts'
import type { RowTable } from './table.ts'
import { choiceTold, listTold } from './told.ts'
import { viewsOf } from './views.ts'
import './views-menu.ts'

type Row = { id: string; title: string }
const items = Array.from({ length: 50 }, (_, at) => ({ id: `r${at}`, title: `Ligne ${at}` }))
const columns = [
  {
    name: 'title',
    heading: 'Titre',
    cell: (row: Row) => html`<a href="#${row.id}">${row.title}</a>`,
  },
]
const fields: FilterField[] = [
  { name: 'mots', label: 'Mots', kind: 'search' },
  {
    name: 'etat',
    label: 'État',
    kind: 'several',
    options: [
      { value: 'received', label: 'Reçues', count: 4762 },
      { value: 'grouped', label: 'Regroupées', count: 12 },
    ],
  },
  { name: 'depuis', label: 'Depuis le', kind: 'date' },
]

afterEach(clear)

describe('what a list says of itself', () => {
  it('tells all that match apart from what was ticked, as a second step with its number', async () => {
    const ticked = toggled<Row>(nothingChosen, { id: 'r1', title: 'Ligne 1' }, 1)
    const chosen: Selection<Row>[] = []
    const choose = (selection: Selection<Row>) => chosen.push(selection)
    const bar = (selection: Selection<Row>) =>
      choiceTold(selection, 4762, { choose, acts: html`<button>Rejeter</button>` })
    const frame = await shown(html`<h1>File</h1>${bar(ticked)}`)
    expect(await faultsOfAccess(frame)).to.deep.equal([])
    expect(inside(frame, 'strong').textContent).to.equal('1 choisie')
    inside<HTMLElement>(frame, '.plain').click()
    expect(chosen).to.deep.equal([everyMatch(4762)])
    const all = await shown(bar(everyMatch(4762)))
    expect(inside(all, 'strong').textContent).to.match(/^Les 4\s762 qui répondent aux filtres/)
    expect(all.querySelectorAll('.plain').length).to.equal(1)
  })

  it('says what came since, and shows it when asked', async () => {
    const rows = new Rows<Row>({
      changed: () => undefined,
      load: async () => ({ items, total: 50 }),
    })
    rows.want(0, 9)
    await frames()
    rows.tellWaiting(12)
    const frame = await shown(listTold(rows))
    const button = inside<HTMLElement>(frame, 'button')
    expect(button.textContent).to.equal('12 nouvelles — montrer')
    button.click()
    expect(rows.waiting).to.equal(0)
  })
})

describe('row-table', () => {
  const tableOf = async () =>
    inside<RowTable<Row>>(
      await shown(html`<row-table .columns=${columns} .items=${items} .label=${'Sites'} .total=${120}
        .selection=${nothingChosen} .nameOf=${(row: Row) => row.title}></row-table>`),
      'row-table',
    )

  it('axe finds nothing', async () => {
    expect(await faultsOfAccess(await tableOf())).to.deep.equal([])
  })

  it('turns its pages, and knows the last', async () => {
    const table = await tableOf()
    const wanted: number[] = []
    table.addEventListener('page-wanted', (event) => wanted.push((event as PageEvent).page))
    const [previous, next] = table.querySelectorAll<HTMLButtonElement>('.pages button')
    expect([previous?.disabled, next?.disabled]).to.deep.equal([true, false])
    next?.click()
    table.page = 3
    await frames()
    expect(next?.disabled).to.equal(true)
    expect(wanted).to.deep.equal([2])
  })

  it('chooses by a box that says what it chooses', async () => {
    const table = await tableOf()
    inside<HTMLInputElement>(table, '[aria-label="Choisir Ligne 3"]').click()
    expect(countChosen(table.selection ?? nothingChosen)).to.equal(1)
  })
})

describe('row-pages', () => {
  async function pages() {
    const rows = new Rows<Row>({
      changed: () => undefined,
      load: async (offset, limit) => ({
        items: Array.from({ length: Math.min(limit, 120 - offset) }, (_, at) => ({
          id: `r${offset + at}`,
          title: `Ligne ${offset + at}`,
        })),
        total: 120,
      }),
    })
    rows.want(0, 0)
    await frames()
    const frame = await shown(html`<row-pages .columns=${columns} .rows=${rows} .label=${'File'}
      .selection=${nothingChosen} .nameOf=${(row: Row) => row.title}></row-pages>`)
    const element = inside<RowPages<Row>>(frame, 'row-pages')
    const told: string[] = []
    for (const type of ['row-go', 'row-open'])
      element.addEventListener(type, (event) => {
        told.push(`${type} ${(event as RowEvent<Row>).row.title} ${(event as RowEvent<Row>).index}`)
      })
    const links = () => [...element.querySelectorAll('tbody a')].map((link) => link.textContent)
    return { element, told, links }
  }

  it('shows fifty rows, turns to those after, and tells where the keys are', async () => {
    const { element, told, links } = await pages()
    expect(await faultsOfAccess(element)).to.deep.equal([])
    expect(links()).to.have.length(50)
    element.querySelectorAll<HTMLButtonElement>('.pages button')[1]?.click()
    await frames()
    expect([links()[0], told]).to.deep.equal(['Ligne 50', ['row-go Ligne 50 50']])
    inside<HTMLElement>(element, 'tr[data-index="3"] a').click()
    expect(told.at(-1)).to.equal('row-open Ligne 53 53')
  })

  it('goes over the end of a page, and chooses, by the keys of the grid', async () => {
    const { element, links } = await pages()
    inside<HTMLElement>(element, 'tr[data-index="48"] a').focus()
    for (const press of ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowDown']) {
      await sendKeys({ press })
      await frames()
    }
    expect(countChosen(element.selection ?? nothingChosen)).to.equal(3)
    expect(links()[0]).to.equal('Ligne 50')
    expect(document.activeElement?.textContent).to.equal('Ligne 51')
  })
})

describe('filter-bar', () => {
  async function bar(filters = {}) {
    const frame = await shown(html`<filter-bar .fields=${fields} .filters=${filters}></filter-bar>`)
    const element = inside<FilterBar>(frame, 'filter-bar')
    const told: unknown[] = []
    element.addEventListener('filters-changed', (event) =>
      told.push((event as FiltersEvent).filters),
    )
    return { element, told }
  }
  const set = { etat: ['received', 'grouped'], mots: ['eau'] }

  it('axe finds nothing, with filters and with its choices open', async () => {
    const { element } = await bar(set)
    expect(await faultsOfAccess(element)).to.deep.equal([])
    inside<HTMLElement>(element, '.choices-button').click()
    await frames()
    expect(await faultsOfAccess(element)).to.deep.equal([])
  })

  it('chooses several by keyboard, and Escape gives the focus back', async () => {
    const { element, told } = await bar()
    inside<HTMLElement>(element, '.choices-button').focus()
    await sendKeys({ press: 'Enter' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Space' })
    await sendKeys({ press: 'ArrowUp' })
    await sendKeys({ press: 'Space' })
    await frames()
    expect(told.at(-1)).to.deep.equal({ etat: ['received', 'grouped'] })
    expect(inside(element, '.choices-button').textContent).to.contain('2 choisis')
    await sendKeys({ press: 'Escape' })
    expect(document.activeElement?.className).to.equal('choices-button')
  })

  it('where it is narrow, the fields are behind a button that says how many are set', async () => {
    await setViewport({ width: 360, height: 640 })
    const { element } = await bar(set)
    const fold = inside<HTMLElement>(element, '.filters-fold')
    const form = inside<HTMLElement>(element, 'form')
    expect([fold.textContent, form.checkVisibility()]).to.deep.equal(['Filtres (3)', false])
    expect(await faultsOfAccess(element)).to.deep.equal([])
    fold.click()
    await frames()
    expect([form.checkVisibility(), fold.ariaExpanded]).to.deep.equal([true, 'true'])
    fold.click()
    element.focus()
    await frames()
    expect(document.activeElement).to.equal(inside(element, 'input[type=search]'))
    await setViewport({ width: 800, height: 600 })
  })

  it('removes one value, then all, and keeps the focus among the filters', async () => {
    const { element, told } = await bar(set)
    inside<HTMLElement>(element, '[aria-label="Retirer le filtre État : Reçues"]').click()
    await frames()
    expect(told.at(-1)).to.deep.equal({ etat: ['grouped'], mots: ['eau'] })
    expect(document.activeElement?.closest('.filters-set')).not.to.equal(null)
    inside<HTMLElement>(element, '.filters-set .plain').click()
    await frames()
    expect(told.at(-1)).to.deep.equal({})
    expect(document.activeElement?.closest('filter-bar')).to.equal(element)
  })

  it('looks for words when they are sent, and says nothing twice', async () => {
    const { element, told } = await bar()
    inside<HTMLElement>(element, 'input[type=search]').focus()
    await sendKeys({ type: 'parking' })
    await sendKeys({ press: 'Enter' })
    await frames()
    expect(told).to.deep.equal([{ mots: ['parking'] }])
  })
})

describe('views-menu', () => {
  it('names the view shown, finds it again after a reload, and forgets it', async () => {
    const address = '/console/file?etat=received'
    const menu = () => shown(html`<views-menu .list=${'queue'} .address=${address}></views-menu>`)
    const frame = await menu()
    inside<HTMLElement>(frame, '.choices-button').click()
    inside<HTMLElement>(frame, 'input').focus()
    await sendKeys({ type: 'À traiter' })
    await sendKeys({ press: 'Enter' })
    await frames()
    expect(await faultsOfAccess(frame)).to.deep.equal([])
    frame.remove()

    const again = await menu()
    const link = inside<HTMLAnchorElement>(again, '.views a')
    expect([link.textContent, link.getAttribute('href'), link.ariaCurrent]).to.deep.equal([
      'À traiter',
      address,
      'page',
    ])
    inside<HTMLElement>(again, '.choices-button').click()
    inside<HTMLElement>(again, '.views button').click()
    await frames()
    expect(again.querySelector('.views')).to.equal(null)
    expect(document.activeElement).to.equal(inside(again, 'input'))
  })

  it('goes nowhere else than on the console, whatever the browser holds', () => {
    const kept = [
      { name: 'Ailleurs', address: 'https://elsewhere.example/console' },
      { name: 'À côté', address: '/consoleur' },
      { name: 'Ici', address: '/console?etat=received' },
    ]
    localStorage.setItem('parvis-console-views-queue', JSON.stringify(kept))
    expect(viewsOf('queue').map(({ name }) => name)).to.deep.equal(['Ici'])
    localStorage.setItem('parvis-console-views-queue', '{')
    expect(viewsOf('queue')).to.deep.equal([])
  })
})
