// What WordPress does with the answer of an oEmbed provider that it does not know, as a page of its own.

/** Its answer as WordPress keeps it: one quote, one frame, few attributes, sandboxed, under a secret. */
export function keptByWordPress(html: string, secret: string) {
  const [quote = ''] = /<blockquote>.*?<\/blockquote>/s.exec(html) ?? []
  const [frame] = /<iframe[^>]*><\/iframe>/.exec(html) ?? []
  if (!frame) return ''
  const kept = ['width', 'height', 'title', 'scrolling'].flatMap((name) => {
    const value = new RegExp(` ${name}="([^"]*)"`).exec(frame)?.[1]
    return value === undefined ? [] : [`${name}="${value}"`]
  })
  const address = / src="([^"]*)"/.exec(frame)?.[1] ?? ''
  // Only links stay inside the quote; the frame hides until it has spoken.
  const words = quote.replace(/<(?!\/?(blockquote|a)\b)[^>]*>/g, '')
  return `${words.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`)}
    <iframe sandbox="allow-scripts" security="restricted" class="wp-embedded-content"
      style="position: absolute; visibility: hidden" src="${address}#?secret=${secret}"
      data-secret="${secret}" ${kept.join(' ')}></iframe>`
}

/** The script of its pages, which listens to frames that know their secret. */
export const wordPressScript = `
  addEventListener('message', ({ data, source }) => {
    if (!data || !(data.secret || data.message || data.value)) return
    if (/[^a-zA-Z0-9]/.test(data.secret)) return
    const ofSecret = (tag) => document.querySelectorAll(tag + '[data-secret="' + data.secret + '"]')
    for (const quote of ofSecret('blockquote')) quote.style.display = 'none'
    for (const frame of ofSecret('iframe')) {
      if (frame.contentWindow !== source) continue
      frame.removeAttribute('style')
      if (data.message === 'height')
        frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)))
      if (data.message !== 'link' || document.activeElement !== frame) continue
      const target = new URL(data.value)
      const isWeb = ['http:', 'https:'].includes(target.protocol)
      if (isWeb && target.host === new URL(frame.src).host) top.location.href = data.value
    }
  })
  addEventListener('load', () => {
    for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
  })`
