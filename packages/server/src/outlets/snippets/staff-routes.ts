// The studio of the team: the elements one may choose, and what to paste of the one that is chosen.

import { readJson } from '../../platform/db/json.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { elementWords, type PastedLanguage } from '../../sites/host-sites/element-words.ts'
import {
  choicesOf,
  common,
  type ElementName,
  elementNames,
  elementOf,
} from '../../sites/host-sites/elements.ts'
import { findSite } from '../../sites/host-sites/store.ts'
import { properties } from '../../sites/host-sites/theme.ts'
import { integrityBy } from '../../sites/widget-assets/signature.ts'
import { compose, type Wanted } from './compose.ts'
import { ComposedPage, listElements, previewEmbedding } from './staff-contract.ts'

export function embeddingRoutes(app: App, deps: Deps) {
  serveStaff(app, listElements, (_, { query: { language } }) => ({
    items: elementNames.map((name) => presented(name, language)),
    properties,
  }))

  serveStaff(app, previewEmbedding, async (_, { body }) => compose(body, await around(deps, body)))
}

/** The site that it is for, and what there is to show without asking anyone. */
export async function around(deps: Deps, wanted: Wanted) {
  const {
    config,
    clock,
    wordpress,
    database: { db },
  } = deps
  const { subject } = elementOf(wanted.element)
  if (subject && !wanted.attributes[subject])
    throw new Refusal('invalid_input', {}, [{ path: `attributes.${subject}`, fault: 'required' }])
  const site = wanted.site ? ((await findSite(db, wanted.site)) ?? refuse('site_not_found')) : null
  return {
    server: config.baseUrl,
    integrity: integrityBy(config.widgetKeys),
    wordpress,
    consultation: (await requireConsultation(db, site?.consultationId, clock().toISOString())).id,
    site,
  }
}

/** As the studio's form sends it to the preview. */
export function readComposedPage(typed = '') {
  const read = ComposedPage.safeParse(readJson(typed))
  return read.success ? read.data : refuse('form_unreadable')
}

function presented(name: ElementName, language: PastedLanguage) {
  const { elements, attributes } = elementWords[language]
  const { title, about } = elements[name]
  const { subject = null, attributes: own } = elementOf(name)
  return {
    name,
    title,
    about,
    subject,
    attributes: [...own, ...common].map((attribute) => ({
      name: attribute,
      about: attributes[attribute] ?? '',
      choices: [...(choicesOf[attribute] ?? [])],
    })),
  }
}
