// `npm start`: installs and builds what is missing, then runs the demonstration on two sites.
import { ensureBuilt } from './build.mjs'
import { startDemo } from './demo.mjs'
import { ensureInstalled } from './install.mjs'
import { isFree, portFrom } from './ports.mjs'

const ports = { PORT: portFrom('PORT', 3000), COMMUNE_PORT: portFrom('COMMUNE_PORT', 4000) }

if (ports.PORT === ports.COMMUNE_PORT) {
  console.error(`PORT and COMMUNE_PORT are both ${ports.PORT}: give two different ports.`)
  process.exit(1)
}
for (const [name, port] of Object.entries(ports)) {
  if (await isFree(port)) continue
  console.error(
    `Port ${port} is taken by another program.\n` +
      `Stop that program, or choose another port: ${name}=${port + 1} npm start`,
  )
  process.exit(1)
}

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1)

process.exitCode = await startDemo({ port: ports.PORT, communePort: ports.COMMUNE_PORT })
