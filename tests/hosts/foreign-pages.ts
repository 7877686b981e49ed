// Pages as others make them: style sheets, scripts and formats that the elements must live with.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type ForeignPage = {
  /** Attributes of the root. */
  root?: string
  head?: string
  /** Around the elements. */
  around?: [before: string, after: string]
  /** As XML. */
  xml?: boolean
}

const read = (file: string) => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')

/** What these pages load, by its path on their site. */
export const files = {
  '/bootstrap.css': () => read('bootstrap/dist/css/bootstrap.min.css'),
  '/preflight.css': () => read('tailwindcss/preflight.css'),
  '/dsfr.css': () => read('@gouvfr/dsfr/dist/dsfr.min.css'),
  '/jquery.js': () => read('jquery/dist/jquery.min.js'),
}

const sheet = (path: keyof typeof files) => `<link rel="stylesheet" href="${path}" />`

/** Methods that a `for…in` over any array meets, as pages of that age have them. */
const patches = `
  Array.prototype.each = function (see) { jQuery.each(this, function (i, one) { see(one, i) }) }
  Array.prototype.contains = function (one) { return jQuery.inArray(one, this) >= 0 }
  Array.prototype.remove = function (one) { this.splice(jQuery.inArray(one, this), 1) }
  Array.prototype.flatten = function () { return jQuery.map(this, function (one) { return one }) }
  Array.prototype.first = function () { return this[0] }
  Array.prototype.toJSON = function () { return jQuery.makeArray(this).join() }
  jQuery(function ($) {
    $('a').each(function () { $(this).attr('title', $.trim($(this).text())) })
    $('body').addClass('js').delegate('a, button, input', 'click', function () { $(this).addClass('seen') })
  })`

/** What a tracer adds to each request of a page, and shortcuts that take letters typed elsewhere than in a field. */
const tracer = `
  const own = fetch
  fetch = (address, init) => {
    const headers = new Headers(init?.headers)
    for (const name of ['traceparent', 'baggage', 'sentry-trace', 'x-datadog-trace-id']) headers.set(name, 'a=1')
    return own(address, { ...init, headers })
  }
  addEventListener('keydown', (event) => {
    if (event.key.length === 1 && !/INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) event.preventDefault()
  })`

export const foreignPages: Record<string, ForeignPage> = {
  'Bootstrap 5': {
    head: sheet('/bootstrap.css'),
    around: ['<main class="container"><div class="card card-body">', '</div></main>'],
  },
  'Tailwind’s preflight': { head: sheet('/preflight.css') },
  'the DSFR': {
    root: 'data-fr-scheme="light"',
    head: sheet('/dsfr.css'),
    around: [
      '<main class="fr-container"><div class="fr-grid-row"><div class="fr-col-12">',
      '</div></div></main>',
    ],
  },
  '* { all: unset !important }': { head: '<style>* { all: unset !important }</style>' },
  'dir="rtl"': { root: 'dir="rtl"' },
  '<base href>': { head: '<base href="https://images.commune.example/" target="_top" />' },
  'jQuery 1 and patched arrays': {
    head: `<script src="/jquery.js"></script><script>${patches}</script>`,
  },
  'a tracer, and shortcuts of one key': { head: `<script>${tracer}</script>` },
  XHTML: { xml: true },
}

/** The whole document; what it holds is written so that HTML and XML read the same. */
export function documentOf(
  { root = '', head = '', around = ['', ''], xml }: ForeignPage,
  body: string,
) {
  const start = xml
    ? '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"'
    : '<!doctype html><html'
  return `${start} lang="fr" ${root}><head><meta charset="utf-8" /><title>Commune</title>
    <link rel="icon" href="data:," /><meta name="viewport" content="width=device-width" />
    ${head}</head><body><h1>Ma commune</h1>${around.join(body)}</body></html>`
}
