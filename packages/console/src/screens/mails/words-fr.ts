// Mails in French.
import type { BounceReport } from '@parvis/sdk/staff'

export const words = {
  parts: 'Parties des courriels',
  state: 'Ce qui part',
  samples: 'Chaque courriel tel qu’on le reçoit',
  waiting: 'À envoyer',
  late: 'En retard d’une heure',
  sent: 'Partis',
  refused: 'Refusés par la boîte',
  givenUp: 'Abandonnés après trois jours',
  dropped: 'Devenus sans objet',
  hard: 'Échecs définitifs',
  soft: 'Échecs passagers',
  stopped: 'Boîtes arrêtées',
  unread: 'Événements à changer en courriels',
  oldest: (when: string) => `Le plus ancien devait partir le ${when}.`,
  noneLate: 'Rien n’est en retard.',
  boxes: 'Boîtes qui ne reçoivent plus de nouvelles',
  noBox: 'Aucune boîte n’est arrêtée. Trois échecs définitifs en arrêtent une ; elle revient ici.',
  box: 'Boîte',
  failures: 'Échecs',
  last: 'Dernier',
  code: 'Code',
  resume: 'Reprendre',
  resumeOf: (box: string) => `Reprendre l’envoi vers ${box}`,
  resumed: (box: string) => `${box} recevra de nouveau des nouvelles.`,
  report: 'Signaler un échec de remise',
  reportHint:
    'Collez le rapport reçu du serveur de la boîte (RFC 3464), en-têtes compris : il compte comme ceux que le serveur lit seul.',
  message: 'Rapport',
  send: 'Lire ce rapport',
  outcomes: {
    recorded: 'L’échec est compté.',
    known: 'Cet échec était déjà compté.',
    unknown_mail: 'Aucun courriel d’ici ne correspond à ce rapport.',
    no_failure: 'Ce rapport ne dit pas d’échec.',
  } satisfies Record<BounceReport['outcome'], string>,
  severities: { hard: 'définitif', soft: 'passager' },
  search: 'Chercher',
  language: 'Langue du lecteur',
  languages: { fr: 'français', en: 'anglais' },
  kind: 'Sorte',
  subject: 'Objet',
  nothing: 'Aucun courriel ne répond à cette recherche.',
  invented:
    'Les faits sont inventés et les liens personnels remplacés par « lien-personnel ». La version mise en page dit les mêmes mots.',
}

export type Words = typeof words
