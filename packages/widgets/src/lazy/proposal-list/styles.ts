// The look of the list.
import { css } from '../core.ts'

export const listStyles = css`
  :host {
    min-height: min(100vh, 90rem);
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
  [part='choose'] {
    padding: 0;
  }
  [part='selection'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_gap);
    margin-top: var(--_gap);
    background: Canvas;
    color: CanvasText;
  }
  [part='selection']:has([part='button']) {
    gap: var(--_gap);
    padding: var(--_gap);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [part='selection'] [part='status']:not(:empty) {
    flex-basis: 100%;
    margin-top: 0;
  }
  [part='selection'] [part='status']:empty {
    position: absolute;
  }
  @media (min-height: 36rem) and (min-width: 30rem) {
    [part='selection'] {
      position: sticky;
      bottom: 0;
    }
    [part='items'] :is(a, input) {
      scroll-margin-bottom: 8rem;
    }
  }
  [part='pages'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    margin-top: var(--_gap);
  }
`
