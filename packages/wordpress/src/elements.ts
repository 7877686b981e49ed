// The elements as the plugin has to know them, written from what the server itself gives to webmasters.
import { typeset } from '../../server/src/platform/language/typeset.ts'
import { elementWords } from '../../server/src/sites/host-sites/element-words.ts'
import {
  choicesOf,
  type ElementName,
  elementNames,
  elementOf,
} from '../../server/src/sites/host-sites/elements.ts'

/** Of the icons that WordPress comes with. */
const icons: Record<ElementName, string> = {
  'vote-button': 'thumbs-up',
  'contribution-form': 'edit',
  'proposal-list': 'list-view',
  'proposal-card': 'media-text',
  'referent-signup': 'groups',
  'consultation-progress': 'calendar-alt',
  results: 'chart-bar',
  'service-card': 'admin-tools',
  'diagnosis-check': 'yes-alt',
}

/** What an address says of an element, by the name that its page has for it. */
const queries: Readonly<Record<string, string>> = {
  consultation: 'consultation',
  theme: 'thematique',
  year: 'annee',
}

/** Those that are a part of an address. */
const inPaths = ['proposal', 'service', 'consultation', 'territory'] as const

export const elements = () => Object.fromEntries(elementNames.map((name) => [name, plain(name)]))

function plain(name: ElementName) {
  const { subject = '', attributes: own, page, room } = elementOf(name)
  const attributes = [...own, 'lang']
  const marks = Object.fromEntries(inPaths.map((one) => [one, `-${one}-`]))
  const written = page({ consultation: '', ...marks }).replace(
    new RegExp(`-(${inPaths.join('|')})-`, 'g'),
    '{$1}',
  )
  // The report of a consultation that nobody named cannot be led to: the home page can.
  const without = written.includes('{consultation}') ? '/' : page({ consultation: '' })
  const variants = own.includes('variant') ? (choicesOf.variant ?? []) : []
  return {
    subject,
    icon: icons[name],
    attributes: Object.fromEntries(attributes.map((one) => [one, choicesOf[one] ?? []])),
    page: written,
    plainPage: subject ? '' : without,
    query: Object.fromEntries(
      Object.entries(queries).filter(([attribute]) => attributes.includes(attribute)),
    ),
    rooms: {
      '': byText(room({})),
      ...Object.fromEntries(variants.map((variant) => [variant, byText(room({ variant }))])),
    },
    fr: wordsOf(name, attributes, 'fr'),
    en: wordsOf(name, attributes, 'en'),
  }
}

/** By the size of the text around, which themes often set larger than the page's own. */
const byText = (room: string) => room.replaceAll(/(?<=\d)rem\b/g, 'em')

function wordsOf(name: ElementName, attributes: readonly string[], language: 'fr' | 'en') {
  const { elements: all, attributes: abouts } = elementWords[language]
  const shown = (text = '') => (language === 'fr' ? typeset(text) : text)
  const { title, about, link } = all[name]
  return {
    title: shown(title),
    about: shown(about),
    link: shown(link),
    attributes: Object.fromEntries(attributes.map((one) => [one, shown(abouts[one])])),
  }
}
