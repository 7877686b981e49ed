// The look of the diagnostic panel: its own, whatever the page's style sheets say.
import { css } from '../lazy/core.ts'

// `!important` inside a shadow root wins over the page's own, `* { all: unset !important }` included.
export const styles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 0 0 !important;
    z-index: 2147483647 !important;
    display: block !important;
    max-height: 60vh !important;
    overflow: auto !important;
    color-scheme: light dark !important;
    background: Canvas !important;
    color: CanvasText !important;
    border-top: 4px solid #24406e !important;
    font: 1rem / 1.5 system-ui, sans-serif !important;
    overflow-wrap: anywhere !important;
  }
  * {
    box-sizing: border-box;
  }
  section {
    padding: 0.5rem 1rem 1rem;
    max-width: 70rem;
  }
  header {
    position: sticky;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0;
    background: Canvas;
  }
  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
  }
  h2 {
    flex: 1 1 12rem;
    font-size: 1.15rem;
  }
  h3 {
    margin-top: 1rem;
    font-size: 1rem;
  }
  button {
    min-height: 44px;
    min-width: 44px;
    padding: 0 0.75rem;
    border: 1px solid;
    border-radius: 0.375rem;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid CanvasText;
    outline-offset: 2px;
  }
  div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    gap: 0 1rem;
    padding: 0.25rem 0 0.25rem 0.5rem;
    border-inline-start: 4px solid transparent;
    border-bottom: 1px solid color-mix(in srgb, CanvasText 20%, transparent);
  }
  .wrong {
    border-inline-start-color: #c9362b;
  }
  .wrong strong {
    font-weight: 700;
  }
  dt {
    font-family: ui-monospace, monospace;
    font-size: 0.9rem;
  }
  textarea {
    display: block;
    width: 100%;
    height: 8rem;
    font: 0.85rem ui-monospace, monospace;
  }
  label {
    display: block;
    margin-top: 1rem;
    font-weight: 700;
  }
  @media (max-width: 40rem) {
    div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
