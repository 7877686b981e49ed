// What happens to committees: who is told, in which words, and what leaves by webhook.

import { paths } from '../../platform/paths.ts'
import { type SomeEntries, silent } from '../entry.ts'

export const committeesEntries = {
  'committee.created': silent,
  'committee.changed': silent,
  'committee.evaluated': silent,
  'committee.published': {
    ...silent,
    webhook: { fields: {} },
  },
  'committee.corrected': {
    ...silent,
    webhook: { fields: {} },
    // The card of a service is its editors': nothing changes it behind them.
    team: (event, baseUrl) =>
      `Une décision publiée d’un comité a été corrigée. Si un service en est né, vérifiez le montant accordé et les contributions de sa fiche.\n${baseUrl}${paths.committee(event.subject)}`,
  },
} satisfies SomeEntries
