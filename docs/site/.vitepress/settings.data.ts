// The settings of a server with what .env.example says of each, read when the site is built.
import { readFileSync } from 'node:fs'

export type Setting = { name: string; example: string; says: string }

const file = new URL('../../../.env.example', import.meta.url)

export declare const data: Setting[]

export default {
  watch: [file.pathname],
  load(): Setting[] {
    const blocks = readFileSync(file, 'utf8').split(/\n{2,}/)
    let says = ''
    return blocks.flatMap((block) => {
      const found: Setting[] = []
      let words: string[] = []
      for (const line of block.split('\n')) {
        const [, name, example = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? []
        if (line.startsWith('#')) words.push(line.replace(/^# ?/, ''))
        if (!name) continue
        // Settings that follow each other without a word share what is said of the first.
        if (words.length > 0) says = words.join(' ')
        words = []
        found.push({ name, example: example.replaceAll('"', ''), says })
      }
      return found
    })
  },
}
