// The default theme with the contrasts and landmarks that WCAG 2.2 AA asks for.
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import './contrast.css'

/** The home page of the theme has no main landmark: `config.ts` writes it, and this after a click. */
export default {
  extends: DefaultTheme,
  enhanceApp({ router }) {
    if (import.meta.env.SSR) return
    router.onAfterRouteChange = () => {
      setTimeout(() => document.querySelector('.VPContent.is-home')?.setAttribute('role', 'main'))
    }
  },
} satisfies Theme
