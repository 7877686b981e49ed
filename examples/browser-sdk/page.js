// Lists and searches proposals, with links to the pages where one supports them.
import { createClient, isNetworkError, isRefusal, newIntentId } from './parvis-sdk.js'

const { consultation, site } = document.body.dataset
const client = createClient({ baseUrl: consultation, siteKey: site, locale: 'fr' })
const words = document.querySelector('#words')
const status = document.querySelector('[role=status]')
const list = document.querySelector('ul')
let search = new AbortController()

document.querySelector('button').addEventListener('click', show)
words.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  void show()
})
void show()

/** A new search stops the one before, whose answer would come too late. */
async function show() {
  search.abort()
  search = new AbortController()
  const { signal } = search
  status.textContent = 'Recherche en cours…'
  try {
    const query = { q: words.value.trim() || undefined, sort: 'support', limit: 10 }
    const { items, total } = await client.proposals.list(query, { signal })
    list.replaceChildren(...items.map(item))
    status.textContent = total === 0 ? 'Aucune proposition.' : `Propositions : ${total}`
  } catch (error) {
    if (signal.aborted) return
    status.textContent = reason(error)
  }
}

function item({ id, title, summary, tally, support }) {
  const children = [
    element('h2', title),
    element('p', summary),
    element('p', `Soutiens de collectivités : ${tally.territories}`),
  ]
  if (support.open) {
    const link = element('a', `Soutenir « ${title} »`)
    // The person confirms there, in a window of the consultation: nothing of them is here.
    link.href = client.links.support(id, { intent: newIntentId() })
    children.push(link)
  }
  const box = document.createElement('li')
  box.append(...children)
  return box
}

function element(name, text) {
  const one = document.createElement(name)
  one.textContent = text
  return one
}

function reason(error) {
  if (isRefusal(error)) return error.detail
  if (isNetworkError(error)) return 'Pas de réseau : réessayez dans un instant.'
  return 'La consultation ne répond pas : réessayez dans un instant.'
}
