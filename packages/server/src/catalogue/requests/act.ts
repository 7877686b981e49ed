// "Demander ce service pour ma collectivité", and taking that back.

import type { IntentKind, Outcome } from '../../intents/kind.ts'
import { doneByAnother, refusedBy } from '../../intents/outcome.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { findServices } from '../services/store.ts'
import { ask, withdrawRequest } from './ask.ts'
import { describeRequest, describeWithdrawal } from './describe.ts'
import { ServiceRequestIntent, ServiceRequestWithdrawalIntent } from './intents.ts'
import { requireLivingTerritory, requireRequestable } from './rules.ts'
import { serviceRequests as machine } from './service.ts'
import { liveRequest } from './store.ts'

export const serviceRequest: IntentKind<ServiceRequestIntent> = {
  name: 'service_request',
  schema: ServiceRequestIntent,
  read: ({ service }) => ({ serviceId: service }),
  again: ({ serviceId }) => paths.serviceRequest(serviceId),
  takeBack: {
    text: 'Retirer cette demande',
    at: ({ serviceId }) => paths.serviceRequestWithdrawal(serviceId),
  },
  asks: { inNameOf: 'territory', contact: true },

  async check(db, { serviceId }) {
    requireRequestable(await load(db, serviceId))
  },

  async describe(db, { serviceId }) {
    return describeRequest(await load(db, serviceId))
  },

  async already(db, { serviceId }, by) {
    const key = { kind: machine.kind, subject: serviceId, territory_id: by.territory.id }
    return doneByAnother(await liveRequest(db, key), 'territory_already_requested', by)
  },

  async confirm(trx, acts, tools) {
    const ids = acts.map(({ prepared }) => prepared.serviceId)
    const services = new Map((await findServices(trx, ids)).map(({ row }) => [row.id, row]))
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const subject = act.prepared.serviceId
      const refusal = refusedBy(() => {
        requireRequestable(services.get(subject) ?? refuse('service_not_found'))
        requireLivingTerritory(act.capacity?.territory)
      })
      outcomes.push(refusal ?? (await ask(trx, act, { machine, subject, tools })))
    }
    return outcomes
  },
}

export const serviceRequestWithdrawal: IntentKind<ServiceRequestWithdrawalIntent> = {
  name: 'service_request_withdrawal',
  schema: ServiceRequestWithdrawalIntent,
  read: ({ service }) => ({ serviceId: service }),
  again: ({ serviceId }) => paths.serviceRequestWithdrawal(serviceId),
  asks: { inNameOf: 'territory', contact: false },

  async check(db, { serviceId }) {
    await load(db, serviceId)
  },

  async describe(db, { serviceId }) {
    return describeWithdrawal(await load(db, serviceId))
  },

  async confirm(trx, acts) {
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const subject = act.prepared.serviceId
      outcomes.push(await withdrawRequest(trx, act, { machine, subject }))
    }
    return outcomes
  },
}

async function load(db: Db, serviceId: string) {
  const [service] = await findServices(db, [serviceId])
  return service?.row ?? refuse('service_not_found')
}
