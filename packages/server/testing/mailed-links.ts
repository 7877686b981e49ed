// Every kind of link that a mail of ours may hold: one that is not here fails whatever test reads its mail.

const proof = '[\\w-]{43}'
const id = '[\\w-]+'

export const mailedLinks = {
  home: /^\/$/,
  choices: new RegExp(`^/courriels/${proof}$`),
  unsubscribing: new RegExp(`^/courriels/${proof}/desinscription$`),
  tracking: new RegExp(`^/suivi/${id}/${proof}$`),
  proposal: new RegExp(`^/propositions/${id}$`),
  service: new RegExp(`^/services/${id}$`),
  diagnosis: new RegExp(`^/diagnostic/${id}$`),
  working_group: new RegExp(`^/groupes-de-travail/${id}$`),
  consultation: /^\/\?consultation=[\w-]+$/,
  committee: new RegExp(`^/comites/${id}$`),
  my_grids: /^\/console\/mes-grilles\?seance=[\w-]+$/,
  own_space: /^\/mon-espace$/,
  mandate: new RegExp(`^/mon-espace/habilitation/${id}$`),
  own_sites: /^\/mes-sites$/,
  site_agreement: new RegExp(`^/accords-de-site/${proof}$`),
  contest: new RegExp(`^/contestations/${proof}$`),
  acts_in_our_name: new RegExp(`^/actes-en-notre-nom/${id}/${proof}$`),
  privacy: /^\/(confidentialite|en\/privacy)$/,
} as const

export type MailedLink = keyof typeof mailedLinks

/** The links of a mail to this address of ours, without what ends a sentence. */
export function linksIn(text: string, baseUrl: string) {
  const links = text.match(/https?:\/\/[^\s)>»"<]+/g) ?? []
  return links.map((link) => link.replace(/[.,;]$/, '')).filter((link) => isOurs(link, baseUrl))
}

function isOurs(link: string, baseUrl: string) {
  return URL.canParse(link) && new URL(link).origin === new URL(baseUrl).origin
}

/** Which kind a link is; throws for one that nobody has listed. */
export function kindOfLink(link: string): MailedLink {
  const { pathname, search } = new URL(link)
  for (const [kind, pattern] of Object.entries(mailedLinks)) {
    if (pattern.test(pathname + search) && isKind(kind)) return kind
  }
  throw new Error(`A mail holds ${pathname}: list it in testing/mailed-links.ts, and scan it.`)
}

const isKind = (name: string): name is MailedLink => name in mailedLinks
