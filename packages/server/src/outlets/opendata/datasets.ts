// The datasets: every field that is published, with its meaning. What is not declared never leaves.
import * as values from './values.ts'

export type Field = {
  name: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'datetime' | 'date' | 'uri'
  description: string
  /** Always filled in. */
  required?: boolean
  /** The only ones that it takes, each with its meaning. */
  values?: Record<string, string>
}

/** What is published as a file: rows of declared fields. */
export type PublicTable = {
  id: string
  title: string
  description: string
  primaryKey: string[]
  fields: Field[]
}

export type Dataset = PublicTable & {
  id: DatasetId
  /** By which portals find it, besides those of all datasets. */
  keywords: string[]
  /** What is kept inside of each row, and why. */
  neverLeaves: string
}

export const datasetIds = [
  'contributions',
  'propositions',
  'filiation',
  'soutiens',
  'soutiens-habitants',
  'decisions',
  'territoires-referents',
  'services',
  'sites',
] as const
export type DatasetId = (typeof datasetIds)[number]

const text = (name: string, description: string): Field => ({ name, type: 'string', description })
const needed = (field: Field): Field => ({ ...field, required: true })
const count = (name: string, description: string): Field => ({ name, type: 'integer', description })
const oneOf = (name: string, description: string, known: Record<string, string>): Field => ({
  ...text(name, description),
  values: known,
})
const moment = (name: string, description: string): Field => ({
  name,
  type: 'datetime',
  description,
})

/** Of what territories do: the moment beside their name would tell a site for whom its visitor acts. */
const day = (name: string, description: string): Field => ({ name, type: 'date', description })

const territory = [
  needed(text('collectivite', 'Identifiant : nature et code officiel, commune-14118')),
  needed(text('collectivite_nom', 'Nom de la collectivité')),
]

export const datasets: Dataset[] = [
  {
    id: 'contributions',
    title: 'Contributions',
    description:
      'Besoins et services existants, une fois lus par l’équipe. De leur auteur : la collectivité, le profil et la fonction, rien d’autre.',
    neverLeaves:
      'Qui l’a écrite (nom, courriel, compte), le site d’où elle vient et les notes de l’équipe : la collectivité, le profil et la fonction suffisent à la comprendre.',
    keywords: ['contribution', 'besoin'],
    primaryKey: ['id'],
    fields: [
      needed(text('id', 'Identifiant de la contribution')),
      needed(text('consultation', 'Identifiant de la consultation')),
      needed(oneOf('nature', 'Ce qui est partagé', values.contributionKinds)),
      needed(text('thematique', 'Identifiant de la thématique')),
      ...territory,
      needed(oneOf('profil', 'Profil déclaré', values.profiles)),
      text('fonction', 'Fonction déclarée ; vide : non précisée'),
      needed(text('titre', 'Titre')),
      needed(text('texte', 'Texte')),
      { name: 'service_adresse', type: 'uri', description: 'Adresse du service existant' },
      oneOf('code_source', 'Ouverture du code du service existant', values.openness),
      text('usage_du_financement', 'Ce à quoi servirait un financement'),
      needed(oneOf('etat', 'Où elle en est', values.contributionStates)),
      needed(moment('recue_le', 'Date de réception, à sa source si elle est importée (UTC)')),
      text('importee_de', 'Plateforme d’où elle est importée ; vide : donnée ici'),
      {
        name: 'source_adresse',
        type: 'uri',
        description: 'Son adresse sur cette plateforme',
      },
    ],
  },
  {
    id: 'propositions',
    title: 'Propositions',
    description: 'Propositions publiées, avec leurs soutiens comptés.',
    neverLeaves:
      'Les brouillons, et qui soutient : ces décomptes sont tout ce qui est dit des personnes.',
    keywords: ['proposition', 'soutien'],
    primaryKey: ['id'],
    fields: [
      needed(text('id', 'Identifiant de la proposition')),
      needed(text('consultation', 'Identifiant de la consultation')),
      needed(text('thematique', 'Identifiant de la thématique')),
      needed(text('titre', 'Titre')),
      needed(text('resume', 'Résumé')),
      oneOf('decision', 'Décision du comité ; vide : pas encore décidé', values.decisions),
      needed(count('soutiens_collectivites', 'Collectivités qui soutiennent')),
      needed(
        count('soutiens_habitants_courriel', 'Habitants dont la boîte aux lettres est prouvée'),
      ),
      needed(count('soutiens_habitants_franceconnect', 'Habitants identifiés par FranceConnect')),
    ],
  },
  {
    id: 'filiation',
    title: 'Filiation',
    description: 'De quelles contributions publiques chaque proposition est née.',
    neverLeaves:
      'Les liens avec ce qui n’est pas public : ils diraient ce qui est retenu ailleurs.',
    keywords: ['proposition', 'contribution'],
    primaryKey: ['proposition', 'contribution'],
    fields: [
      needed(text('proposition', 'Identifiant de la proposition')),
      needed(text('contribution', 'Identifiant de la contribution')),
    ],
  },
  {
    id: 'soutiens',
    title: 'Soutiens des collectivités',
    description: 'Un par collectivité et par proposition ; leur nombre est le décompte publié.',
    neverLeaves:
      'La personne qui a agi, son courriel, son récépissé, et l’heure : à côté d’un nom de collectivité, elle dirait à un site pour qui son visiteur agit.',
    keywords: ['soutien', 'collectivité'],
    primaryKey: ['proposition', 'collectivite'],
    fields: [
      needed(text('proposition', 'Identifiant de la proposition')),
      ...territory,
      needed(oneOf('preuve', 'Comment la personne a prouvé agir en son nom', values.evidence)),
      needed(day('enregistre_le', 'Jour (UTC)')),
    ],
  },
  {
    id: 'soutiens-habitants',
    title: 'Soutiens des habitants',
    description:
      'Comptés par proposition et par commune du site où ils ont été préparés, par groupes de cinq et tels qu’au début du jour (UTC) : ceux qui ne font pas cinq, et ceux du jour, sont joints aux autres, sans nom.',
    neverLeaves:
      'Toute ligne par personne. Une commune où moins de cinq habitants ont soutenu les désignerait presque : ils sont joints aux autres, sans nom, comme ceux du jour.',
    keywords: ['soutien', 'habitant'],
    primaryKey: ['proposition', 'preuve', 'collectivite'],
    fields: [
      needed(text('proposition', 'Identifiant de la proposition')),
      needed(oneOf('preuve', 'Comment ces habitants se sont identifiés', values.residentProofs)),
      text('collectivite', 'Collectivité du site ; vide : autres, ou hors d’un site'),
      needed(count('nombre', 'Nombre de soutiens')),
    ],
  },
  {
    id: 'decisions',
    title: 'Décisions des comités',
    description:
      'Une ligne par élément examiné en séance, une fois la séance publiée : le résultat, son motif, ce qui est accordé. Un élément peut revenir à une séance suivante : la dernière publiée fait foi.',
    neverLeaves:
      'Les grilles et les commentaires des membres, qui déclare un déport et pourquoi, et tout d’une séance qui n’est pas publiée.',
    keywords: ['comité', 'décision', 'financement'],
    primaryKey: ['seance', 'element'],
    fields: [
      needed(text('seance', 'Identifiant de la séance')),
      needed(text('seance_titre', 'Titre de la séance')),
      needed(text('consultation', 'Identifiant de la consultation')),
      needed(oneOf('nature', 'Ce que la séance examine', values.examined)),
      needed(text('element', 'Identifiant de la proposition ou de la contribution')),
      oneOf('resultat', 'Vide : remis à plus tard', values.outcomes),
      text('motif', 'Motif de la décision'),
      count('montant_centimes', 'Montant accordé, en centimes d’euro'),
      text('feuille_de_route', 'Ce qui sera construit'),
      count('voix_pour', 'Voix pour, quand la séance les compte'),
      count('voix_contre', 'Voix contre'),
      count('abstentions', 'Abstentions'),
      count('votants', 'Membres présents qui pouvaient voter'),
      count('votants_sur', 'Membres qui pouvaient voter, déports déduits'),
      count('collectivites', 'Collectivités qui soutenaient, à la publication'),
      needed(moment('publiee_le', 'Date de publication (UTC)')),
    ],
  },
  {
    id: 'territoires-referents',
    title: 'Territoires référents',
    description: 'Collectivités qui construisent ou expérimentent avec l’équipe.',
    neverLeaves:
      'La personne à contacter, son courriel, son téléphone et l’heure : ils sont pour les groupes de travail.',
    keywords: ['territoire référent', 'collectivité'],
    primaryKey: ['proposition', 'collectivite'],
    fields: [
      needed(text('proposition', 'Identifiant de la proposition')),
      ...territory,
      needed({
        name: 'co_construit',
        type: 'boolean',
        description: 'Groupes de travail, ateliers',
      }),
      needed({ name: 'experimente', type: 'boolean', description: 'Reçoit le service en premier' }),
      needed(day('depuis_le', 'Jour (UTC)')),
    ],
  },
  {
    id: 'services',
    title: 'Services',
    description: 'Le catalogue des services numériques.',
    neverLeaves: 'Les personnes à contacter et d’où viennent les fiches.',
    keywords: ['service public numérique', 'logiciel libre'],
    primaryKey: ['id'],
    fields: [
      needed(text('id', 'Identifiant du service')),
      needed(text('nom', 'Nom')),
      needed(text('description', 'En une phrase')),
      needed(text('langue', 'Langue de la description (BCP 47)')),
      needed(
        text('etape', 'Étape, nommée comme par beta.gouv.fr, en anglais ; « unknown » : inconnue'),
      ),
      { name: 'adresse', type: 'uri', description: 'Adresse du service' },
      needed(oneOf('code_source', 'Ouverture du code', values.openness)),
      { name: 'depot', type: 'uri', description: 'Dépôt du code source' },
      text('licence', 'Identifiant SPDX'),
      count('budget_centimes', 'Budget en centimes d’euro'),
      needed({
        name: 'mis_a_jour_le',
        type: 'date',
        description: 'Dernière mise à jour de la fiche',
      }),
    ],
  },
  {
    id: 'sites',
    title: 'Sites partenaires',
    description:
      'Sites de collectivités qui portent la consultation, et ce qui y a été préparé puis confirmé. Ce qui est fait en son propre nom est compté par groupes de cinq, tel qu’au début du jour (UTC).',
    neverLeaves:
      'Les clés, les webmestres et le compte exact des habitants : de cinq en cinq et au début du jour, il ne désigne personne.',
    keywords: ['site internet', 'collectivité'],
    primaryKey: ['adresse', 'collectivite'],
    fields: [
      needed({ name: 'adresse', type: 'uri', description: 'Adresse du site' }),
      needed(text('nom', 'Nom du site')),
      ...territory,
      needed(count('soutiens_collectivites', 'Soutiens confirmés de collectivités')),
      needed(
        count(
          'habitants',
          'Habitants qui y ont soutenu une proposition : au moins, de cinq en cinq',
        ),
      ),
      needed(count('contributions', 'Contributions reçues : au moins, de cinq en cinq')),
      needed(count('referents', 'Engagements de territoires référents')),
    ],
  },
]

export function findDataset(id: string) {
  return datasets.find((dataset) => dataset.id === id)
}
