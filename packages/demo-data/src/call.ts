// The call of the demo: investigations in the manner of the national programme.
import { prose } from './prose.ts'
import type { DemoConsultation } from './types.ts'

export const demoCall: DemoConsultation = {
  id: 'appel-a-investigations',
  kind: 'call_for_investigations',
  title: 'Appel à investigations : quels problèmes comprendre avant de construire ?',
  summary: prose`
    Une investigation dure douze semaines. Des agents et des élus y cherchent, avec l’équipe, si
    un problème mérite un service. Proposez un sujet. Ceci est une démonstration.
  `,
  themes: [
    { id: 'accueil-demarches', title: 'Accueil et démarches' },
    { id: 'vie-des-agents', title: 'Vie des agents' },
    { id: 'transition-ecologique', title: 'Transition écologique' },
  ],
  phases: [
    {
      kind: 'investigation_proposal',
      title: 'Dépôt des sujets',
      opensInDays: -12,
      closesInDays: 30,
    },
    { kind: 'selection', title: 'Choix des sujets', opensInDays: 30, closesInDays: 44 },
    { kind: 'investigation', title: 'Investigations', opensInDays: 51, closesInDays: 135 },
    { kind: 'findings', title: 'Restitution', opensInDays: 140, closesInDays: null },
  ],
  rules: {
    supportingKinds: ['commune', 'department', 'region'],
    referentKinds: ['commune', 'department', 'region'],
    residentsSupport: false,
    contributionsPublicOnReceipt: false,
  },
}
