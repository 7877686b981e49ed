// A request that two people follow up: what the other did is told, the act that can no more be done gives way, what is written stays.

import type { ServiceRequestDetail } from '@parvis/sdk/staff'
import { expect } from 'chai'
import { html } from 'lit'
import { clear, inside, shown } from '../../test/page.ts'
import { requestActs } from './acts.ts'
import type { Detail, FollowUp, RequestPane } from './pane.ts'
import './pane.ts'

const received: ServiceRequestDetail = {
  id: 'r-1',
  service: { id: 'deveco', name: 'Deveco' },
  territory: { id: 'commune-14118', kind: 'commune', name: 'Caen', label: 'Caen (Calvados)' },
  state: 'received',
  version: 1,
  requestedAt: '2026-11-28T09:00:00.000Z',
  changedAt: '2026-11-28T09:00:00.000Z',
  plannedOn: null,
  evidence: 'official_address',
  receipt: 'PV-7K2M-9QXT-4HRC',
  site: null,
  contact: { name: null, phone: null, email: null },
  history: [],
}
const by = { id: 'm-2', name: 'Sacha Lemoine' }
const step = { version: 2, on: null, reason: null, note: null, at: '2026-11-30T14:02:00.000Z' }
const contacted: ServiceRequestDetail = {
  ...received,
  state: 'contacted',
  version: 2,
  history: [{ ...step, act: 'contact', state: 'contacted', by }],
}

let sent: FollowUp[]

async function opened(request: Detail) {
  sent = []
  const frame = await shown(html`<request-pane .request=${request} .followed=${requestActs}
    .send=${async (_: string, one: FollowUp) => {
      sent.push(one)
      return request
    }}></request-pane>`)
  return inside<RequestPane>(frame, 'request-pane')
}

const act = (pane: RequestPane) => inside<HTMLSelectElement>(pane, 'select')

async function wrote(pane: RequestPane, selector: string, text: string) {
  const field = inside<HTMLTextAreaElement | HTMLSelectElement>(pane, selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await pane.updateComplete
}

async function readAgain(pane: RequestPane, request: Detail) {
  pane.request = request
  await pane.updateComplete
  await pane.updateComplete
}

describe('a request that two people follow up', () => {
  beforeEach(() => sessionStorage.clear())
  afterEach(clear)

  it('tells what the other did and who, and offers what comes next; what is written stays', async () => {
    const pane = await opened(received)
    await wrote(pane, '[name="note"]', 'Rappeler mardi.')
    await readAgain(pane, contacted)
    expect(inside(pane, '.notice').textContent).to.contain('Sacha Lemoine').and.contain('État')
    expect(act(pane).value).to.equal('plan')
    inside<HTMLFormElement>(pane, 'form').requestSubmit()
    expect(sent).to.deep.include.members([
      {
        version: 2,
        act: 'plan',
        on: null,
        reason: null,
        note: 'Rappeler mardi.',
        recordDeployment: true,
      },
    ])
  })

  it('keeps the act that one has chosen, while it can be done', async () => {
    const pane = await opened(received)
    await wrote(pane, 'select', 'decline')
    await readAgain(pane, contacted)
    expect(act(pane).value).to.equal('decline')
    expect(pane.querySelector('.conflict')).to.equal(null)
  })
})
