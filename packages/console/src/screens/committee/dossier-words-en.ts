// What is judged, in English.
import type { Words } from './dossier-words-fr.ts'

export const words: Words = {
  dossier: 'What is to be judged',
  contributions: (count) => (count === 1 ? 'One contribution' : `${count} contributions`),
  kinds: { need: 'Need', service: 'Existing service' },
  profiles: {
    elected: 'elected member',
    agent: 'public agent',
    partner: 'partner',
    resident: 'resident',
    unknown: 'unknown profile',
  },
  supports: (territories, residents) =>
    `Supported by ${territories} local authorities and ${residents} residents`,
  service: 'The service',
  funding: 'What the funding would be for',
  inProposals: 'In',
  more: (left) => `Show the next ones (${left})`,
  failed: 'The text could not be read.',
  loading: 'Loading…',
}
