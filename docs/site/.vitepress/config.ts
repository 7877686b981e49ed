// The documentation site: French at the root, English under /en/, one menu a reader.
import { defineConfig } from 'vitepress'
import { menuInEnglish, menuInFrench } from './menu.ts'
import { searchInFrench } from './search.ts'
import { typesetFrench } from './typeset-french.ts'

export default defineConfig({
  title: 'Parvis',
  cleanUrls: true,
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]],
  // A link that leads nowhere fails the build.
  ignoreDeadLinks: false,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: typesetFrench,
  },
  transformHtml: (html) =>
    html.replace('<div class="VPContent is-home"', '<div role="main" class="VPContent is-home"'),
  themeConfig: {
    logo: { src: '/icon.svg', alt: '' },
    search: { provider: 'local', options: { locales: { root: { translations: searchInFrench } } } },
  },
  locales: {
    root: {
      label: 'Français',
      lang: 'fr',
      description: 'Porter la consultation nationale sur le site de votre commune',
      themeConfig: {
        sidebar: menuInFrench,
        outline: { label: 'Sur cette page' },
        docFooter: { prev: 'Page précédente', next: 'Page suivante' },
        darkModeSwitchLabel: 'Apparence',
        lightModeSwitchTitle: 'Passer en clair',
        darkModeSwitchTitle: 'Passer en sombre',
        sidebarMenuLabel: 'Menu',
        returnToTopLabel: 'Haut de page',
        langMenuLabel: 'Changer de langue',
        skipToContentLabel: 'Aller au contenu',
        notFound: {
          title: 'Page introuvable',
          quote: 'Cette page n’existe pas, ou a changé d’adresse.',
          linkText: 'Revenir à l’accueil',
          linkLabel: 'Revenir à l’accueil',
        },
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      description: 'The national consultation on your town’s own website',
      themeConfig: { sidebar: menuInEnglish },
    },
  },
})
