// What the card of a proposal says beside the words of all elements.

export const words = {
  fr: {
    kept: 'Retenue par le comité.',
    notKept: 'Non retenue par le comité.',
    merged: 'Ses soutiens comptent maintenant pour une autre proposition',
    referent: 'Devenir territoire référent',
  },
  en: {
    kept: 'Kept by the committee.',
    notKept: 'Not kept by the committee.',
    merged: 'Its support now counts for another proposal',
    referent: 'Become a referent territory',
  },
}

export type Words = (typeof words)['fr']
