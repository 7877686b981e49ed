// What everything is compared with: the same form read by the same HTTP server, and nothing stored.
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono()
app.post('/demarches/:id/confirmation', async (c) => {
  await c.req.parseBody()
  return c.redirect(`/demarches/${c.req.param('id')}`, 303)
})
app.get('/v1/ready', (c) => c.json({ status: 'ready' }))
createAdaptorServer({ fetch: app.fetch }).listen(Number(process.env.PORT), '127.0.0.1')
