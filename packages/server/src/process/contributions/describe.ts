// A contribution as it is shown before it is confirmed.

import type { Description } from '../../intents/description.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths, withQuery } from '../../platform/paths.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import type { ConsultationKind } from '../consultations/kinds.ts'
import { allConsultations } from '../consultations/store.ts'
import type { ContributionDraft } from './contract.ts'
import { kindWords, opennessWords, wordAuthor } from './wording.ts'

const actOf: Record<ConsultationKind, string> = {
  consultation: 'Déposer une contribution',
  call_for_investigations: 'Répondre à l’appel à investigations',
  call_for_interest: 'Répondre à l’appel à manifestation d’intérêt',
}

type Prepared = { consultationId: string; contribution: ContributionDraft }

export async function describeContribution(
  db: Db,
  { consultationId, contribution: draft }: Prepared,
): Promise<Description> {
  const consultation = (await allConsultations(db)).find((one) => one.id === consultationId)
  const theme = consultation?.themes.find((one) => one.id === draft.themeId)
  const territory = await findTerritory(db, draft.territoryId)
  return {
    act: consultation ? actOf[consultation.kind] : actOf.consultation,
    confirm: 'Envoyer ma contribution',
    done: 'Votre contribution est reçue',
    already: 'Votre contribution était déjà reçue',
    subject: { title: draft.title, href: paths.contribute() },
    rows: [
      { label: 'Nature', value: kindWords[draft.kind] },
      { label: 'Thématique', value: theme?.title ?? draft.themeId },
      { label: 'Collectivité', value: territory?.label ?? draft.territoryId },
      {
        label: 'Vous êtes',
        value: wordAuthor({ profile: draft.profile, function: draft.function ?? '' }),
      },
      { label: 'Titre', value: draft.title },
      { label: 'Texte', value: draft.text },
      ...(draft.kind === 'service' ? serviceRows(draft) : []),
    ],
    visibility: [
      'Sera public après lecture par l’équipe : tout ce qui est ci-dessus.',
      'N’est jamais public : votre adresse électronique.',
    ],
  }
}

/** Where an agent enters what someone wrote on paper. */
export const enterPaper = withQuery(paths.contribute(), { papier: '1' })

/** Entered by an agent for someone who wrote it on paper. */
export async function describePaper(db: Db, prepared: Prepared): Promise<Description> {
  const description = await describeContribution(db, prepared)
  return {
    ...description,
    act: 'Saisir une contribution remise sur papier',
    confirm: 'Enregistrer au nom de la personne',
    done: 'La contribution est reçue',
    already: 'La contribution était déjà reçue',
    next: { text: 'Saisir un autre formulaire', href: enterPaper },
    rows: description.rows.map((row) =>
      row.label === 'Vous êtes' ? { ...row, label: 'La personne est' } : row,
    ),
    visibility: [
      'Sera public après lecture par l’équipe : tout ce qui est ci-dessus.',
      'L’équipe saura qu’une mairie l’a saisie d’après un formulaire en papier ; ce n’est pas public.',
      'N’est jamais public : l’adresse électronique de la personne, ni la vôtre.',
    ],
    receiptGoes:
      'Le récépissé part à l’adresse de la personne, si elle en a donné une ; sinon à la vôtre. Imprimez cette page pour elle : le lien de suivi lui dira ce que devient sa contribution.',
  }
}

function serviceRows(draft: Extract<ContributionDraft, { kind: 'service' }>) {
  return [
    { label: 'Adresse du service', value: draft.serviceUrl },
    { label: 'Code source', value: opennessWords[draft.codeOpenness] },
    { label: 'À quoi servirait le financement', value: draft.fundingUse },
  ]
}
