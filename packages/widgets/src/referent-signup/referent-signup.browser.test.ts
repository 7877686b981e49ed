// The sign-up of a referent: access first, then keyboard, then what it does.
import { expect } from 'chai'
import { fakeClient } from '../test/fake-client.ts'
import { proposal, soon } from '../test/fixtures.ts'
import { clear, eventually, faultsOfAccess, inside, place, settled, text } from '../test/page.ts'
import { type ReferentSignedDetail, ReferentSignup } from './referent-signup.ts'

ReferentSignup.define()
const markup = '<parvis-referent-signup proposal="parking"></parvis-referent-signup>'

async function signup(given = {}) {
  const fake = fakeClient({ proposals: [proposal(given)] })
  const element = await place(markup, fake.client)
  const link = () => inside<HTMLAnchorElement>(element, '[part=button]')
  const boxes = () => [...element.renderRoot.querySelectorAll('input')]
  return { fake, element, link, boxes }
}

function click(link: HTMLElement) {
  let opened = false
  const stay = (event: Event) => {
    opened = !event.defaultPrevented
    event.preventDefault()
  }
  document.addEventListener('click', stay, { once: true })
  link.click()
  return opened
}

describe('parvis-referent-signup', () => {
  afterEach(clear)

  for (const [state, given] of Object.entries({ open: {}, closed: { referent: soon } })) {
    it(`axe finds nothing when ${state}`, async () => {
      const { element } = await signup(given)
      expect(await faultsOfAccess(element)).to.deep.equal([])
    })
  }

  it('asks for one choice at least, and takes the focus there', async () => {
    const { element, link, boxes } = await signup()
    expect(click(link())).to.equal(false)
    await settled(element)
    expect(text(element, '[role=alert]')).to.equal('Cochez au moins une façon de participer.')
    expect(element.renderRoot.activeElement).to.equal(boxes()[0])
    expect(boxes()[0]?.getAttribute('aria-invalid')).to.equal('true')
    expect(await faultsOfAccess(element)).to.deep.equal([])
  })

  it('its link follows the choices', async () => {
    const { element, link, boxes } = await signup()
    boxes()[1]?.click()
    await settled(element)
    expect(link().href).to.contain('/propositions/parking/referent?site=pk_test&intent=')
    expect(link().href).to.contain('&exp=1').and.not.to.contain('&co=1')
    boxes()[0]?.click()
    await settled(element)
    expect(link().href).to.contain('&co=1&exp=1')
  })

  it('tells the page when the sign-up is confirmed', async () => {
    const { element, fake, link, boxes } = await signup()
    const told: ReferentSignedDetail[] = []
    element.addEventListener('parvis-referent-signed', (event) => told.push(event.detail))
    boxes()[0]?.click()
    await settled(element)
    const intentId = new URL(link().href).searchParams.get('intent') ?? ''
    expect(click(link())).to.equal(true)
    await settled(element)
    fake.settle(intentId, { state: 'confirmed' })
    dispatchEvent(new Event('pageshow'))
    await eventually(() => expect(told).to.have.length(1))
    await settled(element)
    expect(told).to.deep.equal([{ proposalId: 'parking', intentId }])
    expect(text(element, '[part=status]')).to.equal(
      'L’inscription de votre collectivité est enregistrée. Merci !',
    )
  })

  it('says that the proposal was not kept', async () => {
    const referent = { ...soon, reason: 'proposal_not_kept' as const }
    const { element } = await signup({ referent })
    expect(text(element, '[part=closed]')).to.equal("Le comité n'a pas retenu cette proposition.")
  })

  it('says so when the time to confirm is over', async () => {
    const { element, fake, link, boxes } = await signup()
    boxes()[0]?.click()
    await settled(element)
    fake.settle(new URL(link().href).searchParams.get('intent') ?? '', { state: 'expired' })
    click(link())
    dispatchEvent(new Event('focus'))
    await eventually(() => expect(text(element, '[part=status]')).to.contain('recommencez'))
  })
})
