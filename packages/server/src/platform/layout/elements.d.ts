// The widgets' tags, so that hosted pages may write them.
import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'parvis-vote-button': { proposal: string; target?: string; children?: unknown }
      'parvis-contribution-form': { target?: string; site?: string | undefined; children?: unknown }
      'parvis-referent-signup': { proposal: string; target?: string; children?: unknown }
      'parvis-service-card': { service: string; 'heading-level'?: string; children?: unknown }
      search: { children?: unknown }
    }
  }
}
