// The team's operations as functions for the SDK: a file for each tag, one function for each operation.
import { sdkFacts } from './sdk-facts.ts'
import {
  answerName,
  bodyName,
  queryName,
  refusedEverywhere,
  sdkStaffTypes,
} from './sdk-staff-types.ts'
import { type StaffFunction, staffFunctions } from './staff-document.ts'

const printed = "Printed from the server's contract by `npm run contract`: do not edit."

/** Files by name, under `src/staff/printed/`. */
export async function sdkStaff(document: unknown, publicIds: string[]) {
  const { functions, schemas } = staffFunctions(document)
  const everywhere = refusedEverywhere(functions)
  const byTag = [...Map.groupBy(functions, ({ tag }) => tag)].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map([
    ['types.ts', await sdkStaffTypes(functions, schemas, publicIds)],
    ['facts.ts', await sdkFacts()],
    ['operations.ts', operationsFile(functions)],
    ['all.ts', allFile(byTag.map(([tag]) => tag))],
    ...byTag.map(([tag, own]) => [`${tag}.ts`, tagFile(tag, own, everywhere)] as const),
  ])
}

const allFile = (tags: string[]) => `// Every operation of the team. ${printed}
${tags.map((tag) => `export * from './${tag}.ts'\n`).join('')}`

function operationsFile(functions: StaffFunction[]) {
  const lines = functions.map(({ id, roles, stepUp }) => {
    const list = roles.map((role) => `'${role}'`).join(', ')
    return `export const ${id}: Allowed = { roles: [${list}], proof: ${stepUp} }\n`
  })
  return `// Who may call each operation of the team. ${printed}
import type { StaffRole } from './types.ts'

/** \`proof\`: dangerous, so whoever is signed in must have proved themselves in the last ten minutes. */
export type Allowed = { readonly roles: readonly StaffRole[]; readonly proof: boolean }

${lines.join('')}`
}

function tagFile(tag: string, functions: StaffFunction[], everywhere: string[]) {
  const withOwn = functions.map((one) => ({
    ...one,
    own: one.refusals.filter((code) => !everywhere.includes(code)),
  }))
  const types = [...new Set(functions.flatMap(typesUsed))].sort()
  const text = withOwn.map((one) => functionText(one, one.own)).join('\n')
  const calls = ['ActOptions', 'StaffCall', 'StaffConnection'].filter((name) => text.includes(name))
  return `// ${tag}: operations of the team. ${printed}
${text.includes('CallOptions') ? "import type { CallOptions } from '../../connect.ts'\n" : ''}import type { ${calls.join(', ')} } from '../connect.ts'
import type {
${types.map((name) => `  ${name},\n`).join('')}} from './types.ts'

${text}`
}

const typesUsed = (one: StaffFunction) => [
  answerName(one),
  ...(one.body ? [bodyName(one)] : []),
  ...(one.query.length > 0 ? [queryName(one)] : []),
]

function functionText(one: StaffFunction, own: string[]) {
  const reads = one.method === 'get'
  const type = `${one.id.charAt(0).toUpperCase()}${one.id.slice(1)}Refusal`
  const given = [
    'connection: StaffConnection',
    ...one.params.map(({ name, schema }) =>
      schema.type === 'integer' ? `${name}: number` : `${name}: string`,
    ),
    ...(one.body ? [`body: ${bodyName(one)}`] : []),
    ...(one.takesFile ? ['file: Blob'] : []),
    ...(one.query.length > 0 ? [queryParameter(one)] : []),
    `options?: ${reads ? 'CallOptions' : 'ActOptions'}`,
  ]
  const query = one.query.length > 0 ? 'query' : 'undefined'
  const asked = one.takesFile ? `file, ${query}` : one.body ? 'body' : query
  const send = reads ? 'read' : one.takesFile ? 'give' : 'act'
  return `export type ${type} =${unionOf(own)}

${docstring(one, own)}
export const ${one.id} = (
${given.map((line) => `  ${line},\n`).join('')}): StaffCall<${answerName(one)}, ${type}> =>
  connection.${send}(${address(one)}, ${asked}, options)
`
}

const unionOf = (codes: string[]) =>
  codes.length > 0 ? codes.map((code) => `\n  | '${code}'`).join('') : ' never'

const queryParameter = (one: StaffFunction) =>
  `query${one.query.some(({ required }) => required) ? '' : '?'}: ${queryName(one)}`

function address({ path, params }: StaffFunction) {
  const rest = path.replace(/^\/v1\//, '')
  const filled = rest.replace(/\{(\w+)\}/g, (_, name) => `\${encodeURIComponent(${name})}`)
  return params.length > 0 ? `\`${filled}\`` : `'${rest}'`
}

function docstring({ summary, roles, stepUp, takesKey }: StaffFunction, own: string[]) {
  const sentences = [
    `${summary.replace(/\.$/, '')}.`,
    `For: ${roles.join(', ')}.`,
    ...(stepUp ? ['Asks for a proof of the last ten minutes.'] : []),
    ...(takesKey ? ['With `requestKey`, the same request acts once.'] : []),
    ...(own.length > 0 ? [`Refused with ${own.map((code) => `\`${code}\``).join(', ')}.`] : []),
  ]
  return `/**\n${sentences.map((line) => ` * ${wrapped(line)}\n`).join('')} */`
}

/** At most 100 columns, as people write them. */
const wrapped = (sentence: string) => sentence.replace(/(.{1,96})(?: |$)/g, '$1\n * ').slice(0, -4)
