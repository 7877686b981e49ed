// The catalogue of services, and the life of each.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function services(table: TableMaker) {
  await table('services', {
    columns: {
      id: 'text primary key',
      name: 'text',
      tagline: 'text',
      stage: 'text',
      stage_since: 'text?',
      address: 'text?',
      code_openness: 'text',
      repository: 'text?',
      licence: 'text?',
      budget_cents: 'integer?',
      budget_label: 'text?',
      impact: 'text',
      search_key: 'text',
      updated_on: 'text',
      description: 'text?',
      release_version: 'text?',
      release_on: 'text?',
      accelerated: 'integer default 0',
      accelerated_since: 'text?',
      sponsor: 'text?',
      question: 'text?',
      findings: 'text?',
      outcome: 'text?',
      version: 'integer default 1',
      changed_by: 'text?',
      changed_at: 'text?',
      reminded_on: 'text?',
    },
  })

  // Where a service runs.
  await table('deployments', {
    columns: {
      service_id: 'text',
      territory_id: 'text',
      since: 'text?',
    },
    key: ['service_id', 'territory_id'],
  })

  // Proposals that a service answers.
  await table('service_proposals', {
    columns: {
      service_id: 'text',
      proposal_id: 'text',
    },
    key: ['service_id', 'proposal_id'],
  })

  // Contributions that a service comes from.
  await table('service_contributions', {
    columns: {
      service_id: 'text',
      contribution_id: 'text',
    },
    key: ['service_id', 'contribution_id'],
    indexes: {
      service_contributions_by_contribution: ['contribution_id'],
    },
  })

  // Each stage with its beginning, the present one too.
  await table('service_stages', {
    columns: {
      service_id: 'text',
      since: 'text',
      stage: 'text',
    },
    key: ['service_id', 'since'],
  })

  await table('roadmap_steps', {
    columns: {
      service_id: 'text',
      position: 'integer',
      due_on: 'text',
      title: 'text',
      done: 'integer',
    },
    key: ['service_id', 'position'],
  })

  await table('service_grants', {
    columns: {
      service_id: 'text',
      position: 'integer',
      amount_cents: 'integer',
      label: 'text',
      granted_on: 'text',
      envelope: 'text?',
    },
    key: ['service_id', 'position'],
  })

  // A value is a number in text: the engines know no common type of decimals.
  await table('service_measures', {
    columns: {
      service_id: 'text',
      indicator: 'text',
      measured_on: 'text',
      unit: 'text',
      value: 'text',
    },
    key: ['service_id', 'indicator', 'measured_on'],
  })
}
