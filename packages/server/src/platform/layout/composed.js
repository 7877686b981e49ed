// Inside a page of another site as the team composes it: puts its style, tells the console what is blocked and
// how tall it is, and lets nobody act. The console is told, which looks at who speaks.
const { css, ours, tag } = document.documentElement.dataset
const tell = (fact) => parent.postMessage({ composed: fact }, '*')

addEventListener('securitypolicyviolation', (event) => {
  // What we refuse ourselves is not the site's doing.
  if (event.originalPolicy.includes(ours)) return
  tell({ blocked: event.effectiveDirective, address: event.blockedURI })
})

tell({ started: true })

// A constructed sheet is no style of the page for its policy.
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets = [sheet]

addEventListener(
  'click',
  (event) => {
    const act = event
      .composedPath()
      .find((one) => one instanceof Element && one.matches('a[href], [part~=button]'))
    if (!act) return
    event.preventDefault()
    event.stopImmediatePropagation()
    tell({ kept: true })
  },
  true,
)

customElements.whenDefined(tag).then(() => tell({ shown: true }))

const tellHeight = () => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) })

addEventListener('DOMContentLoaded', () => {
  // The room that is kept for it: nothing observed is told while the frame is out of sight.
  tellHeight()
  new ResizeObserver(tellHeight).observe(document.body)
})
