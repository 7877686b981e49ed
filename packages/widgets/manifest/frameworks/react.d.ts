// `@parvis/widgets/react`: the elements in the JSX of React 19, with their attributes and events.
// import type {} from '@parvis/widgets/react'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { ParvisElements } from './elements.d.ts'

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void
}

type Props<Tag extends keyof ParvisElements> = DetailedHTMLProps<
  HTMLAttributes<ParvisElements[Tag]['element']>,
  ParvisElements[Tag]['element']
> &
  ParvisElements[Tag]['attributes'] &
  Handlers<ParvisElements[Tag]['events']>

type Elements = { [Tag in keyof ParvisElements]: Props<Tag> }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
