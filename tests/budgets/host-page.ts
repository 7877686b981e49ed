// The page of a commune that budgets are measured on: the script, elements in a text, and its policy.

export const hostPage = (
  consultation: string,
  body: string,
  lang = 'fr',
) => `<!doctype html><html lang="${lang}"><head>
  <meta charset="utf-8"><link rel="icon" href="data:,"><title>Commune</title>
  <script type="module" src="${consultation}/widgets/v1/parvis.js" data-site="pk_test"></script>
  </head><body><h1>Ma commune</h1>${body}<p>${'Le conseil municipal se réunit. '.repeat(60)}</p></body></html>`

export const buttonsOf = (consultation: string) => `
  <parvis-vote-button proposal="parking"></parvis-vote-button>
  <parvis-vote-button proposal="dechets"></parvis-vote-button>
  <p><a href="${consultation}/propositions/parking/soutien">Soutenir</a></p>
  <parvis-service-card service="aides"></parvis-service-card>`

export const forms = `
  <parvis-referent-signup proposal="parking"></parvis-referent-signup>
  <parvis-contribution-form></parvis-contribution-form>`

/** The strictest that shows them. */
export const strictPolicy = (consultation: string) =>
  `default-src 'none'; script-src ${consultation}; connect-src ${consultation}; ` +
  `img-src data:; require-trusted-types-for 'script'; trusted-types parvis lit-html`
