// Money as tables: what was granted by theme, and each project that was funded.
import { count, day, reportTable, word } from './table.ts'

const cents = (...described: Parameters<typeof count>) => ({
  ...count(...described),
  as: 'euros' as const,
})

export const grantTable = reportTable({
  id: 'financements',
  hasTotal: true,
  title: 'Financements par thématique',
  description: 'Projets financés par les comités et sommes accordées.',
  primaryKey: ['thematique'],
  columns: [
    word('thematique', 'Identifiant de la thématique'),
    word('titre', 'Thématique', 'Thématique'),
    count('projets', 'Projets financés', 'Projets'),
    cents('montant_centimes', 'Sommes accordées, en centimes d’euro', 'Montant'),
  ],
  rows: ({ themes, money }) =>
    themes.flatMap(({ id, title }) => {
      const own = money.projects.filter(({ themeId }) => themeId === id)
      if (own.length === 0) return []
      const amount = own.reduce((sum, { amountCents }) => sum + amountCents, 0)
      return [{ thematique: id, titre: title, projets: own.length, montant_centimes: amount }]
    }),
})

export const projectTable = reportTable({
  id: 'projets',
  hasTotal: true,
  title: 'Projets financés',
  description: 'Chaque contribution qu’un comité a financée, avec la somme accordée.',
  primaryKey: ['contribution'],
  columns: [
    word('contribution', 'Identifiant de la contribution'),
    word('titre', 'Titre', 'Projet'),
    word('thematique', 'Identifiant de la thématique'),
    word('collectivite', 'Identifiant de la collectivité'),
    word('collectivite_nom', 'Nom de la collectivité', 'Collectivité'),
    word('comite', 'Identifiant de la séance du comité'),
    word('comite_titre', 'Titre de la séance du comité'),
    day('publie_le', 'Date de publication de la décision', 'Décision'),
    cents('montant_centimes', 'Somme accordée, en centimes d’euro', 'Montant'),
  ],
  rows: ({ money }) =>
    money.projects.map((project) => ({
      contribution: project.contributionId,
      titre: project.title,
      thematique: project.themeId,
      collectivite: project.territory.id,
      collectivite_nom: project.territory.label,
      comite: project.committee.id,
      comite_titre: project.committee.title,
      publie_le: project.publishedAt.slice(0, 10),
      montant_centimes: project.amountCents,
    })),
})
