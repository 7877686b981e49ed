// What a webmaster pastes: one script and a tag with its plain link inside; else a frame, an address, a code.
import { escapeMarkup } from '../../platform/layout/markup.ts'
import { paths, withQuery } from '../../platform/paths.ts'
import { elementWords, type PastedLanguage } from './element-words.ts'
import { type ElementName, elementNames, elementOf } from './elements.ts'
import { litPolicy, ownPolicy } from './policy.ts'

export type Snippet = { title: string; says: string; code: string }

/** `integrity`: what holds across releases, where the server signs its files. */
export type Script = { server: string; key: string; integrity: string }

/** The address that rolls: corrections come by themselves. */
export const scriptSnippet = ({ server, key, integrity }: Script) =>
  script(`${server}${paths.widgetFile('v1', 'parvis.js')}`, key, integrity)

/** For tools that keep no module; wherever it stands, it waits until the page is read. */
export const classicSnippet = ({ server, key, integrity }: Script) =>
  `<script defer src="${server}${paths.widgetFile('v1', 'parvis.classic.js')}"${held(integrity)}${key && ` data-site="${key}"`}></script>`

type Pinned = { server: string; version: string; integrities: Record<string, string> }

/** One version, held to the letter: nothing of it ever changes, nor is mended. */
export function pinnedSnippet({ server, version, integrities }: Pinned, key: string) {
  return script(
    `${server}${paths.widgetFile(version, 'parvis.js')}`,
    key,
    integrities['parvis.js'] ?? '',
  )
}

/** The same for a page that has frames. */
export function pinnedFrameSnippet({ server, version, integrities }: Pinned) {
  return frameScript(
    `${server}${paths.widgetFile(version, 'frame.js')}`,
    integrities['frame.js'] ?? '',
  )
}

const script = (address: string, key: string, integrity: string) =>
  `<script type="module" src="${address}"${held(integrity)}${key && ` data-site="${key}"`}></script>`

const frameScript = (address: string, integrity: string) =>
  `<script src="${address}"${held(integrity)} async></script>`

/** Once a page, for its frames. */
export const frameScriptSnippet = ({ server, integrity }: Omit<Script, 'key'>) =>
  frameScript(`${server}${paths.widgetFile('v1', 'frame.js')}`, integrity)

const held = (integrity: string) => integrity && ` integrity="${integrity}" crossorigin="anonymous"`

export function policySnippet(server: string) {
  return `script-src ${server}; connect-src ${server}; frame-src ${server}; img-src ${server}; trusted-types ${ownPolicy} ${litPolicy}`
}

type Values = Readonly<Record<string, string>>

/** An element as one wants it. `consultation`: the site's own, for links that have to name one. */
export type Pasted = {
  server: string
  key: string
  element: ElementName
  attributes: Values
  consultation: string
  language?: PastedLanguage
  /** Its room is kept by a style sheet, where the policy of the page refuses `style` on a tag. */
  isBare?: boolean
}

const written = (attributes: Values) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')

const prefixed = (prefix: string, attributes: Values) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [prefix + name, value]))

export const roomOf = ({ element, attributes }: Pick<Pasted, 'element' | 'attributes'>) =>
  elementOf(element).room(attributes)

const roomKept = (pasted: Pasted) =>
  pasted.isBare ? '' : ` style="display:block;min-height:${roomOf(pasted)}"`

/** Whether it is told by the width of what is around (`cqi`), where that is a container; else by that of the window. */
export const isOfColumn = (pasted: Pick<Pasted, 'element' | 'attributes'>) =>
  roomOf(pasted).includes('cqi')

/** Its own width comes from what is around it, never from what it holds: hence all of it. */
export const column = { name: 'parvis-column', style: 'container-type:inline-size;width:100%' }

function inColumn(pasted: Pasted, html: string) {
  if (!isOfColumn(pasted)) return html
  const told = pasted.isBare ? `class="${column.name}"` : `style="${column.style}"`
  return `<div ${told}>\n${html.replace(/^/gm, '  ')}\n</div>`
}

/** The page that serves without any script. */
export function addressOf({ server, key, element, attributes, consultation }: Pasted) {
  const path = elementOf(element).page({
    ...attributes,
    consultation: attributes.consultation ?? consultation,
  })
  return `${server}${withQuery(path, { ...askedOf(attributes), site: key })}`
}

/** What an address says of the element, by the names that its page has for it. */
const askedOf = ({ consultation, theme, year }: Values) => ({
  ...(consultation && { consultation }),
  ...(theme && { thematique: theme }),
  ...(year && { annee: year }),
})

function link(pasted: Pasted, more: Values = {}) {
  const { element, language = 'fr' } = pasted
  const words = elementWords[language].elements[element].link
  return `<a href="${escapeMarkup(addressOf(pasted))}"${written(more)}>${escapeMarkup(words)}</a>`
}

export function tagSnippet(pasted: Pasted) {
  const { element, attributes } = pasted
  return inColumn(
    pasted,
    `<parvis-${element}${written(attributes)}${roomKept(pasted)}>\n  ${link(pasted)}\n</parvis-${element}>`,
  )
}

/** For editors that drop unknown tags: the script makes the element inside. */
export function divSnippet(pasted: Pasted) {
  const { element, attributes } = pasted
  const { lang, ...others } = attributes
  const data = prefixed('data-', { parvis: element, ...others })
  return inColumn(
    pasted,
    `<div${written({ ...data, ...(lang && { lang }) })}${roomKept(pasted)}>\n  ${link(pasted)}\n</div>`,
  )
}

/** For WordPress's editor, where the plugin is: pasted, it becomes the block. */
export function blockSnippet({ element, attributes }: Pasted) {
  const { site: _, server: __, ...own } = attributes
  const json = Object.keys(own).length > 0 ? `${safeInComment(JSON.stringify(own))} ` : ''
  return `<!-- wp:parvis/${element} ${json}/-->`
}

/** As WordPress itself writes it: nothing ends the comment, and no filter changes it. */
const safeInComment = (json: string) =>
  json
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('\\"', '\\u0022')
    .replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)

/** For editors that keep links alone: the script makes the element of it. */
export function linkSnippet(pasted: Pasted) {
  const { lang, ...others } = pasted.attributes
  const {
    [elementOf(pasted.element).subject ?? '']: _,
    consultation,
    theme,
    year,
    territory,
    ...rest
  } = others
  const data = prefixed('data-', { parvis: '', ...rest })
  return `<p${written(lang ? { lang } : {})}>\n  ${link(pasted, data)}\n</p>`
}

type Frame = { address: string; title: string; height: number }

/** An element in a page of ours, for editors that keep neither script nor tag. */
export const frameSnippet = ({ address, title, height }: Frame) =>
  `<iframe src="${escapeMarkup(address)}"\n` +
  `  title="${escapeMarkup(title)}" width="100%" height="${height}" style="border:0"></iframe>`

type Shown = Script & {
  /** Id of a proposal to show. */
  proposal: string
  service: { id: string; name: string }
  consultation: string
}

/** All ways to show the consultation: elements first, then those for editors that strip scripts or tags. */
export function elementSnippets(shown: Shown): Snippet[] {
  return [...tagSnippets(shown), ...otherSnippets(shown)]
}

/** For editors that keep no script: all show the same, and lead to the same pages. */
function otherSnippets({ server, key, integrity, proposal, service }: Shown): Snippet[] {
  const frame = (path: string, title: string, height: number) =>
    frameSnippet({ address: server + path, title, height })
  const at = (path: string) => `${server}${path}?site=${key}`
  const vote = { proposal, variant: 'card', site: key }
  return [
    {
      title: 'Sans balise ni script : un cadre (iframe)',
      says: 'La hauteur indiquée suffit partout. Avec le petit script de la dernière ligne, le cadre prend celle de son contenu. Seules les adresses déclarées pour votre clé sont comptées pour votre site.',
      code: [
        frame(withQuery(paths.frame('vote-button'), vote), 'Soutenir une proposition', 420),
        frame(
          withQuery(paths.frame('contribution-form'), { site: key }),
          'Partager un besoin',
          1400,
        ),
        frame(
          withQuery(paths.frame('service-card'), { service: service.id, site: key }),
          'Un service numérique',
          640,
        ),
        frameScriptSnippet({ server, integrity }),
      ].join('\n'),
    },
    {
      title: 'WordPress et autres éditeurs : l’adresse seule (oEmbed)',
      says: 'Collez-la seule sur sa ligne : l’éditeur la remplace par la proposition. De même pour la page d’un service ou du formulaire.',
      code: [at(paths.proposal(proposal)), at(paths.contribute())].join('\n'),
    },
    {
      title: 'Affiche et code QR',
      says: 'Des pages à imprimer en A4 ou à garder en PDF, l’image du code, et le formulaire sur papier pour l’accueil de la mairie.',
      code: [
        at(paths.proposalPoster(proposal)),
        at(paths.contributePoster()),
        at(paths.contributeOnPaper()),
        `<img src="${at(paths.proposalQrSvg(proposal))}" width="200" height="200"\n  alt="Code QR : soutenir cette proposition">`,
      ].join('\n'),
    },
  ]
}

/** One an element, each with the link that serves without any script. */
function tagSnippets({ server, key, proposal, service, consultation }: Shown): Snippet[] {
  const subjects = { proposal, service: service.id }
  return elementNames.map((element) => {
    const { subject } = elementOf(element)
    const { title, about } = elementWords.fr.elements[element]
    const attributes = subject ? { [subject]: subjects[subject] } : {}
    return {
      title,
      says: about,
      code: tagSnippet({ server, key, element, attributes, consultation }),
    }
  })
}
