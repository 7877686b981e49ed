// The level of a heading: what the page asks for, when there is such a level.
import { expect } from 'chai'
import { render } from 'lit/html.js'
import { heading } from './heading.ts'

const shown = (level: string | undefined, words: string, stage = document.createElement('div')) => {
  render(heading(level, words), stage)
  return stage.firstElementChild
}

describe('heading', () => {
  it('has the level asked for, and the third otherwise', () => {
    const tags = ['1', '2', '6', '0', '7', '9', '12', 'h2', '', undefined].map(
      (level) => shown(level, 'Titre')?.localName,
    )
    expect(tags).to.deep.equal(['h1', 'h2', 'h6', ...Array(7).fill('h3')])
  })

  it('holds its words as text', () => {
    expect(shown('2', '<img src=x>')?.textContent).to.equal('<img src=x>')
  })

  it('stays the same element while what is around it is shown again', () => {
    const stage = document.createElement('div')
    const first = shown('2', 'Titre', stage)
    expect(shown('2', 'Autre titre', stage)).to.equal(first)
    expect(first?.textContent).to.equal('Autre titre')
  })
})
