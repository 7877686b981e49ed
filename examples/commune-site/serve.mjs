// Serves the demonstration commune's site: static pages, and the strict policy many towns apply.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const pages = fileURLToPath(new URL('.', import.meta.url))

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** What a careful webmaster allows: this site's own files, and the consultation's script. */
export function contentPolicy(consultation) {
  return [
    "default-src 'none'",
    `script-src ${consultation}`,
    `connect-src ${consultation}`,
    "style-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types parvis lit-html',
  ].join('; ')
}

/**
 * A server that does not listen yet. `consultation` is the central server's origin and `siteKey`
 * the commune's key: both are put in place of `{{consultation}}` and `{{site}}`.
 */
export function createCommuneSite({ consultation, siteKey }) {
  const headers = {
    'content-security-policy': contentPolicy(consultation),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache',
  }
  return createServer(async (request, response) => {
    const file = fileAt(request.url ?? '/')
    const content = file && (await readFile(file).catch(() => null))
    if (!content || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(content ? 405 : 404, { ...headers, 'content-type': types['.html'] })
      return response.end(content ? 'Méthode refusée' : 'Page introuvable')
    }
    response.writeHead(200, { ...headers, 'content-type': types[extname(file)] })
    response.end(request.method === 'HEAD' ? undefined : filled(file, content))
  })

  function filled(file, content) {
    if (extname(file) !== '.html') return content
    return content
      .toString('utf8')
      .replaceAll('{{consultation}}', consultation)
      .replaceAll('{{site}}', siteKey)
  }
}

/** Only the kinds of files that the site has, and only inside its folder. */
function fileAt(address) {
  const { pathname } = new URL(address, 'http://site.invalid')
  const file = resolve(join(pages, pathname.endsWith('/') ? `${pathname}index.html` : pathname))
  return file.startsWith(pages) && Object.hasOwn(types, extname(file)) ? file : null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4000' },
      consultation: { type: 'string', default: 'http://localhost:3000' },
      site: { type: 'string', default: 'pk_demoCaen2026parvis' },
    },
  })
  const site = createCommuneSite({ consultation: values.consultation, siteKey: values.site })
  site.listen(Number(values.port), '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${site.address().port}`)
  })
}
