// What a webmaster pastes: one script, then a tag with its plain link inside.

export type Snippet = { title: string; says: string; code: string }

export function scriptSnippet(server: string, key: string) {
  return `<script type="module" src="${server}/widgets/v1/parvis.js" data-site="${key}"></script>`
}

export function policySnippet(server: string) {
  return `script-src ${server}; connect-src ${server}; trusted-types lit-html`
}

type Shown = {
  server: string
  key: string
  /** Id of a proposal to show. */
  proposal: string
  service: { id: string; name: string }
}

/** One snippet an element, each with the link that serves without any script. */
export function elementSnippets({ server, key, proposal, service }: Shown): Snippet[] {
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
        link(`/propositions/${proposal}/soutien`, 'Soutenir cette proposition'),
      ),
    },
    {
      title: 'Formulaire de contribution',
      says: 'Un besoin ou un service existant ; aucune donnée personnelle n’y est demandée.',
      code: tag('contribution-form', '', '63rem', link('/contribuer', 'Partager un besoin')),
    },
    {
      title: 'Territoire référent',
      says: 'Pour une proposition retenue par un comité.',
      code: tag(
        'referent-signup',
        ` proposal="${proposal}"`,
        '16rem',
        link(`/propositions/${proposal}/referent`, 'Devenir territoire référent'),
      ),
    },
    {
      title: 'Carte d’un service',
      says: 'Étape, code source, budget, collectivités, impact, date de mise à jour.',
      code: tag(
        'service-card',
        ` service="${service.id}"`,
        '28rem',
        link(`/services/${service.id}`, service.name),
      ),
    },
  ]
}
