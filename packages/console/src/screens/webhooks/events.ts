// What the parts of webhooks tell their screen.

/** An endpoint is no longer as it was read; its secret, when one was made. */
export class WebhookChanged extends Event {
  readonly id: string
  readonly secret: string | undefined
  constructor(id: string, secret?: string) {
    super('webhook-changed', { bubbles: true })
    this.id = id
    this.secret = secret
  }
}
