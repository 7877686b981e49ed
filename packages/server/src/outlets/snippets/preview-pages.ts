// The page of a site with the element that the team composes: the very texts that one pastes, under the site's own policy.
import { randomBytes } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { asForeign, inOwnFrame } from '../../platform/http/hosted.ts'
import { mayRead } from '../../platform/http/team-preview.ts'
import { escapeMarkup } from '../../platform/layout/markup.ts'
import { composedAddress } from '../../platform/layout/styles.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { asServed } from '../../sites/host-sites/policy.ts'
import { tagSnippet } from '../../sites/host-sites/snippets.ts'
import { pastedTexts } from './compose.ts'
import { previewEmbedding } from './staff-contract.ts'
import { around, readComposedPage } from './staff-routes.ts'

/** Where no site is chosen yet. */
const someSite = 'https://votre-site.example'

export function embeddingPreviewPages(app: App, deps: Deps) {
  const { pattern } = paths.embeddingPreview
  app.use(pattern, inOwnFrame)

  app.post(pattern, async (c) => {
    if (!(await mayRead(c, previewEmbedding.roles))) return refuse('staff_session_ended')
    const wanted = readComposedPage((await readForm(c)).insertion)
    const { site, ...known } = await around(deps, wanted)
    const { pasted, policies, script, sheet } = pastedTexts(wanted, known)
    const nonce = randomBytes(16).toString('base64')
    const theirs = asServed(policies, { origins: site?.origins ?? [someSite], nonce })
    const look = [
      `html { background: ${wanted.page}; color: ${wanted.ink}; }`,
      `body { margin: 1rem; font: 1rem/1.5 ${wanted.font || 'system-ui, sans-serif'}; }`,
      sheet,
    ].join('\n')
    return asForeign(
      c,
      foreignPage({ look, nonce, script, language: wanted.language, pasted }),
      theirs,
    )
  })
}

type Page = {
  look: string
  nonce: string
  script: string
  language: string
  pasted: Parameters<typeof tagSnippet>[0]
}

/** `data-ours`: how its script knows our own policy among those that it hears of. */
function foreignPage({ look, nonce, script, language, pasted }: Page) {
  const data = { css: look, ours: 'sandbox allow-scripts', tag: `parvis-${pasted.element}` }
  const written = Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeMarkup(value)}"`)
    .join('')
  return `<!doctype html>
<html lang="${language}"${written}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aperçu</title>
<script src="${composedAddress}" nonce="${nonce}"></script>
${script}
</head>
<body>
${tagSnippet(pasted)}
</body>
</html>`
}
