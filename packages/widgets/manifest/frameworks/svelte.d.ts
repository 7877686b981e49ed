// `@parvis/widgets/svelte`: the elements in Svelte's markup, with their attributes and events.
// import type {} from '@parvis/widgets/svelte'
import type { HTMLAttributes } from 'svelte/elements'
import type { ParvisElements } from './elements.d.ts'

/** `onparvis-supported={…}` of Svelte 5, `on:parvis-supported={…}` of Svelte 4. */
type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}` | `on:${Name}`]?: (event: Events[Name]) => void
}

type Attributes<Tag extends keyof ParvisElements> = HTMLAttributes<ParvisElements[Tag]['element']> &
  ParvisElements[Tag]['attributes'] &
  Handlers<ParvisElements[Tag]['events']>

type Elements = { [Tag in keyof ParvisElements]: Attributes<Tag> }

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
