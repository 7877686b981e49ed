// The look of the list.
import { css } from '../core.ts'

export const listStyles = css`
  :host {
    min-height: max(60rem, 90rem - 40vw);
  }
  [part='search'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    align-items: end;
    gap: var(--_gap);
    margin-bottom: var(--_gap);
  }
  [part='count'] {
    padding: 0.5rem 0;
    font-weight: 600;
  }
  [part='items'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    gap: var(--_gap);
    list-style: none;
  }
  [part='theme'] {
    font-size: 0.9em;
  }
  [part='pages'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    margin-top: var(--_gap);
  }
`
