#!/usr/bin/env node
// Recounts every support from the open data and compares with the published tallies.
// node recount.mjs https://consultation.example

const address = process.argv[2]
if (!address) {
  console.error('Usage: node recount.mjs https://consultation.example')
  process.exit(2)
}

const rowsOf = async (dataset) => {
  const answer = await fetch(new URL(`/v1/open-data/${dataset}.ndjson`, address))
  if (!answer.ok) throw new Error(`${dataset}: ${answer.status}`)
  const text = await answer.text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const [proposals, supports, residents] = await Promise.all(
  ['propositions', 'soutiens', 'soutiens-habitants'].map(rowsOf),
)

let different = 0
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
  if (recounted.join() === published.join()) continue
  different += 1
  console.error(
    `${proposal.id}: published ${published.join(', ')}; recounted ${recounted.join(', ')}`,
  )
}

console.log(
  `${proposals.length} proposals, ${supports.length} supports of territories: ` +
    (different === 0 ? 'the recount equals the published tallies.' : `${different} differ.`),
)
process.exitCode = different === 0 ? 0 : 1
