// Tells what is a tag from what someone wrote with a “<”, and an entity from what an address holds.

/** Those that a text may have without an end. */
const void_ = new Set([
  'br',
  'hr',
  'img',
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'wbr',
  'input',
  'col',
  'option',
  'embed',
  'source',
  'tbody',
  'thead',
  'meta',
  'link',
])
const known = new Set([
  ...void_,
  ...'a abbr acronym address article aside audio b big blockquote body caption center cite code colgroup del details dfn div dl em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header html i iframe ins kbd label legend main mark nav noscript object ol param picture pre q s samp script section select small span strike strong style sub summary sup table template textarea tfoot time title tt u ul var video xml'.split(
    ' ',
  ),
])

const tag =
  /<(\/?)([a-z][a-z0-9]*(?::[a-z0-9]+)?)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/giy
/** Words that stand alone in a tag; any other has its value. */
const alone =
  /^\s*(?:(?:allowfullscreen|controls|hidden|disabled|checked|download|async|defer|nowrap|noshade|[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))\s*)*$/i
const comment = /<!--[\s\S]*?-->|<!\[[^>]*\]>|<!doctype[^>]*>|<\?[a-z][^>]*>/giy
const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/giy

/** `html` has a sign in the place of each “<” or “&” that begins nothing. */
export function withoutFalseTags(text: string) {
  const ends = new Set(
    [...text.matchAll(/<\/([a-z][a-z0-9:]*)\s*>/gi)].map(([, name = '']) => name.toLowerCase()),
  )
  const lastEnd = text.lastIndexOf('-->')
  let isHtml = false
  let html = ''
  let from = 0
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, from)) {
    html += text.slice(from, at)
    const found =
      text[at] === '&'
        ? matchAt(entity, text, at)
        : at > lastEnd && text.startsWith('<!--', at)
          ? ''
          : tagAt(text, at, ends)
    if (found !== '' && text[at] === '<') isHtml = true
    html += found || (text[at] === '&' ? '&amp;' : '&lt;')
    from = at + Math.max(found.length, 1)
  }
  return { html: html + text.slice(from), isHtml }
}

function nextSign(text: string, from: number) {
  const [tagged, entitled] = [text.indexOf('<', from), text.indexOf('&', from)]
  if (tagged < 0 || entitled < 0) return Math.max(tagged, entitled)
  return Math.min(tagged, entitled)
}

function tagAt(text: string, at: number, ends: Set<string>) {
  const ignored = matchAt(comment, text, at)
  if (ignored) return ignored
  const whole = matchAt(tag, text, at)
  if (!whole) return ''
  const [, slash, name = '', attributes = ''] =
    /^<(\/?)([a-z][a-z0-9:]*)([\s\S]*?)\/?>$/i.exec(whole) ?? []
  const named = name.toLowerCase()
  const isKnown = known.has(named) || named.includes(':')
  if (!isKnown || !alone.test(attributes)) return ''
  return slash || void_.has(named) || whole.endsWith('/>') || ends.has(named) ? whole : ''
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
