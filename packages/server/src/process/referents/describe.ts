// A referent's sign-up as it is shown before it is confirmed.

import type { Description } from '../../intents/description.ts'
import type { Db } from '../../platform/db/database.ts'
import { proposalSubject } from '../proposals/subject.ts'

type SignUp = { proposalId: string; coBuild: boolean; experiment: boolean }

export async function describeReferent(db: Db, prepared: SignUp): Promise<Description> {
  const subject = await proposalSubject(db, prepared.proposalId)
  return {
    act: 'Devenir territoire référent',
    confirm: 'Confirmer l’engagement',
    done: 'Votre collectivité est territoire référent',
    already: 'Votre collectivité était déjà territoire référent',
    subject,
    rows: [
      { label: 'Proposition', value: subject.title },
      { label: 'Participation', value: participation(prepared) },
    ],
    visibility: [
      'Est public : le nom de la collectivité et la façon dont elle participe.',
      'N’est jamais public : votre adresse électronique, votre nom et votre téléphone. Seule l’équipe de l’Incubateur les lit, pour vous contacter.',
    ],
  }
}

export async function describeWithdrawal(
  db: Db,
  { proposalId }: { proposalId: string },
): Promise<Description> {
  const subject = await proposalSubject(db, proposalId)
  return {
    act: 'Ne plus être territoire référent',
    confirm: 'Confirmer le retrait',
    done: 'Votre collectivité n’est plus territoire référent',
    already: 'Votre collectivité n’était déjà plus territoire référent',
    subject,
    rows: [{ label: 'Proposition', value: subject.title }],
    visibility: ['Le nom de la collectivité est retiré de la page de la proposition.'],
  }
}

export function participation({ coBuild, experiment }: Omit<SignUp, 'proposalId'>) {
  return [
    ...(coBuild ? ['co-construire (groupes de travail, ateliers)'] : []),
    ...(experiment ? ['expérimenter (recevoir le service en premier)'] : []),
  ].join(' ; ')
}
