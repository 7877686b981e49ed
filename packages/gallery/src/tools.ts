// The script for each tool, as the page where one registers a site gives it: one open at a time.

import { html } from 'lit'
import { paths } from '../../server/src/platform/paths.ts'
import { cmsSnippets } from '../../server/src/sites/host-sites/cms.ts'
import { copyable } from './copy.ts'
import type { Words } from './words.ts'

export function tools(words: Words) {
  const given = { server: location.origin, key: 'pk_VOTRE_CLE', integrity: '' }
  return html`<section aria-labelledby="tools">
    <h2 id="tools">${words.tools}</h2>
    <p>${words.toolsHelp} <a href=${paths.embedding()}>${words.toolsLink}</a>.</p>
    ${cmsSnippets(given).map(
      ({ name, where, code }, at) => html`<details name="tools" ?open=${at === 0}>
        <summary lang="fr">${name}</summary>
        <p lang="fr">${where}</p>
        ${copyable(code, words, name)}
      </details>`,
    )}
  </section>`
}
