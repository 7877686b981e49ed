// The words of the search window, in French; the theme brings the English ones.

export const searchInFrench = {
  button: { buttonText: 'Rechercher', buttonAriaLabel: 'Rechercher' },
  modal: {
    displayDetails: 'Montrer le détail',
    resetButtonTitle: 'Effacer la recherche',
    backButtonTitle: 'Fermer la recherche',
    noResultsText: 'Aucun résultat pour',
    footer: {
      selectText: 'choisir',
      selectKeyAriaLabel: 'entrée',
      navigateText: 'parcourir',
      navigateUpKeyAriaLabel: 'flèche haut',
      navigateDownKeyAriaLabel: 'flèche bas',
      closeText: 'fermer',
      closeKeyAriaLabel: 'échap',
    },
  },
}
