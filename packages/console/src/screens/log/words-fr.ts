// The log in French.
export const words = {
  caption: 'Ce que l’équipe a fait, du plus récent au plus ancien',
  at: 'Quand',
  by: 'Qui',
  operation: 'Acte',
  object: 'Sur quoi',
  commandLine: 'ligne de commande',
  loading: 'Chargement…',
}

export type Words = typeof words
