// The examples of the documentation: blocks of code marked `run` or `frame`, by language and page.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const site = new URL('../../docs/site/', import.meta.url).pathname

export const built = join(site, '.vitepress/dist')

export const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
  .sort()

/** As they are written, with the addresses of the documentation; programs in TypeScript are of `js` too. */
export function examples(language: 'js' | 'html', mark: 'run' | 'frame' = 'run') {
  return pages.flatMap((file) => {
    const text = readFileSync(join(site, file), 'utf8')
    const found = [
      ...text.matchAll(
        new RegExp(
          `^\`\`\`${language === 'js' ? '[jt]s' : language} ${mark}\\n([\\s\\S]*?)^\`\`\``,
          'gm',
        ),
      ),
    ]
    return found.map(([, code = ''], at) => ({
      name: `${relative(site, join(site, file))} ${at + 1}`,
      code,
    }))
  })
}

/** The same example on a real server: its address and the demonstration's key. */
export function on(code: string, { server, key }: { server: string; key: string }) {
  return code.replaceAll('https://consultation.example', server).replaceAll('pk_votreCle', key)
}
