// A territory that uses a service joins its deployments, as the team's follow-up of a request says.
import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { withDeployments } from './rules.ts'
import { lockService, takeVersion, valuesOf, writeChanges } from './values.store.ts'
import type { Deployment } from './values.ts'

/** Changes nothing when the catalogue lists the territory already. */
export async function recordDeployment(
  trx: Trx,
  { serviceId, territoryId, since }: Deployment & { serviceId: string },
  { staffId, at }: Author,
) {
  const row = (await lockService(trx, serviceId)) ?? refuse('service_not_found')
  const { deployments } = await valuesOf(trx, row)
  if (deployments.some((one) => one.territoryId === territoryId)) return
  const add = [{ territoryId, since }]
  await takeVersion(trx, { id: serviceId }, { by: staffId, at })
  await writeChanges(trx, row, { deployments: withDeployments(deployments, { add, remove: [] }) })
  const data = { added: 1, removed: 0, fields: 'deployments' }
  const event = { kind: 'service.deployed', subject: serviceId, participantId: null } as const
  await append(trx, [{ ...event, staffId, data, at }])
}
