// The given contributions: one in each state, one of them grouped into the kept proposal.
import {
  type ContributionRow,
  type NewContribution,
  searchable,
} from '../src/process/contributions/store.ts'

const contribution = (id: string, state: ContributionRow['state'], title: string) =>
  searchable({
    id,
    state,
    title,
    consultation_id: 'numerique-2026',
    kind: 'need',
    theme_id: 'citoyennete',
    territory_id: 'commune-14327',
    profile: 'agent',
    function: 'secrétaire de mairie',
    text: `${title}, expliqué en toutes lettres.`,
    service_url: null,
    code_openness: null,
    funding_use: null,
    evidence: 'email',
    participant_id: null,
    intent_id: null,
    site_key: null,
    receipt: `PV-GIVEN-${id}`,
    received_at: '2026-01-20T09:00:00.000Z',
  }) satisfies NewContribution

export const contributions: NewContribution[] = [
  contribution('c-groupee', 'grouped', 'Réunir les agendas des associations'),
  contribution('c-recue', 'received', 'Publier les menus de la cantine'),
  contribution('c-reorientee', 'redirected', 'Refaire la chaussée de la rue'),
  contribution('c-rejetee', 'rejected', 'Une publicité déguisée'),
]

export const lineage = [
  { proposal_id: 'agenda-partage', contribution_id: 'c-groupee' },
  { proposal_id: 'agenda-partage', contribution_id: 'c-rejetee' },
]

/** What a contributor writes, without a fault. */
export const draft = {
  kind: 'need' as const,
  themeId: 'mobilite',
  territoryId: 'commune-14118',
  profile: 'agent' as const,
  function: 'secrétaire de mairie',
  title: 'Un plan des pistes cyclables',
  text: 'Aucune carte ne montre les pistes de toute l’agglomération.',
}
