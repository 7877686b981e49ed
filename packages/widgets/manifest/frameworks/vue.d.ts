// `@parvis/widgets/vue`: the elements in Vue's templates, with their attributes and events.
// import type {} from '@parvis/widgets/vue'
import type { HTMLAttributes } from 'vue'
import type { ParvisElements } from './elements.d.ts'

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** `@parvis-supported` of a template is this property. */
type Handlers<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?: (event: Events[Name]) => void
}

type Component<Tag extends keyof ParvisElements> = new () => {
  $props: HTMLAttributes &
    ParvisElements[Tag]['attributes'] &
    Handlers<ParvisElements[Tag]['events']>
  $el: ParvisElements[Tag]['element']
}

type Components = { [Tag in keyof ParvisElements]: Component<Tag> }

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
