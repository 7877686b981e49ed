// Inside the pages that other sites frame: tells how tall they are, and has acts opened from outside
// where the frame may open no window. The messages are those that WordPress listens to.
const secret = /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1]
const tell = (message, value) => parent.postMessage({ message, value, secret }, '*')
let isFilled = false
const tellHeight = () => {
  if (isFilled) tell('height', Math.ceil(document.body.getBoundingClientRect().height))
}

new ResizeObserver(tellHeight).observe(document.body)
// Whoever listens from now on.
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.message === 'ready') tellHeight()
})

// Acts confirmed from here are told to the page around, when it is one of the registered site's.
const { origins = '' } = document.body.dataset
const around =
  location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin)
const told = origins.split(' ').filter((one) => one && (!around || one === around))
for (const message of ['parvis-supported', 'parvis-contributed', 'parvis-referent-signed']) {
  addEventListener(message, ({ detail }) => {
    for (const one of told) parent.postMessage({ message, detail }, one)
  })
}

if (origin === 'null') {
  // A form here could neither keep a draft nor send it: its link stands alone.
  const form = document.querySelector('parvis-contribution-form')
  form?.replaceWith(...form.childNodes)

  addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    if (!link || link.closest('.outlet')) return
    event.preventDefault()
    tell('link', link.href)
    // Still here: nobody listens, or that address is not one they would open.
    setTimeout(showAddress, 1500, link.href)
  })
}

// Told before its data came, a height would make the page around move twice.
new PerformanceObserver((list) => {
  if (list.getEntries().some(({ name }) => name.includes('/v1/embeds'))) setTimeout(fill, 100)
}).observe({ type: 'resource', buffered: true })
setTimeout(fill, document.querySelector('main > :defined') ? 0 : 3000)

function fill() {
  isFilled = true
  tellHeight()
}

function showAddress(address) {
  const outlet = document.querySelector('.outlet')
  const link = document.createElement('a')
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener', textContent: address })
  outlet.replaceChildren(outlet.dataset.words, ' ', link)
}
