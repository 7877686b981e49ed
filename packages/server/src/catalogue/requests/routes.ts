// The team follows requests of services up; a deployment joins the catalogue in the same commit.
import { z } from 'zod'
import { retried } from '../../platform/db/retry.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { Refusal } from '../../platform/refusal.ts'
import { recordDeployment } from '../services/deploy.ts'
import { findServices } from '../services/store.ts'
import { followServiceRequest, getServiceRequest, listServiceRequests } from './contract.ts'
import { followUp } from './follow-up.ts'
import { loadRequest, loadRequestPage } from './load.ts'
import { serviceRequests as machine } from './service.ts'
import { serviceRequestStates } from './states.ts'
import type { RequestRow } from './store.ts'

export function requestRoutes(app: App, { database, clock, secrets }: Deps) {
  const { db } = database

  serveStaff(app, listServiceRequests, async (_, { query: { service, ...query } }) => {
    const asked = { ...query, kind: machine.kind, subject: service }
    const { items, ...page } = await loadRequestPage(db, asked)
    return { items: await named(db, items), ...page }
  })

  const load = async (id: string) => {
    const found = await loadRequest(db, machine, id, secrets)
    const [common] = await named(db, [found])
    if (!common) throw new Refusal(machine.notFound)
    return { ...common, ...found.detail }
  }

  serveStaff(app, getServiceRequest, (_, { params }) => load(params.id))

  serveStaff(app, followServiceRequest, async (actor, { params: { id }, body }) => {
    const at = clock().toISOString()
    const author = { staffId: actor.id, at }
    const { recordDeployment: isRecorded, ...step } = body
    const isDeployed = step.act === 'deploy'
    const today = at.slice(0, 10)
    const on = step.on ?? (isDeployed ? today : null)
    if (isDeployed && on && on > today) {
      throw new Refusal('invalid_input', {}, [{ path: 'on', fault: 'date_to_come' }])
    }
    await retried(db, async (trx) => {
      const { row } = await followUp(trx, author, { machine, id, ...step, on })
      if (!isDeployed || !isRecorded) return
      const { subject: serviceId, territory_id: territoryId } = row
      await recordDeployment(trx, { serviceId, territoryId, since: on }, author)
    })
    return load(id)
  })
}

const state = z.enum(serviceRequestStates)

async function named<Common extends object>(db: Db, found: { row: RequestRow; common: Common }[]) {
  const ids = [...new Set(found.map(({ row }) => row.subject))]
  const names = new Map((await findServices(db, ids)).map(({ row }) => [row.id, row.name]))
  return found.map(({ row, common }) => ({
    ...common,
    service: { id: row.subject, name: names.get(row.subject) ?? row.subject },
    state: state.parse(row.state),
  }))
}
