// The command: its arguments, files that are not there, several files as one import.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { importServiceFiles } from './import-services.ts'

const app = useApp('sqlite')
const run = (...args: string[]) => importServiceFiles(args, app.deps)

test.each([
  [[]],
  [['--from', 'beta']],
  [['--from', 'excel', 'a']],
  [['--from', 'csv', '--wrong', 'a']],
])('%j is answered by the usage', async (args) => {
  await expect(run(...args)).rejects.toThrow('Usage: parvis import-services')
})

test('a file that is absent is named', async () => {
  await expect(run('--from', 'csv', '/absent.csv')).rejects.toThrow('/absent.csv est introuvable')
})

test('several files are one import, tried first', async () => {
  const files = ['un', 'deux'].map((name) => {
    const path = join(app.folder, `${name}.csv`)
    writeFileSync(path, `nom\n${name}\n`)
    return path
  })
  expect(await run('--from', 'csv', '--dry-run', ...files)).toMatch(/2 ajoutés.*Essai à blanc/s)
  expect(await run('--from', 'csv', ...files)).toContain('2 ajoutés, 0 mis à jour')
  expect(await run(...files, '--from', 'csv')).toContain('0 ajouté, 0 mis à jour, 2 inchangés')
})
