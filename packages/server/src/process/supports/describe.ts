// A support as it is shown before it is confirmed.

import type { Description } from '../../intents/description.ts'
import type { Db } from '../../platform/db/database.ts'
import { proposalSubject } from '../proposals/subject.ts'

export const supportVisibility = [
  'Est public : le nombre de soutiens ; et, si vous agissez pour une collectivité, le nom de celle-ci.',
  'N’est jamais public : votre adresse électronique, ni qui vous êtes.',
]

export async function describeSupport(
  db: Db,
  { proposalId }: { proposalId: string },
): Promise<Description> {
  const subject = await proposalSubject(db, proposalId)
  return {
    act: 'Soutenir une proposition',
    confirm: 'Confirmer mon soutien',
    done: 'Votre soutien est enregistré',
    already: 'Ce soutien était déjà enregistré',
    subject,
    rows: [{ label: 'Proposition', value: subject.title }],
    visibility: supportVisibility,
  }
}

export async function describeWithdrawal(
  db: Db,
  { proposalId }: { proposalId: string },
): Promise<Description> {
  const subject = await proposalSubject(db, proposalId)
  return {
    act: 'Retirer un soutien',
    confirm: 'Confirmer le retrait',
    done: 'Votre soutien est retiré',
    already: 'Ce soutien était déjà retiré',
    subject,
    rows: [{ label: 'Proposition', value: subject.title }],
    visibility: ['Le nombre de soutiens de la proposition diminue d’un.'],
  }
}
