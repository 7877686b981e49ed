// The gallery's page: the elements as a menu, then one of them, to try, in all its states, to copy.

import { html, render } from 'lit'
import { paths } from '../../server/src/platform/paths.ts'
import { type Asked, read, write } from './address.ts'
import { attempt } from './attempt.ts'
import { registerElements } from './elements.ts'
import { type Described, described } from './manifest.ts'
import { show } from './stage.ts'
import { shownOf } from './states.ts'
import { tools } from './tools.ts'
import { titleOf, type Words, wordsIn } from './words.ts'

const asked = read(location.search)
const words = wordsIn(asked.language)
const one = described.find(({ name }) => name === asked.element) ?? described[0]

async function open(element: Described) {
  const place = document.getElementById('gallery')
  if (!place) return
  document.documentElement.lang = asked.language
  document.title = `${element.tag} — ${words.title}`
  registerElements()
  render(page(element, asked, words), place)
  const field = document.getElementById('attempt')
  if (field) await attempt(field, element, asked)
  // One after the other: what a person does in one is kept by the page, and would be found by the next.
  for (const state of shownOf(element.tag).states) {
    const stage = document.getElementById(`stage-${state.id}`)
    if (!stage) continue
    await show(stage, { tag: element.tag, ...state })
    stage.dataset.shown = state.id
  }
  document.documentElement.dataset.shown = element.name
}

function page(element: Described, { language }: Asked, words: Words) {
  const other = language === 'en' ? 'fr' : 'en'
  const { states } = shownOf(element.tag)
  return html`<header class="banner">
      <a class="skip" href="#element">${words.skip}</a>
      <p class="brand"><a href="/">Parvis</a></p>
      <h1>${words.title}</h1>
      <p><a hreflang=${other} lang=${other}
        href=${write(paths.gallery(), { element: element.name, language: other })}>${words.other}</a></p>
    </header>
    <div class="columns">
      <nav aria-label=${words.menu}><ul>
        ${described.map(
          (one) => html`<li><a href=${write(paths.gallery(), { element: one.name, language })}
            aria-current=${one.name === element.name ? 'page' : 'false'}>${titleOf(one.tag, language)}</a></li>`,
        )}
      </ul></nav>
      <main id="element" tabindex="-1">
        <h2 class="name">${titleOf(element.tag, language)} <code>&lt;${element.tag}&gt;</code></h2>
        <p>${words.lead}</p>
        <ul class="on-page" aria-label=${words.onPage}>
          ${(['attempt', 'elsewhere', 'states', 'details', 'tools'] as const).map(
            (id) => html`<li><a href=${`#${id === 'attempt' ? 'try' : id}`}>${words[id]}</a></li>`,
          )}
        </ul>
        <section aria-labelledby="try">
          <h2 id="try">${words.attempt}</h2>
          <div id="attempt"></div>
        </section>
        <section aria-labelledby="states">
          <h2 id="states">${words.states}</h2>
          <div class="states">
            ${states.map(
              ({ id, title }) => html`<section class="state" aria-labelledby=${`state-${id}`}>
                <h3 id=${`state-${id}`}>${title[language]}</h3>
                <div class="stage" id=${`stage-${id}`} lang="fr"></div>
              </section>`,
            )}
          </div>
        </section>
        ${details(element, words)} ${tools(words)}
      </main>
    </div>
    <footer>
      <p><a href=${words.siteMap[0] ?? ''}>${words.siteMap[1]}</a> ·
        <a href=${paths.embedding()}>${words.toolsLink}</a></p>
    </footer>`
}

const list = (all: string[], words: Words) =>
  all.length > 0 ? all.map((name) => html`<code>${name}</code> `) : words.none

const details = (
  { parts, events }: Described,
  words: Words,
) => html`<section aria-labelledby="details">
  <h2 id="details">${words.details}</h2>
  <dl>
    <dt>${words.parts}</dt><dd>${list(parts, words)}</dd>
    <dt>${words.events}</dt><dd>${list(events, words)}</dd>
  </dl>
</section>`

if (one) await open(one)
