#!/usr/bin/env node
// Receives the webhooks of a consultation: believes only what is signed, and each event once.
// npm install @parvis/sdk
// WEBHOOK_SECRET=whsec_… PORT=8080 node webhooks.mjs
import { createServer } from 'node:http'
import { isWebhookError, verifyWebhook } from '@parvis/sdk/webhooks'

const { WEBHOOK_SECRET: secret, PORT: port = '8080' } = process.env
if (!secret) {
  console.error('Usage: WEBHOOK_SECRET=whsec_… PORT=8080 node webhooks.mjs')
  process.exit(2)
}

/** The last ones seen: an event may come twice. A real receiver keeps them in its database. */
const seen = new Set()

createServer(async (request, response) => {
  const body = await textOf(request)
  const event = await verifyWebhook(body, request.headers, secret).catch((error) => {
    console.error(`Refusé : ${isWebhookError(error) ? error.reason : error.message}`)
  })
  // Answer at once, and work afterwards: a slow answer is taken for none, and sent again.
  response.writeHead(event ? 204 : 401).end()
  if (event && isNew(request.headers['webhook-id'])) {
    console.log(`${event.data.sequence} ${event.type} ${event.data.subject}`)
  }
}).listen(Number(port), '127.0.0.1', function listening() {
  console.log(`À l’écoute sur http://127.0.0.1:${this.address().port}`)
})

function isNew(id) {
  if (seen.has(id)) return false
  if (seen.size >= 10_000) seen.delete(seen.values().next().value)
  seen.add(id)
  return true
}

/** The signature is that of the very bytes: nothing may parse them before. */
async function textOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
