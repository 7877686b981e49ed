// What further elements are built on. They import it from here only: parvis.js hands it to them, so that
// none of it is loaded twice. A name, once here, stays as long as `v1`.
export { html, nothing } from 'lit/html.js'
export { heading } from '../element/heading.ts'
export { closed, ParvisElement } from '../element/parvis-element.ts'
export { css } from '../element/rendered-element.ts'
export { formatsIn } from '../texts/formats.ts'
export { VoteButton } from '../vote-button/vote-button.ts'
