// Bytes of what others load, beside their limit and beside what Lit alone costs.
import { beforeAll, expect, test } from 'vitest'
import { brotli, builtWidgets, lazyNames, namesOnUse, sizeOf } from './bundle.ts'
import { floorCode, printBudget } from './floor.ts'
import { promisedBytes } from './readme.ts'

const oneOperation = `
  import { connect, embeds } from '@parvis/sdk'
  embeds(connect({ baseUrl: 'https://consultation.example' })).get().then(alert)`
const allOperations = `import * as sdk from '@parvis/sdk'; alert(sdk)`
const oneStaffOperation = `
  import { connectStaff, rejectContribution } from '@parvis/sdk/staff'
  rejectContribution(connectStaff({ baseUrl: '' }), 'c', { version: 1 }).then(alert)`
const allStaffOperations = `import * as staff from '@parvis/sdk/staff'; alert(staff)`
const whoMayReject = `
  import * as operations from '@parvis/sdk/staff/operations'
  alert(operations.rejectContribution.roles)`

let files: Map<string, string>
let floor: number
beforeAll(async () => {
  floor = brotli(await floorCode()).length
  files = builtWidgets()
})

const sizeOfFile = (name: string) => brotli(files.get(name) ?? '').length

test.each([
  // Fourteen kilobytes, as the README rounds them.
  ['parvis.js', 14_049, () => sizeOfFile('parvis.js')],
  // Wrapped in a function, it finds its tag and waits for the page.
  ['parvis.classic.js', 14_100, () => sizeOfFile('parvis.classic.js')],
  // Only on pages opened with ?parvis-debug.
  ['the diagnostic panel', 6000, () => sizeOfFile('parvis-debug.js')],
  // On a page with a form, once someone is in its fields.
  ['what a form loads in use', 2000, () => sizeOfFile('parvis-in-use.js')],
  // Once someone is in the field of a territory, of a form or of a check.
  ['what finds territories', 1500, () => sizeOfFile('parvis-territory-combobox.js')],
  ['a language file', 1500, () => sizeOfFile('parvis-en.js')],
  ['SDK, one operation', 1500, () => sizeOf(oneOperation)],
  ['SDK, all operations', 4000, () => sizeOf(allOperations)],
  // The connection and the errors of the public client are some 1,200 of them; each operation is some twenty more.
  ['SDK, one operation of the team', 1720, () => sizeOf(oneStaffOperation)],
  ['SDK, all operations of the team', 4700, () => sizeOf(allStaffOperations)],
])('%s: at most %i bytes', async (name, limit, measure) => {
  const bytes = await measure()
  printBudget(name, { obtained: bytes, limit, floor })
  expect(bytes).toBeGreaterThan(500)
  expect(bytes).toBeLessThanOrEqual(limit)
})

test('who may call one operation of the team costs what it says', async () => {
  expect(await sizeOf(whoMayReject)).toBeLessThanOrEqual(80)
})

// Once, on the pages that use it; both languages counted. The README says how much, and is held to it.
test.each(lazyNames)('lazy element %s: within its limit', (name) => {
  const bytes = sizeOfFile(`parvis-${name}.js`)
  const limit = promisedBytes(name)
  printBudget(`parvis-${name}.js`, { obtained: bytes, limit, floor })
  expect(bytes).toBeGreaterThan(200)
  expect(bytes).toBeLessThanOrEqual(limit)
})

test('what is loaded on use holds nothing that parvis.js holds already', () => {
  for (const name of namesOnUse) {
    const code = files.get(`parvis-${name}.js`) ?? ''
    expect(code).toMatch(/^export default ?\w+=>/)
    // Of lit, of the connection, of the base of all elements, of the French words of all.
    expect(code).not.toMatch(/\$lit\$|new AbortController|attachShadow|Introuvable/)
    expect(files.get('parvis.js')).toMatch(/\$lit\$[\s\S]*attachShadow/)
  }
})

test('the elements run all of lit-html, as it is released', () => {
  const code = files.get('parvis.js')
  for (const part of ['_$litDirective$', 'creationScope', '<math>', 'litHtmlVersions'])
    expect(code).toContain(part)
})

test('one file holds everything that a French page needs until someone writes', () => {
  const others = ['en', 'in-use', 'territory-combobox', ...namesOnUse].map(
    (name) => `parvis-${name}.js`,
  )
  expect([...files.keys()].sort()).toEqual(['parvis.js', 'parvis.classic.js', ...others].sort())
  // From a page that adds a version to the address of parvis.js, an import of it would load it twice.
  for (const name of ['', '.classic', '-en', '-in-use', '-territory-combobox'])
    expect(files.get(`parvis${name}.js`)).not.toMatch(/^import\b|\bfrom ?["'`]/m)
})

test('the classic script leaves no name, and runs where no module may', () => {
  const code = files.get('parvis.classic.js') ?? ''
  expect(code).not.toMatch(/import\.meta|^export\b/m)
  expect(code).toMatch(
    /^(\/\*!.*\*\/\s*)?(!function\(\)\{|\(\(\)=>\{|\(function\(\)\{)[\s\S]*\}\)?\(\)\)?;?\s*$/,
  )
})
