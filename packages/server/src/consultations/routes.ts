// Operations on consultations.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { getConsultation, listConsultations } from './contract.ts'
import { requireConsultation } from './current.ts'
import { presentConsultation } from './present.ts'
import { allConsultations } from './store.ts'

export function consultationRoutes(app: App, { database, clock, config }: Deps) {
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })

  serve(app, listConsultations, async () => ({
    items: (await allConsultations(database.db)).map((one) => presentConsultation(one, view())),
  }))

  serve(app, getConsultation, async (_, { params }) =>
    presentConsultation(await requireConsultation(database.db, params.id), view()),
  )
}
