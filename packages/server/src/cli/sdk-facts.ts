// What each refusal tells the team as data, as types for the SDK: taken from where the server declares it.
import { readFile } from 'node:fs/promises'
import { toldToTeam } from '../platform/refusal-facts.ts'

const declared = new URL('../platform/refusal-facts.ts', import.meta.url)

export async function sdkFacts() {
  const source = await readFile(declared, 'utf8')
  // Its types alone, as far as those of all codes: what follows is of the server.
  const end = source.indexOf('\n}\n', source.indexOf('export type RefusalFacts = {'))
  const types = source.slice(source.indexOf('\n\n') + 1, end + 3)
  const rows = Object.entries(toldToTeam).map(([code, names]) => {
    const picked = names.map((name) => `'${name}'`).join(' | ')
    return `  ${code}: Pick<RefusalFacts['${code}'], ${picked}>\n`
  })
  return `// What refusals tell besides their code. Printed from the server's contract by \`npm run contract\`: do not edit.
${types.replace('export type RefusalFacts', 'type RefusalFacts')}
/** By code; one that is not here tells nothing more. */
export type ToldFacts = {
${rows.join('')}}
`
}
