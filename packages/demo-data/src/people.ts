// The partner site of the demo, the official addresses it knows, and the people one can sign in as.
import type { DemoPerson } from './types.ts'

export const demoSite = {
  key: 'pk_demoCaen2026parvis',
  name: 'Ville de Caen (démonstration)',
  territoryId: 'commune-14118',
} as const

/** Donnay works from a free mailbox: sharing its domain proves nothing. */
export const demoOfficialAddresses: { territoryId: string; email: string }[] = [
  { territoryId: 'commune-14118', email: 'mairie@caen.example' },
  { territoryId: 'epci-200065597', email: 'contact@caenlamer.example' },
  { territoryId: 'commune-14226', email: 'mairie.donnay@messagerie.example' },
]

/** Domains to be treated as free mail providers in the demo. */
export const demoFreeMailDomains: string[] = ['messagerie.example', 'courriel.example']

export const demoPeople: DemoPerson[] = [
  { email: 'camille.martin@caen.example', tries: 'Agente de Caen, reconnue par son domaine' },
  { email: 'dominique.petit@caen.example', tries: 'Collègue à Caen : un seul soutien par commune' },
  {
    email: 'alex.bernard@caenlamer.example',
    tries: 'Agent de Caen la Mer : une intercommunalité contribue, mais ne soutient pas',
  },
  {
    email: 'mairie.donnay@messagerie.example',
    tries: 'Mairie de Donnay, qui travaille depuis une messagerie gratuite',
  },
  { email: 'lou.durand@courriel.example', tries: 'Habitante : son soutien est compté à part' },
]
