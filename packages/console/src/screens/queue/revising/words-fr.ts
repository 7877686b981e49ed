// Correcting and erasing a contribution, in French.

export const words = {
  correct: 'Corriger la contribution',
  correctYes: 'Corriger et le dire',
  corrected: 'Contribution corrigée',
  text: 'Texte',
  otherTerritory: 'Autre collectivité',
  profile: 'Profil',
  function: 'Fonction',
  reason: 'Pourquoi',
  reasonHint: 'Dit à la personne qui l’a écrite.',
  putBack: 'Remettre comme avant',
  putBackYes: 'Remettre et le dire',
  putBackTells: 'La dernière correction est annulée ; la personne qui a écrit en est prévenue.',
  wasPutBack: 'Contribution remise comme avant',
  erase: 'Effacer le texte',
  eraseYes: 'Effacer pour toujours',
  eraseTells:
    'Le titre, le texte, la fonction et les textes d’avant sont effacés pour toujours, et aucun import ne les ramène. Ce qu’est devenue la contribution reste. La personne qui a écrit en est prévenue.',
  erased: 'Texte effacé',
  cancel: 'Annuler',
}

export type Words = typeof words
