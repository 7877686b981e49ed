// Consultations, their report, and the committees that decide.
import type { Answers, Ask } from '../answers.ts'
import { atThisMoment } from '../phases.ts'
import { reportOf } from '../report.ts'
import { found } from './find.ts'

export const consultationAnswers: Answers = {
  listConsultations: ({ world, query, now }) => ({
    items: world.consultations
      .map((one) => atThisMoment(one, now))
      .filter(({ kind, open }) => !query.kind || (kind === query.kind && open))
      .filter(({ open }) => !query.open || open.some((kind) => kind === query.open)),
  }),
  getConsultation: (ask) => atThisMoment(consultationOf(ask, ask.params.id), ask.now),
  getReport: (ask) => reportOf(consultationOf(ask, ask.params.id), ask),
  listCommittees: (ask) => {
    const { world, query } = ask
    if (query.consultation) consultationOf(ask, query.consultation)
    return {
      items: world.committees.filter(
        ({ consultationId }) => !query.consultation || consultationId === query.consultation,
      ),
    }
  },
  getCommittee: ({ world, params }) =>
    found(
      world.committees.find(({ id }) => id === params.id),
      'committee_not_found',
    ),
}

/** The one of this id; the first one without. */
export function consultationOf({ world }: Ask, id: string | undefined) {
  const one = id ? world.consultations.find((other) => other.id === id) : world.consultations[0]
  return found(one, 'consultation_not_found')
}
