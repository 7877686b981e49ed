#!/usr/bin/env node
// Recounts supports and decisions from the open data and compares with what is published.
// node recount.mjs https://consultation.example [latest | 2026-02-15]
// With an edition, each file is first held against its checksum, and all are of one moment.
import { createHash } from 'node:crypto'

const [address, edition] = process.argv.slice(2)
if (!address) {
  console.error('Usage: node recount.mjs https://consultation.example [latest | YYYY-MM-DD]')
  process.exit(2)
}

const root = new URL('/v1/open-data/', address)
const read = async (path) => {
  const answer = await fetch(new URL(path, root))
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

const [proposals, supports, residents, decisions] = await Promise.all(
  ['propositions', 'soutiens', 'soutiens-habitants', 'decisions'].map(rowsOf),
)

let different = 0
const compare = (what, published, recounted) => {
  if (recounted.join() === published.join()) return
  different += 1
  console.error(`${what}: published ${published.join(', ')}; recounted ${recounted.join(', ')}`)
}

for (const proposal of proposals) {
  const own = ({ proposition }) => proposition === proposal.id
  const sum = (evidence) =>
    residents
      .filter((row) => own(row) && row.preuve === evidence)
      .reduce((total, { nombre }) => total + nombre, 0)
  const recounted = [supports.filter(own).length, sum('email'), sum('france_connect')]
  const published = [
    proposal.soutiens_collectivites,
    proposal.soutiens_habitants_courriel,
    proposal.soutiens_habitants_franceconnect,
  ]
  compare(proposal.id, published, recounted)
}

// Of a proposal that came back, the last published session that decided is the one that counts.
const words = { keep: 'kept', set_aside: 'not_kept' }
const last = new Map()
for (const row of decisions.toSorted((one, other) =>
  one.publiee_le < other.publiee_le ? -1 : 1,
)) {
  if (row.nature === 'proposals' && row.resultat) last.set(row.element, words[row.resultat])
}
for (const { id, decision } of proposals) {
  if (last.has(id)) compare(`${id}, decision`, [decision], [last.get(id)])
}

const granted = decisions.reduce((total, row) => total + (row.montant_centimes ?? 0), 0)
console.log(
  `${proposals.length} proposals, ${supports.length} supports of territories: ` +
    (different === 0 ? 'the recount equals the published tallies.' : `${different} differ.`),
)
console.log(`${decisions.length} decisions of committees, ${granted / 100} € granted.`)
process.exitCode = different === 0 ? 0 : 1
