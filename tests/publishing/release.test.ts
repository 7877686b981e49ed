// A release: versions and change logs from the changesets, sizes on record, ready for provenance.
import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const execute = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const folders = ['packages/sdk', 'packages/widgets', 'packages/server', 'tests', 'docs/site']
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

let copy: string
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'parvis-release-'))
  const manifests = ['package.json', ...folders.map((folder) => `${folder}/package.json`)]
  for (const file of [...manifests, '.changeset', 'package-lock.json']) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  // One more, so that there is something to release just after a release.
  const more = "---\n'@parvis/sdk': patch\n---\n\nMends one thing.\n"
  writeFileSync(join(copy, '.changeset/one-more.md'), more)
  await execute('git', ['init', '-q', '-b', 'main'], { cwd: copy })
  await execute(join(root, 'node_modules/.bin/changeset'), ['version'], { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('changesets give both packages one new version, and a change log', () => {
  const before = manifestOf(join(root, 'packages/sdk')).version
  const [sdk, widgets] = ['packages/sdk', 'packages/widgets'].map((one) =>
    manifestOf(join(copy, one)),
  )
  expect(sdk.version).not.toBe(before)
  expect(widgets.version).toBe(sdk.version)
  const log = readFileSync(join(copy, 'packages/sdk/CHANGELOG.md'), 'utf8')
  expect(log).toContain(`## ${sdk.version}`)
  expect(log).toContain('Mends one thing.')
  const [, minor] = sdk.version.split('.')
  // Before 1.0, `^0.1.0` does not take 0.2.0.
  expect(widgets.dependencies['@parvis/sdk'].startsWith(`^0.${minor}.`)).toBe(true)
})

test('nothing private is given a version', () => {
  for (const folder of folders.slice(2)) {
    expect(manifestOf(join(root, folder)).private).toBe(true)
    expect(manifestOf(join(copy, folder)).version).toBe(manifestOf(join(root, folder)).version)
  }
})

test('each package says where it comes from, and asks for its provenance', () => {
  for (const folder of folders.slice(0, 2)) {
    const { publishConfig, repository, license } = manifestOf(join(root, folder))
    expect(publishConfig).toEqual({ access: 'public', provenance: true })
    expect([repository.directory, license]).toEqual([folder, 'MIT'])
  }
})

test('the size of this version is on record', async () => {
  const checking = execute(process.execPath, ['scripts/release-sizes.mjs', '--check'], {
    cwd: root,
  })
  const { stdout, stderr } = await checking.catch((failed) => failed)
  expect(stderr).toBe('')
  for (const { name, version } of inject('packed')) expect(stdout).toContain(`${name} ${version}:`)
})
