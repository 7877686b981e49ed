// The log in French.
const number = new Intl.NumberFormat('fr')

export const words = {
  caption: 'Ce que l’équipe a fait, du plus récent au plus ancien',
  search: 'Mots, nom ou identifiant',
  shown: (count: number, total: number) =>
    count === total
      ? total === 1
        ? 'Un acte'
        : `${number.format(total)} actes`
      : `${number.format(count)} sur ${number.format(total)} actes`,
  by: 'Qui',
  operation: 'Quoi',
  object: 'Sur quoi (identifiant)',
  from: 'Du',
  to: 'Au',
  nothing: 'Rien dans le journal ne répond à ces filtres.',
  more: 'Actes plus anciens',
  changes: (count: number) =>
    count === 0
      ? 'Détails'
      : count === 1
        ? 'Un champ changé'
        : `${number.format(count)} champs changés`,
  moreRows: (count: number) => `… et ${number.format(count)} lignes de plus`,
  request: 'Numéro de la requête',
}

export type Words = typeof words
