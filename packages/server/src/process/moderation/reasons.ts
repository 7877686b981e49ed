// Why a contribution is rejected: the list of reasons, in the words its contributor reads.

export const rejectionReasons = [
  'out_of_scope',
  'advertising',
  'duplicate',
  'unclear',
  'personal_data',
  'unlawful',
  'other',
] as const

export type RejectionReason = (typeof rejectionReasons)[number]

export const reasonWords: Record<RejectionReason, string> = {
  out_of_scope: 'elle ne porte pas sur le numérique des collectivités territoriales',
  advertising: 'elle fait la publicité d’un produit ou d’une entreprise',
  duplicate: 'elle répète une contribution que nous avons déjà reçue',
  unclear: 'nous n’avons pas pu la comprendre telle qu’elle est écrite',
  personal_data: 'elle contient des données personnelles qui ne peuvent être publiées',
  unlawful: 'elle contient des propos contraires à la loi ou aux règles de la consultation',
  other: 'pour une raison particulière',
}

/** "elle répète … : texte libre", as replies and pages say it. */
export function wordReason(reason: string | null, text: string | null) {
  const known = rejectionReasons.find((one) => one === reason)
  if (!known) return text ?? ''
  if (known === 'other') return text ?? reasonWords.other
  return text ? `${reasonWords[known]}. ${text}` : reasonWords[known]
}
