// What the demo data promises: counts, references that resolve, limits, no sentence twice.
import { createRequire } from 'node:module'
import * as demo from '@parvis/demo-data'
import { describe, expect, test } from 'vitest'
import { Service } from '../catalogue/services/contract.ts'
import { slug } from '../platform/text/slug.ts'
import { Phase } from '../process/consultations/contract.ts'
import { intakeOf, mayHavePhase } from '../process/consultations/kinds.ts'
import { ContributionDraft } from '../process/contributions/contract.ts'

const relationUsagers = 'ameliorer-la-gestion-de-la-relation-usagers'
const keptIn2021 = [
  'Améliorer la gestion de la relation usagers',
  'Collaborer en transversalité et à distance',
  'Gérer électroniquement les documents',
  'Visualiser et piloter par la donnée',
  'Organiser des instances délibératives',
  "Faciliter l'intervention des agents",
  'Faciliter la participation citoyenne',
  'Ouvrir et mettre à jour des données',
  'Mutualiser, recycler et réserver des ressources',
  'Structurer et exploiter les informations géographiques',
  'Faciliter la transition écologique de sa collectivité',
  'Structurer, mutualiser et exploiter les données relatives aux commerces',
  'Bénéficier de diagnostic numérique',
  'Communiquer avec les usagers',
  "Faciliter l'accompagnement social",
  "Faciliter le signalement d'incidents par les usagers",
  'Rechercher et gérer des financements pour ma collectivité',
]

const { demoConsultation, demoContributions, demoProposals, demoServices, demoSupports } = demo
const ids = (items: { id: string }[]) => items.map((item) => item.id)
const themes = new Set(ids(demoConsultation.themes))
const proposals = new Map(demoProposals.map((proposal) => [proposal.id, proposal]))
const contributions = new Map(demoContributions.map((item) => [item.id, item]))
const grouped = demoContributions.filter((item) => item.state === 'grouped')

test('there is enough to read', () => {
  expect(demoContributions.length).toBeGreaterThanOrEqual(44)
  expect(demoProposals.length).toBeGreaterThanOrEqual(22)
  expect(demoServices.length).toBeGreaterThanOrEqual(21)
  expect(demoConsultation.themes).toHaveLength(14)
  expect(demoSupports.length).toBeGreaterThanOrEqual(110)
})

test('the 17 titles kept in 2021 are there, word for word', () => {
  expect(keptIn2021).toHaveLength(17)
  expect(demoProposals.map((proposal) => proposal.title)).toEqual(
    expect.arrayContaining(keptIn2021),
  )
})

test('ids are slugs, each used once', () => {
  for (const items of [demoContributions, demoProposals, demoServices, demoConsultation.themes]) {
    expect(new Set(ids(items)).size).toBe(items.length)
    for (const id of ids(items)) expect(slug.safeParse(id).success, id).toBe(true)
  }
  // The public API takes contribution ids of at most 60 characters.
  for (const id of ids(demoContributions)) expect(id.length, id).toBeLessThanOrEqual(60)
})

describe('contributions', () => {
  test('could have been sent through the form', () => {
    for (const contribution of demoContributions) {
      const parsed = ContributionDraft.safeParse(contribution)
      expect(parsed.error?.issues, contribution.id).toBeUndefined()
      expect(contribution, contribution.id).toMatchObject(parsed.data ?? {})
      expect(themes, contribution.id).toContain(contribution.themeId)
    }
  })

  test('arrived while the phase was open', () => {
    const opened = -(demoConsultation.phases[0]?.opensInDays ?? 0)
    for (const { id, receivedDaysAgo } of demoContributions) {
      expect(receivedDaysAgo, id).toBeGreaterThanOrEqual(0)
      expect(receivedDaysAgo, id).toBeLessThanOrEqual(opened)
    }
  })

  test('have an outcome that says where or why', () => {
    for (const item of demoContributions) {
      expect(Boolean(item.redirectedTo), item.id).toBe(item.state === 'redirected')
      expect(Boolean(item.rejectionReason), item.id).toBe(item.state === 'rejected')
    }
    expect(new Set(demoContributions.map((item) => item.state)).size).toBe(4)
  })

  test('are services for about a third', () => {
    const share = demoContributions.filter((item) => item.kind === 'service').length
    expect(share / demoContributions.length).toBeGreaterThan(0.3)
    expect(share / demoContributions.length).toBeLessThan(0.45)
  })
})

describe('lineage', () => {
  test('links each proposal to grouped contributions, and each of those to a proposal', () => {
    const linked = demoProposals.flatMap((proposal) => proposal.contributions)
    expect([...new Set(linked)].sort()).toEqual(ids(grouped).sort())
    expect(linked.length).toBeGreaterThan(grouped.length)
    for (const { id, contributions: from } of demoProposals) {
      expect(from.length, id).toBeGreaterThan(0)
      expect(new Set(from).size, id).toBe(from.length)
    }
  })

  test('mixes needs and services in most proposals', () => {
    const mixed = demoProposals.filter(
      ({ contributions: from }) =>
        new Set(from.map((id) => contributions.get(id)?.kind)).size === 2,
    )
    expect(mixed.length).toBeGreaterThan(demoProposals.length * 0.9)
  })
})

describe('proposals', () => {
  test('have a theme of the consultation, a short summary and a few paragraphs', () => {
    for (const { id, themeId, summary, description } of demoProposals) {
      expect(themes, id).toContain(themeId)
      expect(summary.length, id).toBeLessThanOrEqual(240)
      const paragraphs = description.split('\n\n')
      expect(paragraphs.length, id).toBeGreaterThanOrEqual(2)
      expect(paragraphs.length, id).toBeLessThanOrEqual(4)
    }
    expect(new Set(demoProposals.map((proposal) => proposal.themeId))).toEqual(themes)
  })

  test('were decided for some only', () => {
    const decided = (decision: string) => demoProposals.filter((p) => p.decision === decision)
    expect(decided('kept').length).toBeGreaterThanOrEqual(5)
    expect(decided('not_kept')).toHaveLength(1)
    expect(proposals.get(relationUsagers)?.decision).toBe('kept')
  })
})

test('services fit the public card, and only the fictional one has figures we invented', () => {
  const card = Service.pick({ id: true, stage: true, stageSince: true, impact: true })
  for (const service of demoServices) {
    expect(card.safeParse(service).error?.issues, service.id).toBeUndefined()
    for (const id of service.proposalIds) expect(proposals.has(id), id).toBe(true)
    if (service.id === 'demonstration') continue
    expect(service.impact, service.id).toEqual([])
    expect(service.territoryIds, service.id).toEqual([])
  }
  expect(demoServices.filter((service) => service.updatedDaysAgo > 365).length).toBeGreaterThan(3)
})

test('phases leave open what one can try today', () => {
  const open = demoConsultation.phases.filter(
    (phase) => phase.opensInDays <= 0 && (phase.closesInDays ?? 1) > 0,
  )
  expect(open.map((phase) => phase.kind).sort()).toEqual(
    ['contribution', 'moderation', 'referent', 'support'].sort(),
  )
  for (const { kind } of demoConsultation.phases) Phase.shape.kind.parse(kind)
})

describe('supports and referents', () => {
  test('are distinct, and of proposals that exist', () => {
    for (const pairs of [demoSupports, demo.demoReferents]) {
      const keys = pairs.map((pair) => `${pair.proposalId} ${pair.territoryId}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const pair of pairs) expect(proposals.has(pair.proposalId), pair.proposalId).toBe(true)
    }
    for (const { proposalId } of demo.demoResidentSupports) {
      expect(proposals.has(proposalId), proposalId).toBe(true)
    }
  })

  test('follow the rules of the consultation', () => {
    const kinds: string[] = demoConsultation.rules.supportingKinds
    for (const { territoryId, daysAgo } of demoSupports) {
      expect(kinds).toContain(territoryId.split('-')[0])
      expect(daysAgo).toBeLessThanOrEqual(20)
    }
    for (const { proposalId, coBuild, experiment, daysAgo } of demo.demoReferents) {
      expect(proposals.get(proposalId)?.decision).toBe('kept')
      expect(coBuild || experiment).toBe(true)
      expect(daysAgo).toBeLessThanOrEqual(6)
    }
  })

  test('leave Caen to whoever tries the demo', () => {
    const acting = [...demoSupports, ...demo.demoReferents].map((pair) => pair.territoryId)
    expect(acting).not.toContain(demo.demoSite.territoryId)
  })
})

test('every territory is a current one', () => {
  const current = currentTerritories()
  const used = [
    ...[...demoContributions, ...demoSupports, ...demo.demoReferents].map((x) => x.territoryId),
    ...demoServices.flatMap((service) => service.territoryIds),
    ...demo.demoOfficialAddresses.map((address) => address.territoryId),
    demo.demoSite.territoryId,
  ]
  expect(used.filter((id) => !current.has(id))).toEqual([])
})

test('a call has phases of its own kind; the working group is of a kept proposal', () => {
  const { demoCall, demoGroup } = demo
  const kind = demoCall.kind ?? 'consultation'
  expect(demoCall.phases.filter((phase) => !mayHavePhase(kind, phase.kind))).toEqual([])
  expect(demoCall.phases[0]).toMatchObject({ kind: intakeOf[kind] })
  expect(demoCall.phases[0]?.opensInDays).toBeLessThan(0)
  const kept = demoProposals.find(({ id }) => id === demoGroup.proposalId)
  expect(kept?.decision).toBe('kept')
  const territories = currentTerritories()
  expect(demoGroup.members.filter((id) => !territories.has(id))).toEqual([])
  expect(demoGroup.meetings.map(({ inDays }) => inDays > 0)).toEqual([false, true])
})

test('no text is written twice, and all of it is NFC', () => {
  const texts = [
    demoConsultation.summary,
    ...demoContributions.flatMap((item) => [item.title, item.text]),
    ...demoContributions.flatMap((item) => (item.kind === 'service' ? [item.fundingUse] : [])),
    ...demoProposals.flatMap((item) => [item.title, item.summary, item.description]),
    ...demoServices.map((item) => item.tagline),
  ]
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/))
  expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  expect(JSON.stringify(demo)).toBe(JSON.stringify(demo).normalize('NFC'))
})

function currentTerritories() {
  const require = createRequire(import.meta.url)
  const codes = (file: string): { code: string; type?: string }[] =>
    require(`@etalab/decoupage-administratif/data/${file}.json`)
  return new Set([
    ...codes('communes')
      .filter((commune) => commune.type === 'commune-actuelle')
      .map(({ code }) => `commune-${code}`),
    ...codes('epci').map(({ code }) => `epci-${code}`),
    ...codes('departements').map(({ code }) => `department-${code}`),
    ...codes('regions').map(({ code }) => `region-${code}`),
  ])
}
