#!/usr/bin/env node
// Recounts supports, lineage, decisions and money from the open data and compares with what is published.
// node recount.mjs https://consultation.example [latest | 2026-02-15]
// With an edition, each file is first held against its checksum, and all are of one moment; without
// one, what reports and services say now is held against them too.
import { createHash } from 'node:crypto'

const [address, edition] = process.argv.slice(2)
if (!address) {
  console.error('Usage: node recount.mjs https://consultation.example [latest | YYYY-MM-DD]')
  process.exit(2)
}

const root = new URL('/v1/open-data/', address)
const read = async (path, base = root) => {
  const answer = await fetch(new URL(path, base))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
const listed = edition ? JSON.parse(await read(`editions/${edition}`)).files : []
const rowsOf = async (dataset) => {
  const name = `${dataset}.ndjson`
  const content = await read(edition ? `editions/${edition}/${name}` : name)
  const expected = listed.find((file) => file.name === name)?.sha256
  const found = createHash('sha256').update(content).digest('hex')
  if (edition && found !== expected) throw new Error(`${name} is not what its checksum says.`)
  return content
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const [contributions, proposals, lineage, supports, residents, decisions, services] =
  await Promise.all([
    ...['contributions', 'propositions', 'filiation', 'soutiens', 'soutiens-habitants'].map(rowsOf),
    ...['decisions', 'services'].map(rowsOf),
  ])
const sumOf = (rows, field) => rows.reduce((total, row) => total + (row[field] ?? 0), 0)

let different = 0
const compare = (what, published, recounted) => {
  if (recounted.join() === published.join()) return
  different += 1
  console.error(`${what}: published ${published.join(', ')}; recounted ${recounted.join(', ')}`)
}

for (const proposal of proposals) {
  const own = ({ proposition }) => proposition === proposal.id
  const sum = (evidence) =>
    sumOf(
      residents.filter((row) => own(row) && row.preuve === evidence),
      'nombre',
    )
  const recounted = [supports.filter(own).length, sum('email'), sum('france_connect')]
  const published = [
    proposal.soutiens_collectivites,
    proposal.soutiens_habitants_courriel,
    proposal.soutiens_habitants_franceconnect,
  ]
  compare(proposal.id, published, recounted)
}

// What a proposal was born of is public, and in a proposal still.
const states = new Map(contributions.map(({ id, etat }) => [id, etat]))
const named = new Set(proposals.map(({ id }) => id))
for (const { proposition, contribution } of lineage) {
  const found = [named.has(proposition), states.get(contribution)]
  compare(`${contribution}, in ${proposition}`, found, [true, 'grouped'])
}

// Of what came back, the last published session that decided is the one that counts.
const last = new Map()
for (const row of decisions.toSorted((one, other) =>
  one.publiee_le < other.publiee_le ? -1 : 1,
)) {
  if (row.resultat) last.set(row.element, row)
}
const words = { keep: 'kept', set_aside: 'not_kept' }
for (const { id, decision } of proposals) {
  if (last.has(id)) compare(`${id}, decision`, [decision], [words[last.get(id).resultat]])
}

if (!edition) {
  for (const id of new Set(proposals.map(({ consultation }) => consultation))) {
    const { funnel, money } = JSON.parse(await read(`/v1/consultations/${id}/report`))
    const of = proposals.filter(({ consultation }) => consultation === id)
    const decided = [...last.values()].filter(({ consultation }) => consultation === id)
    const funded = decided.filter(({ resultat }) => resultat === 'fund')
    const { territories, residentsByEmail, residentsByFranceConnect } = funnel.supports
    compare(
      `${id}, report`,
      [
        ...[funnel.proposals, territories, residentsByEmail, residentsByFranceConnect],
        ...[funnel.kept, funnel.projects, money.grantedCents],
      ],
      [
        of.length,
        sumOf(of, 'soutiens_collectivites'),
        sumOf(of, 'soutiens_habitants_courriel'),
        sumOf(of, 'soutiens_habitants_franceconnect'),
        of.filter(({ decision }) => decision === 'kept').length,
        funded.length,
        sumOf(funded, 'montant_centimes'),
      ],
    )
  }
  // A service may be paid in parts: of a committee's money it says no more than was granted.
  for (const { id } of services) {
    const { contributions, grants } = JSON.parse(await read(`/v1/services/${id}`))
    const funded = contributions.flatMap((one) => last.get(one.id) ?? [])
    const sessions = new Set(funded.map(({ seance_titre }) => seance_titre))
    const said = sumOf(
      grants.filter(({ envelope }) => sessions.has(envelope)),
      'amountCents',
    )
    const most = sumOf(funded, 'montant_centimes')
    if (said > most) compare(`${id}, granted in cents`, [said], [`${most} at most`])
  }
}

const granted = sumOf([...last.values()], 'montant_centimes')
console.log(
  `${proposals.length} proposals, ${supports.length} supports of territories: ` +
    (different === 0 ? 'the recount equals the published tallies.' : `${different} differ.`),
)
console.log(`${decisions.length} decisions of committees, ${granted / 100} € granted.`)
process.exitCode = different === 0 ? 0 : 1
