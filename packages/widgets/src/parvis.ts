// What a page's script tag loads: registers the four elements, upgrades links to hosted pages, loads lazy elements on use.
import { leaveNothing } from './page/lit-anywhere.ts'

// What starts Lit comes after it.

import { loaderFrom, openPanel } from './lazy/load.ts'
import { configure } from './page/settings.ts'
import { elements, upgradePage } from './page/upgrade.ts'

const address = import.meta.url
const script = [...document.scripts].find(({ src }) => src === address)
const server = script?.dataset.base ?? new URL(address).origin
// The proof of a registration has the same name: only a key begins so.
const meta = document.querySelector<HTMLMetaElement>('meta[name="parvis-site"][content^="pk_"]')

leaveNothing()
configure({ server, site: script?.dataset.site ?? meta?.content })

function begin() {
  const ours = elements.filter((element) => element.define()).map(({ tag }) => tag)
  upgradePage({ server: new URL(server).origin, ours, load: loaderFrom(address) })
}

// Asked for by the page's own address, by whoever looks for what is wrong with it.
if (/[?&]parvis-debug/.test(location.search)) void openPanel(script, address).then(begin, begin)
else begin()
