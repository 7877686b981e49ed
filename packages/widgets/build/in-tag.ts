// What takes the place of two files where a tag loads the script: a bundler sees each import, a tag loads what is beside it.
import { fileURLToPath } from 'node:url'

const page = (name: string) => fileURLToPath(new URL(`../src/page/${name}.ts`, import.meta.url))

export const inTag = ({ classic }: { classic: boolean }) => [
  { find: /^\.\.?\/(page\/)?files\.ts$/, replacement: page('files-beside') },
  ...(classic ? [{ find: /^\.\/page\/script\.ts$/, replacement: page('script-classic') }] : []),
]
