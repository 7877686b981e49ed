// What an import may say of a contribution, and by which names the tables of known platforms say it.

/** Each with the headings it may have, folded, the most precise first; a language may follow any of them. */
export const headings = {
  reference: ['reference', 'proposal reference', 'id', 'proposal id', 'identifiant', 'numero'],
  address: ['url', 'proposal url', 'lien', 'adresse web', 'link', 'permalink'],
  title: ['title', 'titre', 'proposal title'],
  text: [
    'body',
    'text',
    'texte',
    'description',
    'proposal body',
    'proposal body text',
    'body text',
    'proposal description',
    'message',
    'contenu',
  ],
  theme: [
    'category name',
    'category',
    'taxonomies name',
    'taxonomies',
    'proposal category name',
    'proposal theme title',
    'categorie',
    'thematique',
    'theme',
    'topics',
    'tags',
  ],
  territory: [
    'scope name',
    'scope',
    'proposal district name',
    'territoire',
    'collectivite',
    'commune',
    'quartier',
    'district',
    'district name',
    'geozone',
    'location',
    'lieu',
    'ville',
    'author organization',
  ],
  receivedAt: [
    'published at',
    'created at',
    'proposal published at',
    'proposal created at',
    'date de publication',
    'date de creation',
    'publication date',
    'creation date',
    'submitted at',
    'date',
  ],
  state: ['state', 'status', 'proposal status name', 'statut', 'etat'],
  withdrawn: ['withdrawn', 'withdrawn at', 'retired at', 'retiree'],
  hidden: [
    'hidden',
    'hidden at',
    'proposal is trashed',
    'is trashed',
    'proposal trashed status',
    'trashed',
    'masquee',
  ],
  amendment: ['is amend', 'is amendment', 'amendment'],
  profile: ['profile', 'profil'],
  function: ['function', 'fonction'],
} as const

export type Field = keyof typeof headings

export const fields = Object.keys(headings).filter((name): name is Field => name in headings)

/** Their values become one text, in their order; of the others, the first that is understood is taken. */
export const joined: readonly Field[] = ['text']

/** Headings that only a French table has. */
export const frenchHeadings = [
  'titre',
  'texte',
  'thematique',
  'categorie',
  'lien',
  'contenu',
  'date de publication',
  'date de creation',
  'identifiant',
  'quartier',
  'territoire',
  'statut',
  'etat',
]

/** Counted on the other platform: supports never carry over, so nobody reads these. */
export const counts =
  /^(votes?|supports?|soutiens?|endorsements?|likes?|dislikes?|comments?|commentaires?|followers|cached votes.*|total votes|.* (votes|comments) count|proposal votes.*)( |$)/

/** Of whoever wrote it: never read, whatever the mapping says of other columns. */
export const personal =
  /(^| )(authors?|auteurs?|e ?mails?|courriel|users?|utilisateurs?|prenom|nom|telephone|phone|coauthors?hips?)( |$)/
