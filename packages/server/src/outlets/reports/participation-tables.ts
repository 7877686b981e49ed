// Participation as tables: by theme, by kind of territory, by size of commune, by département.
import { count, optional, reportTable, share, word } from './table.ts'
import { kindWords, sizeWords } from './words.ts'

const acts = [
  count('contributions', 'Contributions reçues', 'Contributions'),
  count('soutiens', 'Soutiens comptés', 'Soutiens'),
  count('referents', 'Engagements de territoires référents', 'Référents'),
]

const written = (line: { contributions: number; supports: number; referents: number }) => ({
  contributions: line.contributions,
  soutiens: line.supports,
  referents: line.referents,
})

export const themeTable = reportTable({
  id: 'thematiques',
  hasTotal: true,
  title: 'Par thématique',
  description: 'Contributions reçues, propositions qui en sont nées et leurs soutiens.',
  primaryKey: ['thematique'],
  columns: [
    word('thematique', 'Identifiant de la thématique'),
    word('titre', 'Thématique', 'Thématique'),
    count('besoins', 'Contributions qui disent un besoin', 'Besoins'),
    count('services', 'Contributions qui proposent un service existant', 'Services'),
    count('contributions', 'Contributions reçues', 'Contributions'),
    count('propositions', 'Propositions publiées', 'Propositions'),
    count('soutiens', 'Soutiens de collectivités', 'Soutiens'),
    count('retenues', 'Propositions retenues', 'Retenues'),
  ],
  rows: ({ themes }) =>
    themes.map((theme) => ({
      thematique: theme.id,
      titre: theme.title,
      besoins: theme.needs,
      services: theme.services,
      contributions: theme.contributions,
      propositions: theme.proposals,
      soutiens: theme.supports,
      retenues: theme.kept,
    })),
})

export const kindTable = reportTable({
  id: 'natures',
  hasTotal: true,
  title: 'Par nature de collectivité',
  description: 'Une collectivité participe quand elle contribue, soutient ou devient référente.',
  primaryKey: ['nature'],
  columns: [
    word('nature', 'commune, epci, department ou region'),
    word('libelle', 'Nature de collectivité', 'Collectivités'),
    count('participantes', 'Collectivités qui participent', 'Participantes'),
    ...acts,
  ],
  rows: ({ participation }) =>
    participation.kinds.map((line) => ({
      nature: line.kind,
      libelle: kindWords[line.kind],
      participantes: line.participants,
      ...written(line),
    })),
})

export const sizeTable = reportTable({
  id: 'tailles',
  title: 'Par taille de commune',
  description:
    'Les strates de population sont celles de la DGCL, les plus petites et les moyennes jointes.',
  primaryKey: ['strate'],
  columns: [
    word('strate', 'Identifiant de la strate'),
    word('libelle', 'Population', 'Population'),
    optional(count('population_minimale', 'Habitants, compris')),
    optional(count('population_maximale', 'Habitants, non compris')),
    count('communes', 'Communes de cette taille aujourd’hui', 'Communes'),
    count('participantes', 'Communes qui participent', 'Participantes'),
    share('part', 'Part des communes qui participent', 'Part'),
    ...acts,
  ],
  rows: ({ participation }) =>
    participation.sizes.map((line) => ({
      strate: line.id,
      libelle: sizeWords(line),
      population_minimale: line.from,
      population_maximale: line.below,
      communes: line.communes,
      participantes: line.participants,
      part: line.communes === 0 ? 0 : rounded(line.participants / line.communes),
      ...written(line),
    })),
})

export const departmentTable = reportTable({
  id: 'departements',
  title: 'Par département',
  description:
    'Les habitants sont comptés par la commune du site où ils ont soutenu ; les petits comptes sont joints à la dernière ligne, sans nom.',
  primaryKey: ['nom'],
  columns: [
    optional(word('departement', 'Code du département ; vide : autres')),
    word('nom', 'Nom'),
    word('libelle', 'Nom et code', 'Département'),
    count('communes', 'Communes du département aujourd’hui'),
    count('participantes', 'Collectivités qui participent', 'Participantes'),
    ...acts,
    count('habitants', 'Soutiens d’habitants', 'Habitants'),
  ],
  rows: ({ participation }) =>
    participation.departments.map((line) => ({
      departement: line.code,
      nom: line.name,
      communes: line.communes,
      libelle: line.code === null ? line.name : `${line.name} (${line.code})`,
      participantes: line.participants,
      ...written(line),
      habitants: line.residents,
    })),
})

/** To a hundredth of a percent. */
function rounded(part: number) {
  return Math.round(part * 10_000) / 10_000
}
