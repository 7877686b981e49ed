// The contract's named shapes as flat TypeScript types for the SDK.
import { compile } from 'json-schema-to-typescript'
import { z } from 'zod'

const banner = `// The public API's shapes. Printed from the server's contract by \`npm run contract\`: do not edit.
`

/** Only the shapes named in `ids`, those of the public document. */
export async function sdkTypes(ids: string[]) {
  const wanted = new Set(ids)
  const inputs = ['PreparedIntent', 'ContributionDraft', 'NeedDraft', 'ServiceDraft']
  const output = definitions('output')
  const input = definitions('input')
  const chosen = Object.fromEntries(
    Object.keys(output)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .filter((id) => wanted.has(id) && id !== 'OpenApi')
      .map((id) => [id, (isInput(id, inputs) ? input[id] : output[id]) ?? {}]),
  )
  return banner + (await typesOf(chosen))
}

/** Flat types of shapes that refer to one another by `#/definitions/…`. */
export async function typesOf(definitions: Record<string, Record<string, unknown>>) {
  const source = await compile({ definitions }, 'Contract', {
    bannerComment: '',
    unreachableDefinitions: true,
    additionalProperties: false,
    // A list is a list, not one tuple for each of its lengths.
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 100 },
  })
  return source
    .replace(/export interface Contract \{[^}]*\}\n/, '')
    .replace(
      /^\s*\/\*\*\n \* This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/gm,
      '',
    )
    .replace(
      / \*\n \* This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g,
      '',
    )
}

function isInput(id: string, inputs: string[]) {
  return inputs.includes(id) || (id.endsWith('Intent') && id !== 'IntentStatus')
}

function definitions(io: 'input' | 'output') {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/definitions/${id}`,
    io,
    unrepresentable: 'any',
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema, $id, ...rest } = schema as Record<string, unknown>
      return [id, { title: id, ...rest, id: undefined }]
    }),
  )
}
