// The states of what supports a proposal: the button, and the card of a proposal.
import { intents } from '@parvis/sdk'
import { closedPhase } from '@parvis/sdk/testing'
import { act, inside, type Outcome, pause, type Scene } from '../stage.ts'
import type { ElementStates, State } from '../states.ts'
import { absent, closedTitle, done, english, failures, loading, ready, soonTitle } from './usual.ts'

const proposal = 'trouver-une-place'
const supported = { attributes: { proposal } }
const opensAt = new Date('2099-04-01T00:00:00+02:00')

const supporting =
  (...outcomes: Outcome[]) =>
  (scene: Scene) =>
    act(
      scene,
      (id) => ({ kind: 'support', id, proposalId: proposal, site: scene.fake.siteKey }),
      outcomes,
    )

/** The same for both: they share what one does there. */
const ofSupport: State[] = [
  { ...supported, id: 'ready', title: ready, shows: '12 collectivités' },
  loading(supported),
  {
    ...supported,
    id: 'soon',
    title: soonTitle,
    shows: 'ouvrent le 1er avril 2099',
    given: (fake) => fake.play(closedPhase('support', { opensAt })),
  },
  {
    ...supported,
    id: 'closed',
    title: closedTitle,
    shows: 'ont pris fin',
    given: (fake) => fake.play(closedPhase('support')),
  },
  {
    ...supported,
    id: 'waiting',
    title: { fr: 'À confirmer', en: 'To be confirmed' },
    act: supporting(),
    shows: 'rien n’est enregistré avant',
  },
  { ...supported, id: 'done', title: done, act: supporting('confirm'), shows: 'enregistré. Merci' },
  {
    ...supported,
    id: 'expired',
    title: { fr: 'Délai passé', en: 'Expired' },
    act: supporting('expire'),
    shows: 'Le délai pour confirmer est passé',
  },
  {
    ...supported,
    id: 'withdrawn',
    title: { fr: 'Retiré', en: 'Withdrawn' },
    act: supporting('confirm', 'withdraw'),
    shows: 'a été retirée',
  },
  {
    ...supported,
    id: 'refused',
    title: { fr: 'Refusé dans la fenêtre', en: 'Refused in the window' },
    async act(scene) {
      const id =
        new URL(
          inside(scene.element, 'a[part=button]').getAttribute('href') ?? '',
        ).searchParams.get('intent') ?? ''
      await intents(scene.client.connection).prepare({
        kind: 'support',
        id,
        proposalId: proposal,
        site: scene.fake.siteKey,
      })
      scene.fake.intents.refuse(id, 'support_not_open')
      inside(scene.element, 'a[part=button]').click()
      await pause(0)
    },
    shows: 'support_not_open',
  },
  absent({ proposal: 'inconnue' }),
  ...failures(supported),
  {
    ...supported,
    id: 'english',
    title: english,
    shows: '12 local authorities',
    attributes: { proposal, lang: 'en' },
  },
]

const voteButton: ElementStates = {
  tag: 'parvis-vote-button',
  states: [
    ...ofSupport,
    {
      id: 'card',
      title: { fr: 'En carte', en: 'As a card' },
      attributes: { proposal, variant: 'card' },
      shows: 'Savoir avant de partir où se garer',
    },
  ],
}

const proposalCard: ElementStates = {
  tag: 'parvis-proposal-card',
  states: [
    ...ofSupport,
    {
      id: 'kept',
      title: { fr: 'Retenue par le comité', en: 'Kept by the committee' },
      attributes: { proposal: 'reserver-une-salle' },
      shows: 'Réserver une salle communale',
    },
  ],
}

export const supportElements = [voteButton, proposalCard]
