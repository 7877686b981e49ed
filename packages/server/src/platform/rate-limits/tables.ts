// The tables of rate limits, and what each of their columns tells of a person.
import { type DeclaredTables, digest, nobodys, words } from '../personal-data/declaration.ts'

export type RateLimitTables = {
  /** `key` holds a name and a keyed digest; `expire` is in milliseconds, as the library writes it. */
  limit_counters: { key: string; points: number; expire: number | null }
  spent_proofs: { id: string; expires_at: string }
}

declare module '../db/tables.ts' {
  interface Tables extends RateLimitTables {}
}

export const rateLimitColumns: DeclaredTables<RateLimitTables> = {
  limit_counters: {
    title: words('Compteurs de demandes', 'Counters of requests'),
    purpose: words(
      'Arrêter une machine qui devine des codes ou en demande sans fin',
      'To stop a machine that guesses codes or asks for them without end',
    ),
    basis: 'public_task',
    retention: 'network',
    subject: 'elsewhere',
    key: ['key'],
    joining: { goes: 'otherwise' },
    columns: {
      key: digest(
        'Empreinte d’une adresse réseau, d’un domaine ou d’un site, qui change chaque jour',
        'Digest of a network address, a domain or a site, another one each day',
      ),
      points: nobodys,
      expire: nobodys,
    },
    erasure: {
      goes: 'otherwise',
      how: words('Seul, en une heure.', 'By itself, within an hour.'),
    },
  },
  spent_proofs: {
    columns: {
      id: nobodys,
      expires_at: nobodys,
    },
  },
}
