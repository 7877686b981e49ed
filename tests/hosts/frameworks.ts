// A page of Vue and one of Svelte that support a proposal, each as its users write it, built for a browser.
import { compile } from 'svelte/compiler'
import type { InlineConfig, Plugin } from 'vite'

const setUp = `import { configure, VoteButton } from '@parvis/widgets'
  const server = import.meta.env.VITE_CONSULTATION
  configure({ server, site: import.meta.env.VITE_SITE })
  VoteButton.define()`

const vue = (proposal: string) => `import { createApp } from 'vue/dist/vue.esm-bundler.js'
  ${setUp}
  const app = createApp({
    data: () => ({ thanks: '', address: server + '/propositions/${proposal}/soutien' }),
    methods: { supported({ detail }) { this.thanks = 'Merci : ' + detail.proposalId } },
    template: \`<p role="status">{{ thanks }}</p>
      <parvis-vote-button proposal="${proposal}" @parvis-supported="supported">
        <a :href="address">Soutenir</a>
      </parvis-vote-button>\`,
  })
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('parvis-')
  app.mount('#root')`

const svelte = (proposal: string) => `<script>
    ${setUp}
    let thanks = $state('')
    const supported = ({ detail }) => { thanks = 'Merci : ' + detail.proposalId }
  </script>
  <p role="status">{thanks}</p>
  <parvis-vote-button proposal="${proposal}" onparvis-supported={supported}>
    <a href={server + '/propositions/${proposal}/soutien'}>Soutenir</a>
  </parvis-vote-button>`

const mounted = `import { mount } from 'svelte'
  import Page from './page.svelte'
  mount(Page, { target: document.querySelector('#root') })`

/** What builds an application whose sources are these texts. */
function fromTexts(texts: Record<string, string>): InlineConfig {
  const folder = import.meta.dirname
  const plugin: Plugin = {
    name: 'from-texts',
    enforce: 'pre',
    resolveId: (id) => {
      const name = id.split('/').at(-1) ?? ''
      return name in texts ? `${folder}/${name}` : null
    },
    load: (id) => texts[id.split('/').at(-1) ?? ''] ?? null,
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null
      return { code: compile(code, { generate: 'client', filename: id }).js.code, map: null }
    },
  }
  const [entry = ''] = Object.keys(texts)
  return {
    root: folder,
    plugins: [plugin],
    resolve: { conditions: ['browser'] },
    build: { lib: { entry: `${folder}/${entry}`, formats: ['es'], fileName: entry } },
  }
}

export const frameworks: Record<string, (proposal: string) => InlineConfig> = {
  Vue: (proposal) => fromTexts({ 'vue-page.js': vue(proposal) }),
  Svelte: (proposal) => fromTexts({ 'svelte-main.js': mounted, 'page.svelte': svelte(proposal) }),
}
