// On a host page: gives the consultation's frames their height, opens the acts that they may not, and
// sends on their iframe the events of what was confirmed from them.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${server}/embed/`))

  addEventListener('message', ({ data, origin, source }) => {
    // A sandboxed frame has no origin of its own: which window speaks says whose it is.
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (!frame || (origin !== server && origin !== 'null')) return
    const { message, value, detail } = Object(data)
    if (message === 'height' && value > 0) frame.style.height = `${Math.min(value, 4000)}px`
    if (/^parvis-(supported|contributed|referent-signed)$/.test(message))
      frame.dispatchEvent(new CustomEvent(message, { bubbles: true, detail }))
    if (message === 'link' && document.activeElement === frame) follow(value)
  })

  function follow(address) {
    if (!String(address).startsWith(`${server}/`)) return
    const opened = open(address)
    if (opened) opened.opener = null
    else location.assign(address)
  }

  // Those that spoke before this script came.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ message: 'ready' }, '*')
})()
