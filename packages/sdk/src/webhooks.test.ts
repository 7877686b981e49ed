// A webhook is believed when its signature is right, of its very text, and fresh.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isWebhookError, verifyWebhook, type WebhookEvent, type WebhookType } from './webhooks.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const now = 1_771_149_600_000
const body = JSON.stringify({ type: 'support.recorded', timestamp: '', data: { sequence: 1 } })
const sign = (text: string, { key = secret, at = now / 1000, id = 'evt_1' } = {}) => {
  const bytes = Buffer.from(key.slice(6), 'base64')
  return `v1,${createHmac('sha256', bytes).update(`${id}.${at}.${text}`).digest('base64')}`
}
const headers = (more: Record<string, string> = {}) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(now / 1000),
  'webhook-signature': sign(body),
  ...more,
})

describe('a webhook', () => {
  test('is parsed once its signature is checked, from any kind of headers', async () => {
    expect(await verifyWebhook(body, headers(), secret, { now })).toMatchObject({
      type: 'support.recorded',
    })
    await verifyWebhook(body, new Headers(headers()), secret, { now })
    const list = { 'Webhook-Id': ['evt_1'], ...headers() }
    await verifyWebhook(body, list, secret, { now })
  })

  test('one right signature among several is enough: a secret is being replaced', async () => {
    const other = sign(body, { key: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })
    const both = { 'webhook-signature': `${other} v1a,abc ${sign(body)}` }
    await verifyWebhook(body, headers(both), secret, { now })
  })

  test.each([
    ['another text', body.replace('1', '2'), {}, 'signature_wrong'],
    ['another id', body, { 'webhook-id': 'evt_2' }, 'signature_wrong'],
    ['another moment', body, { 'webhook-timestamp': String(now / 1000 - 1) }, 'signature_wrong'],
    ['no version', body, { 'webhook-signature': sign(body).slice(3) }, 'signature_wrong'],
    ['no base64', body, { 'webhook-signature': 'v1,é' }, 'signature_wrong'],
    ['part of it', body, { 'webhook-signature': sign(body).slice(0, -6) }, 'signature_wrong'],
    ['no signature', body, { 'webhook-signature': '' }, 'header_missing'],
    ['no number', body, { 'webhook-timestamp': 'hier' }, 'too_old'],
  ])('with %s is refused', async (_, text, more, reason) => {
    const call = verifyWebhook(text, headers(more), secret, { now })
    await expect(call).rejects.toMatchObject({ name: 'WebhookError', reason })
  })

  test.each([
    [299, undefined],
    [301, 'too_old'],
    [-299, undefined],
    [-301, 'in_the_future'],
  ])('received %i seconds late: %s', async (late, reason) => {
    const call = verifyWebhook(body, headers(), secret, { now: now + late * 1000 })
    if (reason) await expect(call).rejects.toMatchObject({ reason })
    else await expect(call).resolves.toBeDefined()
  })

  test('its error is known, also from another copy of the package', async () => {
    const error = await verifyWebhook(body, {}, secret, { now }).catch((error) => error)
    expect(isWebhookError(error) && error.reason).toBe('header_missing')
    expect(isWebhookError(Object.assign(new Error(), { parvis: 'webhook' }))).toBe(true)
    expect([new Error('x'), null, 'webhook'].some(isWebhookError)).toBe(false)
  })

  test('with another secret is refused', async () => {
    const call = verifyWebhook(body, headers(), 'whsec_AAAA', { now })
    await expect(call).rejects.toThrow('signature_wrong')
  })

  test('with no secret, or one that cannot be, says so: the sender is not to blame', async () => {
    const missing: string = JSON.parse('{}').secret
    for (const wrong of [missing, '', 'whsec_', 'é', 'whsec_é']) {
      const error = await verifyWebhook(body, headers(), wrong, { now }).catch((error) => error)
      expect(error).toBeInstanceOf(TypeError)
      expect(isWebhookError(error)).toBe(false)
      expect(error.message).toContain('secret')
    }
  })

  test('has a type of the registry, and the fields of that type', () => {
    const event = {
      type: 'support.recorded',
      timestamp: '',
      data: { sequence: 1, subject: 'x', kind: 'territory', territoryId: 'c', territory: 'Caen' },
    } satisfies WebhookEvent
    // @ts-expect-error nothing of this type is ever sent
    const invented: WebhookType = 'support.confirmed'
    const told = (one: WebhookEvent) => {
      if (one.type === 'service.stage_changed') return one.data.since
      // @ts-expect-error a published proposal tells of no territory
      return one.type === 'proposal.published' ? one.data.territory : one.data.subject
    }
    expect([told(event), invented]).toEqual(['x', 'support.confirmed'])
  })
})
