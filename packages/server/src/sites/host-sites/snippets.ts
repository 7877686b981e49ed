// What a webmaster pastes: one script and a tag with its plain link inside; else a frame, an address, a code.
import { paths, withQuery } from '../../platform/paths.ts'

export type Snippet = { title: string; says: string; code: string }

/** `integrity`: what holds across releases, where the server signs its files. */
type Script = { server: string; key: string; integrity: string }

/** The address that rolls: corrections come by themselves. */
export const scriptSnippet = ({ server, key, integrity }: Script) =>
  script(`${server}${paths.widgetFile('v1', 'parvis.js')}`, key, integrity)

type Pinned = { server: string; version: string; integrities: Record<string, string> }

/** One version, held to the letter: nothing of it ever changes, nor is mended. */
export function pinnedSnippet({ server, version, integrities }: Pinned, key: string) {
  return script(
    `${server}${paths.widgetFile(version, 'parvis.js')}`,
    key,
    integrities['parvis.js'] ?? '',
  )
}

/** The same for a page that has frames. */
export function pinnedFrameSnippet({ server, version, integrities }: Pinned) {
  return frameScript(
    `${server}${paths.widgetFile(version, 'frame.js')}`,
    integrities['frame.js'] ?? '',
  )
}

const script = (address: string, key: string, integrity: string) =>
  `<script type="module" src="${address}"${held(integrity)} data-site="${key}"></script>`

const frameScript = (address: string, integrity: string) =>
  `<script src="${address}"${held(integrity)} async></script>`

const held = (integrity: string) => integrity && ` integrity="${integrity}" crossorigin="anonymous"`

export function policySnippet(server: string) {
  return `script-src ${server}; connect-src ${server}; frame-src ${server}; img-src ${server}; trusted-types lit-html`
}

type Shown = Script & {
  /** Id of a proposal to show. */
  proposal: string
  service: { id: string; name: string }
}

/** All ways to show the consultation: elements first, then those for editors that strip scripts or tags. */
export function elementSnippets(shown: Shown): Snippet[] {
  return [...tagSnippets(shown), ...otherSnippets(shown)]
}

/** For editors that keep no script: all show the same, and lead to the same pages. */
function otherSnippets({ server, key, integrity, proposal, service }: Shown): Snippet[] {
  const frame = (address: string, title: string, height: number) =>
    `<iframe src="${server}${address}"\n` +
    `  title="${title}" width="100%" height="${height}" style="border:0"></iframe>`
  const at = (path: string) => `${server}${path}?site=${key}`
  const vote = { proposal, variant: 'card', site: key }
  return [
    {
      title: 'Sans balise ni script : un cadre (iframe)',
      says: 'La hauteur indiquée suffit partout. Avec le petit script de la dernière ligne, le cadre prend celle de son contenu. Seules les adresses déclarées pour votre clé peuvent l’afficher.',
      code: [
        frame(withQuery(paths.frame('vote-button'), vote), 'Soutenir une proposition', 420),
        frame(
          withQuery(paths.frame('contribution-form'), { site: key }),
          'Partager un besoin',
          1400,
        ),
        frame(
          withQuery(paths.frame('service-card'), { service: service.id, site: key }),
          'Un service numérique',
          640,
        ),
        frameScript(`${server}${paths.widgetFile('v1', 'frame.js')}`, integrity),
      ].join('\n'),
    },
    {
      title: 'WordPress et autres éditeurs : l’adresse seule (oEmbed)',
      says: 'Collez-la seule sur sa ligne : l’éditeur la remplace par la proposition. De même pour la page d’un service ou du formulaire.',
      code: [at(paths.proposal(proposal)), at(paths.contribute())].join('\n'),
    },
    {
      title: 'Affiche et code QR',
      says: 'Des pages à imprimer en A4 ou à garder en PDF, l’image du code, et le formulaire sur papier pour l’accueil de la mairie.',
      code: [
        at(paths.proposalPoster(proposal)),
        at(paths.contributePoster()),
        at(paths.contributeOnPaper()),
        `<img src="${at(paths.proposalQrSvg(proposal))}" width="200" height="200"\n  alt="Code QR : soutenir cette proposition">`,
      ].join('\n'),
    },
  ]
}

/** One an element, each with the link that serves without any script. */
function tagSnippets({ server, key, proposal, service }: Shown): Snippet[] {
  const link = (path: string, text: string) => `<a href="${server}${path}?site=${key}">${text}</a>`
  const tag = (name: string, attributes: string, height: string, inside: string) =>
    `<parvis-${name}${attributes} style="display:block;min-height:${height}">\n  ${inside}\n</parvis-${name}>`
  return [
    {
      title: 'Bouton de soutien',
      says: 'Avec variant="card", il montre aussi le titre, le résumé et la thématique.',
      code: tag(
        'vote-button',
        ` proposal="${proposal}"`,
        '5rem',
        link(paths.support(proposal), 'Soutenir cette proposition'),
      ),
    },
    {
      title: 'Formulaire de contribution',
      says: 'Un besoin ou un service existant ; aucune donnée personnelle n’y est demandée.',
      code: tag('contribution-form', '', '63rem', link(paths.contribute(), 'Partager un besoin')),
    },
    {
      title: 'Territoire référent',
      says: 'Pour une proposition retenue par un comité.',
      code: tag(
        'referent-signup',
        ` proposal="${proposal}"`,
        '16rem',
        link(paths.referent(proposal), 'Devenir territoire référent'),
      ),
    },
    {
      title: 'Carte d’un service',
      says: 'Étape, code source, budget, collectivités, impact, date de mise à jour.',
      code: tag(
        'service-card',
        ` service="${service.id}"`,
        '28rem',
        link(paths.service(service.id), service.name),
      ),
    },
  ]
}
