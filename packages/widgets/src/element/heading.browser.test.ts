// The level of a heading: what the page asks for, when there is such a level.
import { expect } from 'chai'
import { heading } from './heading.ts'

describe('heading', () => {
  it('has the level asked for, and the third otherwise', () => {
    const tags = ['1', '2', '6', '0', '7', '9', '12', 'h2', '', undefined].map(
      (level) => heading(level, 'Titre').localName,
    )
    expect(tags).to.deep.equal(['h1', 'h2', 'h6', ...Array(7).fill('h3')])
  })

  it('holds its words as text', () => {
    expect(heading('2', '<img src=x>').innerHTML).to.equal('&lt;img src=x&gt;')
  })
})
