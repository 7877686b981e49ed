// The strips say what changed around the screen; offline, an act is refused before it leaves.
import { rejectContribution } from '@parvis/sdk/staff'
import { expect } from 'chai'
import { html } from 'lit'
import { sentenceFor } from '../form/sentence.ts'
import { Offline, watchReach } from '../server/reach.ts'
import { connection } from '../server/staff.ts'
import { clear, faultsOfAccess, frames, inside, shown } from '../test/page.ts'
import './strips.ts'
import { changeOfRoles } from './roles.ts'
import type { ShellStrips } from './strips.ts'

const member = { id: 'm', name: 'Camille' } as Parameters<typeof changeOfRoles>[0]

before(watchReach)
afterEach(clear)

it('offline, then back: told, and no act leaves meanwhile', async () => {
  const frame = await shown(html`<shell-strips></shell-strips>`)
  dispatchEvent(new Event('offline'))
  await frames()
  expect(frame.textContent).to.include('hors ligne')
  expect(await faultsOfAccess(frame)).to.deep.equal([])
  const act = rejectContribution(connection, 'c', { version: 1, reason: 'duplicate' })
  const error = await act.catch((thrown: unknown) => thrown)
  expect(error).to.be.instanceOf(Offline)
  expect(sentenceFor(error)).to.include('rien n’a été envoyé')
  dispatchEvent(new Event('online'))
  await frames()
  expect(frame.textContent?.trim()).to.equal('')
})

it('roles that changed are named, until one has seen them', async () => {
  const roles = changeOfRoles(
    { ...member, roles: ['moderator', 'auditor'] },
    { ...member, roles: ['auditor', 'sites_manager'] },
  )
  const frame = await shown(html`<shell-strips .roles=${roles}></shell-strips>`)
  expect(frame.textContent).to.include('modération').and.to.include('sites')
  inside(frame, 'button').click()
  await inside<ShellStrips>(frame, 'shell-strips').updateComplete
  expect(frame.textContent?.trim()).to.equal('')
  expect(changeOfRoles({ ...member, roles: [] }, { ...member, roles: [] })).to.equal(undefined)
})
