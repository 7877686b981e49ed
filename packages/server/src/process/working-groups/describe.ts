// Joining and leaving working groups, as they are shown before they are confirmed.

import type { Description } from '../../intents/description.ts'
import type { Db } from '../../platform/db/database.ts'
import { proposalSubject } from '../proposals/subject.ts'

type Prepared = { proposalId: string }

export async function describeMembership(db: Db, { proposalId }: Prepared): Promise<Description> {
  const subject = await proposalSubject(db, proposalId)
  return {
    act: 'Rejoindre les groupes de travail',
    confirm: 'Confirmer la participation',
    done: 'Votre groupement a rejoint les groupes de travail',
    already: 'Votre groupement faisait déjà partie des groupes de travail',
    subject,
    rows: [{ label: 'Proposition', value: subject.title }],
    visibility: [
      'Est public : le nom du groupement de collectivités.',
      'N’est jamais public : votre adresse électronique, votre nom et votre téléphone. Seule l’équipe de l’Incubateur les lit, pour vous inviter aux réunions.',
    ],
  }
}

export async function describeLeaving(db: Db, { proposalId }: Prepared): Promise<Description> {
  const subject = await proposalSubject(db, proposalId)
  return {
    act: 'Quitter les groupes de travail',
    confirm: 'Confirmer le départ',
    done: 'Votre groupement a quitté les groupes de travail',
    already: 'Votre groupement ne faisait déjà plus partie des groupes de travail',
    subject,
    rows: [{ label: 'Proposition', value: subject.title }],
    visibility: ['Le nom du groupement est retiré des pages des groupes de travail.'],
  }
}
