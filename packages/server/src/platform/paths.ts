// The address of every page that this server gives: its route, and how a link to it is written.

type Values<Pattern> = Pattern extends `${string}:${infer Rest}`
  ? [value: string | number, ...Values<Rest>]
  : []

/** Called, it writes a link: each value is encoded. Its pattern is what a route is bound to. */
export type Place<Pattern extends string = string> = ((...values: Values<Pattern>) => string) & {
  readonly pattern: Pattern
}

function place<const Pattern extends string>(pattern: Pattern): Place<Pattern> {
  const [first = '', ...rest] = pattern.split(/:\w+/)
  const write = (...values: Values<Pattern>) =>
    values.reduce<string>(
      (path, value, at) => `${path}${encodeURIComponent(value)}${rest[at] ?? ''}`,
      first,
    )
  return Object.assign(write, { pattern })
}

export const paths = {
  // Proposals, and what one does about them.
  proposals: place('/propositions'),
  proposal: place('/propositions/:id'),
  support: place('/propositions/:id/soutien'),
  supportWithdrawal: place('/propositions/:id/soutien/retrait'),
  supports: place('/soutiens'),
  referent: place('/propositions/:id/referent'),
  referentWithdrawal: place('/propositions/:id/referent/retrait'),
  /** Its picture, for social networks. */
  proposalCard: place('/propositions/:id/carte.png'),
  proposalPoster: place('/propositions/:id/affiche'),
  proposalQrSvg: place('/propositions/:id/qr.svg'),
  proposalQrPng: place('/propositions/:id/qr.png'),
  proposalCalendar: place('/propositions/:id/agenda.ics'),
  joinWorkingGroup: place('/propositions/:id/groupes-de-travail'),
  leaveWorkingGroup: place('/propositions/:id/groupes-de-travail/retrait'),
  workingGroup: place('/groupes-de-travail/:id'),
  workingGroupCalendar: place('/groupes-de-travail/:id/agenda.ics'),
  meetingCalendar: place('/groupes-de-travail/:id/reunions/:file'),
  /** What is typed from paper. */
  short: place('/p/:code'),

  // Contributing.
  contribute: place('/contribuer'),
  contributeOnPaper: place('/contribuer/papier'),
  contributePoster: place('/contribuer/affiche'),
  contributeQrSvg: place('/contribuer/qr.svg'),
  contributeQrPng: place('/contribuer/qr.png'),
  tracking: place('/suivi/:id/:proof'),

  // Consultations.
  report: place('/consultations/:id/bilan'),
  committees: place('/consultations/:id/comites'),
  committee: place('/comites/:id'),

  // What is prepared on a host page, and confirmed here.
  intents: place('/demarches'),
  intent: place('/demarches/:id'),
  intentCode: place('/demarches/:id/code'),
  intentVerification: place('/demarches/:id/verification'),
  intentConfirmation: place('/demarches/:id/confirmation'),

  // Services, and diagnoses.
  services: place('/services'),
  service: place('/services/:id'),
  serviceRequest: place('/services/:id/demande'),
  serviceRequestWithdrawal: place('/services/:id/demande/retrait'),
  diagnoses: place('/diagnostic'),
  diagnosis: place('/diagnostic/:id'),
  diagnosisRequest: place('/diagnostic/:id/demande'),
  diagnosisRequestWithdrawal: place('/diagnostic/:id/demande/retrait'),

  // One's own space.
  space: place('/mon-espace'),
  spaceCode: place('/mon-espace/code'),
  spaceVerification: place('/mon-espace/verification'),
  joinProvider: place('/mon-espace/ajouter'),
  freshSignIn: place('/mon-espace/identification'),
  freshVerification: place('/mon-espace/identification/verification'),
  sessions: place('/mon-espace/sessions'),
  closeSession: place('/mon-espace/sessions/fermer'),
  closeOtherSessions: place('/mon-espace/sessions/fermer-les-autres'),
  ownData: place('/mon-espace/donnees'),
  ownDataFile: place('/mon-espace/donnees.json'),
  correct: place('/mon-espace/corriger'),
  correctLanguage: place('/mon-espace/corriger/langue'),
  correctAddress: place('/mon-espace/corriger/adresse'),
  correctAddressVerification: place('/mon-espace/corriger/adresse/verification'),
  correctContact: place('/mon-espace/corriger/contact/:n'),
  erase: place('/mon-espace/effacer'),
  erased: place('/compte-efface'),
  mandates: place('/mon-espace/habilitation'),
  mandate: place('/mon-espace/habilitation/:id'),
  mandateCode: place('/mon-espace/habilitation/:id/code'),
  mandateVerification: place('/mon-espace/habilitation/:id/verification'),
  mandateByTeam: place('/mon-espace/habilitation/:id/equipe'),
  mandateEnd: place('/mon-espace/habilitation/:id/fin'),
  providerReturn: place('/connexion/:provider/retour'),
  signOut: place('/deconnexion'),
  signOutReturn: place('/deconnexion/retour'),

  // Town halls, by a link that is their key.
  contest: place('/contestations/:token'),
  actsInOurName: place('/actes-en-notre-nom/:id/:proof'),
  siteAgreement: place('/accords-de-site/:token'),

  // Webmasters, and the sites that embed Parvis.
  siteSignIn: place('/sites/identification'),
  siteSignInVerification: place('/sites/identification/verification'),
  siteRegistration: place('/sites/inscription'),
  ownSites: place('/mes-sites'),
  ownSite: place('/mes-sites/:id'),
  siteProof: place('/mes-sites/:id/preuve'),
  siteAddresses: place('/mes-sites/:id/adresses'),
  siteAddressRemoval: place('/mes-sites/:id/adresses/retrait'),
  siteVerification: place('/mes-sites/:id/verification'),
  siteAgreementRequest: place('/mes-sites/:id/accord'),
  siteKeys: place('/mes-sites/:id/cles'),
  siteKey: place('/mes-sites/:id/cles/:key'),
  siteKeyRevocation: place('/mes-sites/:id/cles/:key/revocation'),
  siteAbandonment: place('/mes-sites/:id/abandon'),
  embedding: place('/aide/integration'),
  gallery: place('/galerie'),
  galleryHost: place('/galerie/host'),
  galleryAsset: place('/galerie/assets/:name'),
  galleryStyles: place('/galerie/hosts/:name'),
  frame: place('/embed/:widget'),
  oembed: place('/oembed'),
  widgetFile: place('/widgets/:version/:name'),
  widgetIntegrity: place('/widgets/:version/integrity.json'),
  wordpressPlugin: place('/extensions/wordpress/parvis.zip'),
  wordpressPluginFacts: place('/extensions/wordpress/parvis.json'),

  // Mails.
  mails: place('/courriels/:token'),
  unsubscription: place('/courriels/:token/desinscription'),
  news: place('/prevenir'),
  newsCode: place('/prevenir/code'),
  newsVerification: place('/prevenir/verification'),

  // What is said of this service, in both languages, and its data.
  accessibility: place('/accessibilite'),
  accessibilityInEnglish: place('/en/accessibility'),
  privacy: place('/confidentialite'),
  privacyInEnglish: place('/en/privacy'),
  formerPrivacy: place('/donnees-personnelles'),
  cookies: place('/cookies'),
  cookiesInEnglish: place('/en/cookies'),
  legalNotice: place('/mentions-legales'),
  legalNoticeInEnglish: place('/en/legal-notice'),
  siteMap: place('/plan-du-site'),
  siteMapInEnglish: place('/en/site-map'),
  datasets: place('/donnees-ouvertes'),
  dataset: place('/donnees-ouvertes/:id'),

  // For programs that read the web.
  robots: place('/robots.txt'),
  sitemap: place('/sitemap.xml'),
  sitemapPart: place('/sitemap/:file'),
  favicon: place('/favicon.ico'),
  manifest: place('/manifest.webmanifest'),
  homeCard: place('/carte.png'),

  // The team.
  team: place('/equipe'),
  teamSignIn: place('/equipe/connexion'),
  teamSignInChallenge: place('/equipe/connexion/defi'),
  teamSignInVerification: place('/equipe/connexion/verification'),
  teamSignInByProConnect: place('/equipe/connexion/proconnect'),
  teamDone: place('/equipe/fait'),
  teamSignOut: place('/equipe/deconnexion'),
  invitation: place('/equipe/invitation'),
  invitationChallenge: place('/equipe/invitation/defi'),
  invitationByProConnect: place('/equipe/invitation/proconnect'),
  invitationKey: place('/equipe/invitation/cle'),
  stepUp: place('/equipe/confirmation'),
  stepUpChallenge: place('/equipe/confirmation/defi'),
  stepUpByProConnect: place('/equipe/confirmation/proconnect'),
  stepUpVerification: place('/equipe/confirmation/verification'),
  teamSessions: place('/equipe/sessions'),
  closeTeamSession: place('/equipe/sessions/fermer'),
  closeOtherTeamSessions: place('/equipe/sessions/fermer-les-autres'),
  teamKeys: place('/equipe/cles'),
  teamKeyChallenge: place('/equipe/cles/defi'),
  addTeamKey: place('/equipe/cles/ajouter'),
  renameTeamKey: place('/equipe/cles/renommer'),
  removeTeamKey: place('/equipe/cles/retirer'),
  /** The public page as it would be; given fields by a form, with what is not saved yet. */
  proposalPreview: place('/equipe/apercu/propositions/:id'),
  consultationPreview: place('/equipe/apercu/consultations/:id'),
  /** The page of a site as it would be with an element that one is composing. */
  embeddingPreview: place('/equipe/apercu/insertion'),
  /** A mail as mail programs show it: of one kind with invented facts, or the one that an act would send. */
  mailSample: place('/equipe/apercu/courriels/:id'),
  mailPreview: place('/equipe/apercu/courriel'),
  /** The team's own application, whose screens have addresses below it. */
  console: place('/console'),
  consoleAsset: place('/console/assets/:name'),
  /** Where a member of a committee fills in their grids. */
  myGrids: place('/console/mes-grilles'),

  demoInbox: place('/demo/courriels'),
  demoTeamSignIn: place('/demo/equipe'),
  asset: place('/assets/:name'),
}

/** The values that an address of that place gives, none of them with an odd sign; undefined elsewhere. */
export function valuesAt({ pattern }: Pick<Place, 'pattern'>, path: string): string[] | undefined {
  const given = path.split('/')
  const asked = pattern.split('/')
  const isValue = asked.map((part) => part.startsWith(':'))
  const isThere = asked.every((part, at) =>
    isValue[at] ? /^[\w-]+$/.test(given[at] ?? '') : part === given[at],
  )
  if (!isThere || given.length !== asked.length) return undefined
  return given.filter((_, at) => isValue[at])
}

export function isAt(place: Pick<Place, 'pattern'>, path: string) {
  return valuesAt(place, path) !== undefined
}

type Query = Record<string, string | undefined>

/** The address with what is asked of it; what is empty is left out. */
export function withQuery(path: string, query: Query) {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
