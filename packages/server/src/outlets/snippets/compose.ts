// An element as the team wants it on a site, written for each tool, with what the site's policy lacks for it.
import type { z } from 'zod'
import { paths, withQuery } from '../../platform/paths.ts'
import { cmsSnippets, type PastedForm } from '../../sites/host-sites/cms.ts'
import { elementWords } from '../../sites/host-sites/element-words.ts'
import { elementOf } from '../../sites/host-sites/elements.ts'
import { allowsStyle, completed, missingIn, readPolicies } from '../../sites/host-sites/policy.ts'
import {
  addressOf,
  blockSnippet,
  column,
  divSnippet,
  frameScriptSnippet,
  frameSnippet,
  isOfColumn,
  linkSnippet,
  type Pasted,
  policySnippet,
  roomOf,
  scriptSnippet,
  tagSnippet,
} from '../../sites/host-sites/snippets.ts'
import { contrastsOf, sheetOf } from '../../sites/host-sites/theme.ts'
import type { Plugin, PluginFacts } from '../../sites/wordpress/plugin.ts'
import { framedWidgets, isWidgetName } from '../iframe-pages/widgets.ts'
import type { Composed } from './staff-contract.ts'

export type Wanted = z.output<typeof Composed>
type Around = {
  server: string
  integrity: string
  wordpress: Plugin | null
  /** Of the site, or the current one. */
  consultation: string
}

/** What differs from one look at it to the next: a preview shows the very texts that one pastes. */
export function pastedTexts(wanted: Wanted, { server, integrity, consultation }: Around) {
  const { site: key = '', element, language } = wanted
  const policies = readPolicies(wanted.policy)
  const isBare = !allowsStyle(policies)
  const attributes = Object.fromEntries(
    Object.entries(wanted.attributes).filter(([, value]) => value !== ''),
  )
  const pasted: Pasted = { server, key, element, attributes, consultation, language, isBare }
  const rules = [
    ...(Object.keys(wanted.theme).length > 0 ? [sheetOf(wanted.theme)] : []),
    ...(isBare
      ? [`parvis-${element} {\n  display: block;\n  min-height: ${roomOf(pasted)};\n}`]
      : []),
    ...(isBare && isOfColumn(pasted) ? [columnSheet] : []),
  ]
  return {
    pasted,
    policies,
    script: scriptSnippet({ server, key, integrity }),
    sheet: rules.join('\n'),
  }
}

const columnSheet = `.${column.name} {\n  ${column.style.replaceAll(':', ': ').replace(';', ';\n  ')};\n}`

export function compose(wanted: Wanted, around: Around) {
  const { server, integrity, wordpress } = around
  const { pasted, policies, script, sheet } = pastedTexts(wanted, around)
  const forms = {
    tag: tagSnippet(pasted),
    div: divSnippet(pasted),
    link: linkSnippet(pasted),
    frame: framed(pasted, integrity),
    address: addressOf(pasted),
  }
  const page: Record<PastedForm, string> = {
    tag: forms.tag,
    spip: `<html>\n${forms.tag}\n</html>`,
    div: forms.div,
    link: forms.link,
    element: customElement(pasted),
    block: blockSnippet(pasted),
  }
  return {
    script,
    sheet,
    forms,
    tools: cmsSnippets({ server, key: pasted.key, integrity }, wanted.language).map(
      ({ id, name, where, code, form }) => ({
        id,
        name,
        where,
        script: code,
        page: page[form],
        plugin: id === 'wordpress' && wordpress ? presented(server, wordpress.facts) : null,
        help: `${server}${withQuery(paths.embedding(), { site: pasted.key })}#${id}`,
      }),
    ),
    policy: {
      needed: policySnippet(server),
      missing: missingIn(policies, server),
      completed: completed(policies, server),
    },
    contrasts: contrastsOf(wanted.theme, wanted.page),
  }
}

const presented = (server: string, { version, sha256 }: PluginFacts) => ({
  address: `${server}${paths.wordpressPlugin()}`,
  version,
  sha256,
})

/** The four that have a page of their own. */
function framed({ server, key, element, attributes, language = 'fr' }: Pasted, integrity: string) {
  if (!isWidgetName(element)) return null
  const { attributes: taken, height } = framedWidgets[element]
  const known = [elementOf(element).subject ?? '', ...taken, 'heading-level', 'lang']
  const asked = Object.fromEntries(known.map((name) => [name, attributes[name]]))
  const address = `${server}${withQuery(paths.frame(element), { ...asked, site: key })}`
  const { title } = elementWords[language].elements[element]
  return `${frameSnippet({ address, title, height })}\n${frameScriptSnippet({ server, integrity })}`
}

/** For editors that have a field for each: where it comes from, its tag, its attributes. */
function customElement({ server, key, element, attributes }: Pasted) {
  const fields = { ...attributes, ...(key && { site: key }) }
  return [
    `${server}${paths.widgetFile('v1', 'parvis.js')}`,
    `parvis-${element}`,
    ...Object.entries(fields).map(([name, value]) => `${name} = ${value}`),
  ].join('\n')
}
