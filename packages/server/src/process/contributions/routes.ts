// Operations on contributions: their public part.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../consultations/current.ts'
import { getContribution } from './contract.ts'
import { awaitsTeam, findContributions } from './store.ts'
import { isPublic } from './visibility.ts'

export function contributionRoutes(app: App, { database }: Deps) {
  serve(app, getContribution, async (_, { params }) => {
    const [found] = await findContributions(database.db, [params.id])
    if (!found) return refuse('contribution_not_found')
    const { rules } = await requireConsultation(database.db, found.consultationId)
    const isNew = found.state === 'received'
    const read = { awaitsTeam: isNew && (await awaitsTeam(database.db, found.id)) }
    if (!isPublic(found.state, rules.contributionsPublicOnReceipt, read)) {
      refuse('contribution_not_found')
    }
    return found
  })
}
