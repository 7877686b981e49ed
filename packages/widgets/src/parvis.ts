// What a page's script tag loads: registers the four elements, upgrades links to hosted pages, loads lazy elements on use.
import { leaveNothing } from './page/lit-anywhere.ts'

// What starts Lit comes after it.

import { loadElements, openPanel } from './lazy/load.ts'
import { folders, learnServer, rolling } from './page/copied.ts'
import { address, begin, script } from './page/script.ts'
import { settings } from './page/settings.ts'
import { elements, upgradePage } from './page/upgrade.ts'

const { base, site } = script?.dataset ?? {}
const { origin } = new URL(base ?? address)
// The proof of a registration has the same name: only a key begins so.
const meta = document.querySelector<HTMLMetaElement>('meta[name="parvis-site"][content^="pk_"]')
/** By a server of ours; elsewhere it is a copy. */
const isServed = address.includes(folders)

leaveNothing()
Object.assign(settings, {
  server: origin,
  site: site ?? meta?.content,
  // A copy may have its whole folder beside it, until a link says where it comes from.
  files: base && !isServed ? origin + rolling : address.replace(/[^/]*$/, ''),
  copiedFrom: base || (isServed && origin !== location.origin) ? undefined : address,
})

function register() {
  const ours = elements.filter((element) => element.define()).map(({ tag }) => tag)
  // Links inside the elements may have named another.
  upgradePage({ server: settings.server, ours, load: loadElements })
}

// Asked for by the page's own address, by whoever looks for what is wrong with it.
begin(() => {
  // The files of the panel and of lazy elements come before any element asks.
  learnServer(document.querySelector<HTMLAnchorElement>('[proposal] a,[data-parvis] a'))
  if (/[?&]parvis-debug/.test(location.search))
    void openPanel(script, address).then(register, register)
  else register()
})
