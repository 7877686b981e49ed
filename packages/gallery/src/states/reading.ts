// The states of what is only read, or searched: services, lists, progress, results, the check for a diagnosis.
import type { FakeServer } from '@parvis/sdk/testing'
import { act } from '../stage.ts'
import type { ElementStates } from '../states.ts'
import { absent, done, english, failures, loading, ready } from './usual.ts'

const empty = { fr: 'Vide', en: 'Empty' }
const card = { attributes: { service: 'aides-territoires' } }
const check = { attributes: { territory: 'commune-50030' } }

const serviceCard: ElementStates = {
  tag: 'parvis-service-card',
  states: [
    { ...card, id: 'ready', title: ready, shows: 'Trouver une aide pour son projet' },
    {
      id: 'stale',
      title: { fr: 'Fiche ancienne', en: 'Out of date' },
      attributes: { service: 'carnet-de-voirie' },
      shows: 'plus à jour',
    },
    loading(card),
    absent({ service: 'inconnu' }),
    ...failures(card),
    {
      ...card,
      id: 'english',
      title: english,
      shows: 'Source code',
      attributes: { service: 'aides-territoires', lang: 'en' },
    },
  ],
}

const proposalList: ElementStates = {
  tag: 'parvis-proposal-list',
  states: [
    { id: 'ready', title: ready, shows: 'Trouver une place de parking' },
    {
      id: 'theme',
      title: { fr: 'D’une thématique, par titre', en: 'Of a theme, by title' },
      attributes: { theme: 'environnement', sort: 'title', limit: '5' },
      shows: 'Signaler un problème',
    },
    loading(),
    {
      id: 'empty',
      title: empty,
      shows: '0 proposition',
      given: (fake) => fake.world.proposals.splice(0),
    },
    absent({ consultation: 'inconnue' }),
    ...failures(),
    { id: 'english', title: english, attributes: { lang: 'en' }, shows: 'proposals' },
  ],
}

const consultationProgress: ElementStates = {
  tag: 'parvis-consultation-progress',
  states: [
    { id: 'ready', title: ready, shows: 'En ce moment' },
    loading(),
    {
      id: 'over',
      title: { fr: 'Tout est terminé', en: 'All is over' },
      given: (fake) => end(fake),
      shows: 'Contributions',
    },
    absent({ consultation: 'inconnue' }),
    ...failures(),
    {
      id: 'english',
      title: english,
      attributes: { lang: 'en' },
      shows: 'Contributions',
    },
  ],
}

function end({ world }: FakeServer) {
  for (const { phases: all } of world.consultations)
    for (const phase of all)
      Object.assign(phase, { opensAt: '2025-01-01T00:00:00Z', closesAt: '2025-02-01T00:00:00Z' })
}

const results: ElementStates = {
  tag: 'parvis-results',
  states: [
    { id: 'ready', title: ready, shows: 'proposition' },
    loading(),
    {
      id: 'empty',
      title: empty,
      shows: 'Pas encore de contribution',
      given({ world }) {
        world.contributions.splice(0)
        world.proposals.splice(0)
      },
    },
    absent({ consultation: 'inconnue' }),
    ...failures(),
    { id: 'english', title: english, attributes: { lang: 'en' }, shows: 'proposal' },
  ],
}

const diagnosisCheck: ElementStates = {
  tag: 'parvis-diagnosis-check',
  states: [
    { ...check, id: 'ready', title: ready, shows: 'peut demander un diagnostic' },
    {
      id: 'over',
      title: { fr: 'Au-dessus du seuil', en: 'Over the threshold' },
      attributes: { territory: 'commune-14118' },
      shows: 'dépasse le seuil',
    },
    {
      id: 'unknown',
      title: { fr: 'Territoire inconnu', en: 'Unknown territory' },
      attributes: { territory: 'commune-99999' },
      shows: 'territory_not_found',
    },
    loading(check),
    {
      ...check,
      id: 'done',
      title: done,
      shows: 'Merci',
      act: (scene) =>
        act(
          scene,
          (id) => ({
            kind: 'diagnosis_request',
            id,
            territoryId: 'commune-50030',
            site: scene.fake.siteKey,
          }),
          ['confirm'],
        ),
    },
    ...failures(check),
    {
      ...check,
      id: 'english',
      title: english,
      shows: 'Local authority',
      attributes: { territory: 'commune-50030', lang: 'en' },
    },
  ],
}

export const readElements = [
  serviceCard,
  proposalList,
  consultationProgress,
  results,
  diagnosisCheck,
]
