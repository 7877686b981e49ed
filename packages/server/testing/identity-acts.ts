// Every form that a participant may post from their own pages: what it asks for at the step that acts.

/**
 * `fresh`: refused to a session of ten minutes ago or more. `opens`: opens a session, by a code or a
 * provider of its own. `harmless`: changes neither who one is nor what one may do; the reason is beside.
 */
export type Asks = 'fresh' | 'opens' | 'harmless'

export const identityActs: Record<string, Asks> = {
  'POST /mon-espace/code': 'fresh',
  'POST /mon-espace/verification': 'fresh',
  'POST /mon-espace/ajouter': 'fresh',
  'POST /mon-espace/identification': 'opens',
  'POST /mon-espace/identification/verification': 'opens',
  // The language of mails.
  'POST /mon-espace/corriger/langue': 'harmless',
  'POST /mon-espace/corriger/adresse': 'fresh',
  'POST /mon-espace/corriger/adresse/verification': 'fresh',
  'POST /mon-espace/corriger/contact/:n': 'fresh',
  'POST /mon-espace/effacer': 'fresh',
  'POST /mon-espace/sessions/fermer': 'fresh',
  'POST /mon-espace/sessions/fermer-les-autres': 'fresh',
  'POST /mon-espace/habilitation/:id/code': 'fresh',
  'POST /mon-espace/habilitation/:id/verification': 'fresh',
  'POST /mon-espace/habilitation/:id/equipe': 'fresh',
  'POST /mon-espace/habilitation/:id/fin': 'fresh',
  // Who proves what of a site is asked anew of its server and of the town hall, not of the session.
  'POST /mes-sites/:id/preuve': 'harmless',
  'POST /mes-sites/:id/verification': 'harmless',
  'POST /mes-sites/:id/accord': 'harmless',
  'POST /mes-sites/:id/adresses': 'fresh',
  'POST /mes-sites/:id/adresses/retrait': 'fresh',
  'POST /mes-sites/:id/cles': 'fresh',
  'POST /mes-sites/:id/cles/:key/revocation': 'fresh',
  'POST /mes-sites/:id/abandon': 'fresh',
}
