// Before the journeys in Firefox or WebKit: builds what runs inside their pages, and writes a person's settings.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { endPrograms } from './programs.ts'

export async function setup({ provide, config }: TestProject) {
  provide('hands', await buildHands())
  if (config.provide.engine !== 'webkit') return undefined
  const settings = await writeSettings()
  provide('settings', settings)
  return () => {
    endPrograms(settings)
    return rm(settings, { recursive: true, force: true })
  }
}

async function buildHands() {
  const entry = join(import.meta.dirname, 'hands.ts')
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'hands' },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('Nothing was built.')
  return first.output[0].code
}

/** As someone who asked their system for no animation. */
async function writeSettings() {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-settings-'))
  await mkdir(join(folder, 'gtk-3.0'))
  const asked = '[Settings]\ngtk-enable-animations=0\n'
  await writeFile(join(folder, 'gtk-3.0/settings.ini'), asked)
  return folder
}
