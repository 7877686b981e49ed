// The site that an element is for: its pages, and whether it is suspended.
import type { Task } from '@lit/task'
import type { StaffSite } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { reading } from '../../feedback/reading.ts'
import { ChoiceEvent } from '../../form/choice-event.ts'
import './find-site.ts'
import { words } from './words.ts'

type SiteTask = Task<readonly [string], StaffSite | null>

export function siteField(task: SiteTask, key: string, set: (change: { site: string }) => void) {
  const found = (event: Event) => {
    if (event instanceof ChoiceEvent) set({ site: event.chosen[0] ?? '' })
  }
  return html`
    <find-site .value=${key} .text=${task.value?.name ?? ''} @choice=${found}></find-site>
    ${reading(task, (shown) =>
      shown
        ? html`<p class="hint">${words.shownFrom} ${shown.origins.join(', ')}</p>
            ${shown.suspendedAt ? html`<p class="notice">${words.suspended}</p>` : nothing}
            <button type="button" class="plain" @click=${() => set({ site: '' })}>${words.withoutSite}</button>`
        : nothing,
    )}
  `
}
