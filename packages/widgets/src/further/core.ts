// What further elements are built on. They import it from here only: parvis.js hands it to them, so that
// none of it is loaded twice. A name, once here, stays as long as `v1`.
export { html } from 'lit/html.js'
export { formStyles } from '../contribution-form/styles.ts'
export { TerritoryCombobox } from '../contribution-form/territory-combobox.ts'
export { heading } from '../element/heading.ts'
export { ParvisElement } from '../element/parvis-element.ts'
export { css } from '../element/rendered-element.ts'
export { IntentWatch } from '../intent/intent-watch.ts'
export { outcome } from '../intent/outcome.ts'
export { formatsIn } from '../texts/formats.ts'
export { VoteButton } from '../vote-button/vote-button.ts'
