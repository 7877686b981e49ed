// The block in the editor: which element, of which proposal, and how it looks. What visitors see is printed by parvis.php.
;(({ blocks, blockEditor, components, element: { createElement }, serverSideRender }) => {
  const { Disabled, SelectControl, TextControl, ToggleControl } = components
  const choices = [
    { value: 'vote-button', label: 'Bouton de soutien' },
    { value: 'referent-signup', label: 'Inscription comme territoire référent' },
    { value: 'contribution-form', label: 'Formulaire de contribution' },
  ]

  function edit({ attributes, setAttributes }) {
    const { element, proposal, variant } = attributes
    const isForm = element === 'contribution-form'
    const choose = createElement(SelectControl, {
      label: 'Consultation nationale',
      value: element,
      options: choices,
      onChange: (value) => setAttributes({ element: value }),
    })
    const ask = createElement(TextControl, {
      label: 'Identifiant de la proposition (la fin de l’adresse de sa page)',
      value: proposal,
      onChange: (value) => setAttributes({ proposal: value }),
    })
    const detail = createElement(ToggleControl, {
      label: 'Avec le titre et le résumé de la proposition',
      checked: variant === 'card',
      onChange: (isCard) => setAttributes({ variant: isCard ? 'card' : '' }),
    })
    // Seen as visitors see it, and pressed by nobody.
    const preview =
      isForm || proposal.trim()
        ? createElement(
            Disabled,
            null,
            createElement(serverSideRender, { block: 'parvis/element', attributes }),
          )
        : null
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      choose,
      isForm ? null : ask,
      element === 'vote-button' ? detail : null,
      preview,
    )
  }

  blocks.registerBlockType('parvis/element', { edit, save: () => null })
})(window.wp)
