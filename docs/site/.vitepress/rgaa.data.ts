// The criteria of RGAA with what shows each, from docs/rgaa.md, read when the site is built.
import { readFileSync } from 'node:fs'

export type Criterion = { id: string; about: string; state: string; shown: string }

const file = new URL('../../rgaa.md', import.meta.url)

export declare const data: Criterion[]

export default {
  watch: [file.pathname],
  load(): Criterion[] {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+\.\d+ /.test(line))
      .map((line) => {
        const [, id = '', about = '', state = '', shown = ''] = line
          .split('|')
          .map((cell) => cell.trim())
        return { id, about, state, shown: shown.replaceAll('`', '') }
      })
  },
}
