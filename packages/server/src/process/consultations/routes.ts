// Operations on consultations.
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { getConsultation, listConsultations } from './contract.ts'
import { requireConsultation } from './current.ts'
import { movesOf } from './moves.ts'
import { presentConsultation } from './present.ts'
import { consultationStaffRoutes } from './staff-routes.ts'
import { allConsultations } from './store.ts'

export function consultationRoutes(app: App, deps: Deps) {
  const { database, clock, config } = deps
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })

  serve(app, listConsultations, async (_, { query: { kind, open } }) => {
    const all = (await allConsultations(database.db)).map((one) => presentConsultation(one, view()))
    return {
      items: all.filter(
        (one) => (!kind || one.kind === kind) && (!open || one.open.includes(open)),
      ),
    }
  })

  serve(app, getConsultation, async (_, { params: { id } }) => ({
    ...presentConsultation(await requireConsultation(database.db, id), view()),
    moves: (await movesOf(database.db, id)).map(({ position: _, ...move }) => move),
  }))
  consultationStaffRoutes(app, deps)
}
