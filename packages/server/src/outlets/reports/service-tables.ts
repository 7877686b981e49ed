// Services as tables: stages, openness of the code, deployments by year, measures one by one.
import { stageWords } from '../../catalogue/services/wording.ts'
import { count, day, measure, reportTable, word } from './table.ts'
import { codeWords } from './words.ts'

export const stageTable = reportTable({
  id: 'etapes',
  hasTotal: true,
  title: 'Services par étape',
  description: 'Les étapes sont celles de beta.gouv.fr.',
  primaryKey: ['etape'],
  columns: [
    word('etape', 'Étape, en anglais'),
    word('libelle', 'Étape', 'Étape'),
    count('services', 'Services à cette étape', 'Services'),
  ],
  rows: ({ services }) =>
    services.stages.map(({ stage, services: nombre }) => ({
      etape: stage,
      libelle: stageWords[stage],
      services: nombre,
    })),
})

export const codeTable = reportTable({
  id: 'code-source',
  hasTotal: true,
  title: 'Ouverture du code source',
  description: 'Telle que le catalogue la dit aujourd’hui.',
  primaryKey: ['ouverture'],
  columns: [
    word('ouverture', 'open, opening, closed ou unknown'),
    word('libelle', 'Ouverture du code', 'Code source'),
    count('services', 'Services', 'Services'),
  ],
  rows: ({ services: { code } }) =>
    (['open', 'opening', 'closed', 'unknown'] as const).map((openness) => ({
      ouverture: openness,
      libelle: codeWords[openness],
      services: code[openness],
    })),
})

export const deploymentTable = reportTable({
  id: 'deploiements',
  title: 'Déploiements par année',
  description: 'Une collectivité qui utilise deux services compte deux fois.',
  primaryKey: ['annee'],
  columns: [
    word('annee', 'Année', 'Année'),
    count('nouveaux', 'Déploiements de l’année', 'Nouveaux'),
    count('total', 'Déploiements depuis le début', 'Total'),
  ],
  rows: ({ services }) =>
    services.deployments.years.map(({ year, added, total }) => ({
      annee: String(year),
      nouveaux: added,
      total,
    })),
})

export const impactTable = reportTable({
  id: 'impact',
  title: 'Impact mesuré',
  description: 'Chaque mesure de chaque indicateur, de la plus ancienne à la plus récente.',
  primaryKey: ['service', 'indicateur', 'date'],
  columns: [
    word('service', 'Identifiant du service'),
    word('service_nom', 'Nom du service', 'Service'),
    word('indicateur', 'Indicateur', 'Indicateur'),
    word('unite', 'Unité', 'Unité'),
    day('date', 'Date de la mesure', 'Date'),
    measure('valeur', 'Valeur', 'Valeur'),
  ],
  rows: ({ impact }) =>
    impact.flatMap(({ service, indicator, unit, points }) =>
      points.map(({ on, value }) => ({
        service: service.id,
        service_nom: service.name,
        indicateur: indicator,
        unite: unit,
        date: on,
        valeur: value,
      })),
    ),
})
