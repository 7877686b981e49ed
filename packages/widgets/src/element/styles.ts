// The look shared by all elements: the host page's font and colours, and a few custom properties.
import { css } from './rendered-element.ts'

// French and English are written from left to right, whatever the page's own direction.
// Native fields keep the system's pair of colours, which follows the page's color-scheme: text
// stays readable even where a page sets a dark background without saying so.
// What is kept for an element and that it does not need is inside its box, not a blank below.
export const styles = css`
  :host {
    display: block;
    direction: ltr;
    font: inherit;
    color: inherit;
    line-height: 1.5;
    overflow-wrap: break-word;
    --_line: var(--parvis-line, currentColor);
    --_radius: var(--parvis-radius, 0.375rem);
    --_gap: var(--parvis-gap, 0.75rem);
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  * {
    box-sizing: border-box;
    font: inherit;
  }
  p,
  ul,
  dl,
  dd,
  fieldset,
  legend,
  [part='title'] {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  a {
    color: inherit;
  }
  [part='title'] {
    font-weight: 700;
    font-size: 1.2em;
    line-height: 1.3;
  }
  [part='button'],
  [part='secondary'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    min-width: 44px;
    max-width: 100%;
    padding: 0.5em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  [part='button'] {
    background: var(--parvis-accent, #24406e);
    color: var(--parvis-on-accent, #fff);
  }
  [part='button']:hover,
  [part='secondary']:hover {
    text-decoration: underline;
  }
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--parvis-focus, currentColor);
    outline-offset: 2px;
  }
  [part='button']:focus-visible {
    outline-color: var(--parvis-focus, CanvasText);
    box-shadow: 0 0 0 2px Canvas;
  }
  [part='status']:not(:empty),
  [part='error'] {
    margin-top: 0.5rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--parvis-accent, #24406e);
    font-weight: 600;
  }
  [part='error'] {
    border-color: var(--parvis-error, #c9362b);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .box {
    display: flex;
    min-height: inherit;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_gap);
    padding: var(--parvis-padding, min(1.25rem, 5%));
    border: 1px solid var(--parvis-line, color-mix(in srgb, currentColor 35%, transparent));
    border-radius: var(--_radius);
  }
  .box > * {
    max-width: 100%;
  }
  .box > :empty {
    margin-top: calc(var(--_gap) * -1);
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.75rem;
    min-height: 44px;
    padding: 0.6em 0;
  }
  .check input {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
  }
`
