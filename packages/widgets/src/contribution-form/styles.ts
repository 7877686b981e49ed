// The look of the form.
import { css } from '../element/rendered-element.ts'

export const formStyles = css`
  :host {
    min-height: 62rem;
  }
  .fields {
    display: grid;
    gap: var(--_gap);
    width: 100%;
  }
  [part='label'] {
    font-weight: 600;
  }
  [part='hint'] {
    font-size: 0.9em;
  }
  [part='input'] {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
  }
  [part='input'][aria-invalid='true'] {
    border: 2px solid var(--parvis-error, #c9362b);
  }
  [part='summary'] button {
    display: block;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
`
