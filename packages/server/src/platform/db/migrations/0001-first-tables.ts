// The first tables: places, consultations, what people do in them, who they are, and the journal.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)

  await table('territories', {
    id: 'text primary key',
    kind: 'text',
    code: 'text',
    name: 'text',
    department_code: 'text?',
    department_name: 'text?',
    region_code: 'text?',
    siren: 'text?',
    population: 'integer?',
    postcodes: 'text',
    search_key: 'text',
    member_of: 'text?',
    edition: 'text',
    ended_on: 'text?',
  })
  await table('territory_postcodes', { postcode: 'text', territory_id: 'text' }, [
    'postcode',
    'territory_id',
  ])
  await table('official_addresses', { territory_id: 'text', email: 'text', domain: 'text' }, [
    'territory_id',
    'email',
  ])

  await table('consultations', {
    id: 'text primary key',
    title: 'text',
    summary: 'text',
    rules: 'text',
    published_at: 'text',
  })
  await table(
    'phases',
    {
      consultation_id: 'text',
      position: 'integer',
      kind: 'text',
      title: 'text',
      opens_at: 'text',
      closes_at: 'text?',
    },
    ['consultation_id', 'position'],
  )
  await table(
    'themes',
    { consultation_id: 'text', id: 'text', title: 'text', position: 'integer' },
    ['consultation_id', 'id'],
  )

  await table('proposals', {
    id: 'text primary key',
    consultation_id: 'text',
    theme_id: 'text',
    title: 'text',
    summary: 'text',
    description: 'text',
    decision: 'text?',
    search_key: 'text',
    published_at: 'text',
  })
  await table('lineage', { proposal_id: 'text', contribution_id: 'text' }, [
    'proposal_id',
    'contribution_id',
  ])
  await table('tallies', {
    proposal_id: 'text primary key',
    territories: 'integer',
    residents_by_email: 'integer',
    residents_by_france_connect: 'integer',
  })
  await table('contributions', {
    id: 'text primary key',
    consultation_id: 'text',
    kind: 'text',
    theme_id: 'text',
    territory_id: 'text',
    profile: 'text',
    function: 'text',
    title: 'text',
    text: 'text',
    service_url: 'text?',
    code_openness: 'text?',
    funding_use: 'text?',
    state: 'text',
    evidence: 'text',
    participant_id: 'text?',
    intent_id: 'text? unique',
    site_key: 'text?',
    receipt: 'text unique',
    received_at: 'text',
  })
  await table(
    'supports',
    {
      proposal_id: 'text',
      supporter: 'text',
      kind: 'text',
      territory_id: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text? unique',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
    },
    ['proposal_id', 'supporter'],
  )
  await table(
    'referents',
    {
      proposal_id: 'text',
      territory_id: 'text',
      co_build: 'integer',
      experiment: 'integer',
      contact: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text? unique',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
    },
    ['proposal_id', 'territory_id'],
  )

  await table('services', {
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
  })
  await table('deployments', { service_id: 'text', territory_id: 'text' }, [
    'service_id',
    'territory_id',
  ])
  await table('service_proposals', { service_id: 'text', proposal_id: 'text' }, [
    'service_id',
    'proposal_id',
  ])

  await table('sites', {
    key: 'text primary key',
    name: 'text',
    url: 'text',
    territory_id: 'text',
    consultation_id: 'text',
    revoked_at: 'text?',
  })
  await table('site_origins', { key: 'text', origin: 'text' }, ['key', 'origin'])

  await table('participants', {
    id: 'text primary key',
    email_index: 'text unique',
    email_sealed: 'text',
    created_at: 'text',
  })
  await table('sign_in_codes', {
    id: 'text primary key',
    email_index: 'text',
    email_sealed: 'text',
    intent_id: 'text',
    code_hash: 'text',
    attempts: 'integer',
    created_at: 'text',
    expires_at: 'text',
    used_at: 'text?',
  })
  await table('sessions', {
    token_hash: 'text primary key',
    participant_id: 'text',
    created_at: 'text',
    expires_at: 'text',
  })
  await table(
    'mandates',
    { participant_id: 'text', territory_id: 'text', evidence: 'text', granted_at: 'text' },
    ['participant_id', 'territory_id', 'evidence'],
  )

  await table('intents', {
    id: 'text primary key',
    kind: 'text',
    proposal_id: 'text?',
    site_key: 'text?',
    payload: 'text',
    state: 'text',
    refusal: 'text?',
    outcome: 'text?',
    participant_id: 'text?',
    prepared_at: 'text',
    confirmed_at: 'text?',
    expires_at: 'text',
  })

  await table('events', {
    seq: 'integer primary key',
    kind: 'text',
    subject: 'text',
    data: 'text',
    participant_id: 'text?',
    at: 'text',
  })
  await table('cursors', { name: 'text primary key', seq: 'integer', leased_until: 'text?' })
  await table('deliveries', { event_seq: 'integer', participant_id: 'text', sent_at: 'text' }, [
    'event_seq',
    'participant_id',
  ])

  const indexes: Record<string, [string, string[]]> = {
    territories_by_search_key: ['territories', ['search_key']],
    territories_by_code: ['territories', ['code']],
    territories_by_siren: ['territories', ['siren']],
    official_addresses_by_email: ['official_addresses', ['email']],
    official_addresses_by_domain: ['official_addresses', ['domain']],
    proposals_by_consultation: ['proposals', ['consultation_id', 'title', 'id']],
    lineage_by_contribution: ['lineage', ['contribution_id']],
    contributions_by_consultation: ['contributions', ['consultation_id', 'received_at']],
    sign_in_codes_by_email: ['sign_in_codes', ['email_index', 'created_at']],
    sign_in_codes_by_expiry: ['sign_in_codes', ['expires_at']],
    sessions_by_expiry: ['sessions', ['expires_at']],
    intents_by_expiry: ['intents', ['expires_at']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
