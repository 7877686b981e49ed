// Registrations of sites of the demonstration as rows, each with its webmaster.

import { demoConsultation, demoRegistrations } from '@parvis/demo-data'
import type { Deps } from '../platform/deps.ts'
import { answerTime } from '../sites/registrations/rules.ts'
import type { SeedRows } from './seed-store.ts'

type Rows = Pick<SeedRows, 'participants' | 'site_registrations' | 'site_registration_origins'>
type Tools = Pick<Deps, 'ids' | 'secrets'>

export function registrationRows(day: (days: number) => Date, { ids, secrets }: Tools): Rows {
  const ago = (days: number | undefined) => (days === undefined ? null : day(-days).toISOString())
  const all = demoRegistrations.map((one) => ({ ...one, id: ids.uuid(), person: ids.uuid() }))
  return {
    participants: all.map(({ person, webmaster, openedDaysAgo }) => ({
      id: person,
      email_index: secrets.digest('mailbox', webmaster),
      email_sealed: secrets.seal(webmaster),
      created_at: day(-openedDaysAgo).toISOString(),
    })),
    site_registrations: all.map(({ id, person, decided, ...one }) => ({
      id,
      participant_id: person,
      territory_id: one.territoryId,
      consultation_id: demoConsultation.id,
      origin: one.origin,
      name: one.name,
      proof: one.proof,
      token: secrets.token(),
      state: one.state,
      live_key: null,
      site: null,
      opened_at: day(-one.openedDaysAgo).toISOString(),
      proved_at: ago(one.provedDaysAgo),
      asked_at: ago(one.askedDaysAgo),
      answer_until: one.state === 'asked' ? untilOf(day(-(one.askedDaysAgo ?? 0))) : null,
      link_hash: null,
      decided_at: ago(decided?.daysAgo),
      decided_by: decided?.by ?? null,
      staff_id: null,
      reason: decided?.reason ?? null,
      version: 1,
    })),
    site_registration_origins: all.map(({ id, origin, provedDaysAgo }) => ({
      registration_id: id,
      origin,
      proved_at: ago(provedDaysAgo),
      last_check: null,
    })),
  }
}

const untilOf = (asked: Date) => new Date(asked.getTime() + answerTime).toISOString()
