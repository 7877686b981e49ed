// The block in the editor: which element, and of which proposal. What visitors see is printed by parvis.php.
;((blocks, { createElement }, { SelectControl, TextControl }) => {
  const choices = [
    { value: 'vote-button', label: 'Bouton de soutien' },
    { value: 'referent-signup', label: 'Inscription comme territoire référent' },
    { value: 'contribution-form', label: 'Formulaire de contribution' },
  ]
  blocks.registerBlockType('parvis/element', {
    edit({ attributes: { element, proposal }, setAttributes }) {
      const ask = createElement(TextControl, {
        label: 'Identifiant de la proposition (la fin de l’adresse de sa page)',
        value: proposal,
        onChange: (value) => setAttributes({ proposal: value }),
      })
      const choose = createElement(SelectControl, {
        label: 'Consultation nationale',
        value: element,
        options: choices,
        onChange: (value) => setAttributes({ element: value }),
      })
      return createElement('div', null, choose, element !== 'contribution-form' && ask)
    },
    save: () => null,
  })
})(window.wp.blocks, window.wp.element, window.wp.components)
