// What an element shows: a field for each of its attributes, by what it names.
import type { ElementList, listPublishedConsultations } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { ChoiceEvent } from '../../form/choice-event.ts'
import '../../form/find-proposal.ts'
import '../../form/find-territory.ts'
import type { Chosen } from './address.ts'
import './find-service.ts'
import { words } from './words.ts'

type Consultation = Awaited<ReturnType<typeof listPublishedConsultations>>['items'][number]
type Attribute = ElementList['items'][number]['attributes'][number]

type Given = {
  chosen: Chosen
  consultations: readonly Consultation[]
  /** What the ids in the address are called, as they come. */
  titles: Readonly<Record<string, string>>
  set: (name: string, value: string) => void
}

/** Said by the script, for the whole page. */
const ofScript = ['site', 'server']

export const attributeFields = (attributes: readonly Attribute[], given: Given) =>
  attributes.filter(({ name }) => !ofScript.includes(name)).map((one) => field(one, given))

function field(attribute: Attribute, given: Given) {
  const { name } = attribute
  const { chosen, consultations, titles, set } = given
  const value = chosen.attributes[name] ?? ''
  const found = (event: Event) => {
    if (event instanceof ChoiceEvent) set(name, event.chosen[0] ?? '')
  }
  const text = titles[value] ?? ''
  if (name === 'proposal')
    return html`<find-proposal .isPublic=${true} .hint=${words.proposalHint} .value=${value}
      .text=${text} @choice=${found}></find-proposal>`
  if (name === 'service')
    return html`<find-service .value=${value} .text=${text} @choice=${found}></find-service>`
  if (name === 'territory')
    return html`<find-territory .value=${value} .text=${text} @choice=${found}></find-territory>`
  const ofConsultation = consultations.find(({ id }) => id === chosen.attributes.consultation)
  const options: Record<string, readonly (readonly [string, string])[]> = {
    consultation: consultations.map(({ id, title }) => [id, title]),
    theme: (ofConsultation ?? consultations[0])?.themes.map(({ id, title }) => [id, title]) ?? [],
  }
  const choices =
    options[name] ?? attribute.choices.map((one) => [one, words.values.get(one) ?? one] as const)
  // Its choices say it in words, where webmasters are told of values to type.
  const about = attribute.choices.some((one) => words.values.has(one)) ? '' : attribute.about
  return plain({ name, about }, { value, choices, isOpen: !options[name], set })
}

type Plain = {
  value: string
  choices: readonly (readonly [string, string])[]
  /** Any number or words, where there is nothing to choose from. */
  isOpen: boolean
  set: Given['set']
}

function plain(
  { name, about }: Pick<Attribute, 'name' | 'about'>,
  { value, choices, isOpen, set }: Plain,
) {
  const id = `studio-${name}`
  const isWords = name === 'label'
  const change = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
      set(name, target.value)
  }
  const control =
    choices.length > 0 || !isOpen
      ? html`<select id=${id} aria-describedby=${about ? `${id}-hint` : nothing} @change=${change}>
          <option value="" .selected=${value === ''}>(${words.usual})</option>
          ${choices.map(
            ([one, label]) =>
              html`<option value=${one} .selected=${one === value}>${label}</option>`,
          )}
        </select>`
      : html`<input id=${id} type=${isWords ? 'text' : 'number'} min=${isWords ? nothing : 1} max=${isWords ? nothing : 9999}
          aria-describedby=${about ? `${id}-hint` : nothing}
          .value=${value} @change=${change} />`
  return html`<div class="field">
    <label for=${id}>${words.names.get(name) ?? name}</label>
    ${about ? html`<p class="hint" id=${`${id}-hint`}>${about}</p>` : nothing}
    ${control}
  </div>`
}
