// Tells a member of the team what waits for them, of what their roles let them read.

import { listDiagnoses } from '../../catalogue/diagnoses/staff-contract.ts'
import { listServiceRequests } from '../../catalogue/requests/contract.ts'
import { staleServices } from '../../catalogue/services/reminders.ts'
import { staffListServices } from '../../catalogue/services/staff-contract.ts'
import { hasRole } from '../../people/staff/roles.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import type { Operation } from '../../platform/http/operation.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { listMyCommittees } from '../../process/committees/staff-contract.ts'
import { listModerationQueue } from '../../process/moderation/queue-contract.ts'
import { listQuarantine } from '../../process/supports/review-queue/contract.ts'
import { waitingHeld } from '../../process/supports/review-queue/waiting-store.ts'
import { listCases } from '../../rights/disputes/contract.ts'
import { listSiteRegistrations } from '../../sites/registrations/staff-contract.ts'
import { listStoppedMailboxes } from '../subscriptions/contract.ts'
import { bouncedPeople } from '../subscriptions/figures-store.ts'
import { listWaiting, type waitingKinds } from './contract.ts'
import {
  type Counted,
  contributionsOfAssignee,
  itemsToScore,
  newRequests,
  openCases,
  receivedContributions,
  registrationsWithTeam,
} from './store.ts'

type Kind = (typeof waitingKinds)[number]
/** The list whose readers may know it, and how it is counted for the one who asks. */
type Source = [list: Operation, count: (staffId: string) => Promise<Counted>]

export function waitingRoutes(app: App, deps: Deps) {
  const sources = Object.entries(sourcesOf(deps))

  serveStaff(app, listWaiting, async ({ id, roles }) => {
    const allowed = sources.filter(([, [list]]) => hasRole({ roles }, list.roles ?? []))
    const items = allowed.map(async ([kind, [, count]]) => ({ kind, ...(await count(id)) }))
    return listWaiting.output.parse({ items: await Promise.all(items) })
  })
}

function sourcesOf(deps: Deps): Record<Kind, Source> {
  const { db } = deps.database
  const stoppedSince = async () => (await bouncedPeople(db)).map(({ lastAt }) => lastAt)
  return {
    received_contribution: [listModerationQueue, () => receivedContributions(db)],
    contribution_assigned_to_me: [listModerationQueue, (id) => contributionsOfAssignee(db, id)],
    case: [listCases, () => openCases(db)],
    held_support_group: [
      listQuarantine,
      async () => {
        const { groups, since } = await waitingHeld(db)
        return { count: groups, oldestAt: since }
      },
    ],
    site_registration: [listSiteRegistrations, () => registrationsWithTeam(db)],
    service_request: [
      listServiceRequests,
      () => newRequests(db, { kind: 'service', state: 'received' }),
    ],
    diagnosis: [listDiagnoses, () => newRequests(db, { kind: 'diagnosis', state: 'requested' })],
    service_to_confirm: [
      staffListServices,
      async () =>
        oldestOf((await staleServices(deps)).map((row) => `${row.updated_on}T00:00:00.000Z`)),
    ],
    item_to_score: [listMyCommittees, (id) => itemsToScore(db, id)],
    stopped_mailbox: [listStoppedMailboxes, async () => oldestOf(await stoppedSince())],
  }
}

const oldestOf = (moments: (string | null)[]): Counted => ({
  count: moments.length,
  oldestAt: moments.filter((one) => one !== null).sort()[0] ?? null,
})
