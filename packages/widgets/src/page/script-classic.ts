// The same as `script.ts` for a script that is no module: its tag is the one that runs.
import { warn } from './warn.ts'

const tag = document.currentScript
export const script = tag instanceof HTMLScriptElement ? tag : undefined
/** That of the page, where it was written into it or made of a text: which is to be a copy. */
export const address = script?.src || location.href

/** Wherever it stands, the page is read first: the links inside its elements are. */
export function begin(work: () => void) {
  // The server gives it in the place of the module to whoever asks for that as a classic script.
  if (new URL(address).pathname.endsWith('/parvis.js')) warn('module_as_classic')
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', work, { once: true })
  else work()
}
