// All elements in pages that look otherwise: dark, narrow, or with large text.
import { expect } from 'chai'
import { all } from '../test/all.ts'
import { fakeClient } from '../test/fake-client.ts'
import { clear, faultsOfAccess, place, settled } from '../test/page.ts'
import type { ParvisElement } from './parvis-element.ts'

const attributes = 'proposal="parking" service="aides" variant="card"'
const tags = all.map(({ tag }) => tag)

async function styled(tag: string, style: string) {
  const { client } = fakeClient()
  const element = await place(`<${tag} ${attributes}></${tag}>`, client)
  element.parentElement?.setAttribute('style', style)
  await settled(element)
  return element
}

const overflow = (element: ParvisElement) => {
  const edge = element.getBoundingClientRect().right
  const all = [...element.renderRoot.querySelectorAll('*:not(.hidden)')]
  return all
    .filter((node) => node.getBoundingClientRect().right > edge + 1)
    .map((node) => node.outerHTML)
}

describe('look', () => {
  afterEach(clear)

  for (const tag of tags) {
    it(`${tag} is readable on a dark page, whether it says so or not`, async () => {
      const dark = 'background: #14181d; color: #f2f2f2'
      expect(await faultsOfAccess(await styled(tag, dark))).to.deep.equal([])
      expect(await faultsOfAccess(await styled(tag, `${dark}; color-scheme: dark`))).to.deep.equal(
        [],
      )
    })

    it(`${tag} fits in 320 px, and with text twice as large`, async () => {
      expect(overflow(await styled(tag, 'width: 288px'))).to.deep.equal([])
      expect(overflow(await styled(tag, 'width: 288px; font-size: 200%'))).to.deep.equal([])
    })

    it(`${tag} takes the page's font and colour`, async () => {
      const element = await styled(tag, 'font-family: monospace; color: rgb(1, 2, 3)')
      const inner = element.renderRoot.querySelector('p')
      expect(inner && getComputedStyle(inner).fontFamily).to.equal('monospace')
      expect(inner && getComputedStyle(inner).color).to.equal('rgb(1, 2, 3)')
    })

    it(`${tag} writes nothing outside itself`, async () => {
      const outside = () => document.querySelectorAll('head *, body > :not(main)').length
      const before = outside()
      const element = await styled(tag, '')
      expect(outside()).to.equal(before)
      expect(element.childNodes).to.have.length(0)
    })
  }

  it('each target is 44 px high at least', async () => {
    for (const tag of tags) {
      const element = await styled(tag, '')
      const selector = '[part=button], [part=secondary], .check, [part=input]'
      for (const target of element.renderRoot.querySelectorAll(selector)) {
        expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44)
      }
    }
  })
})
