// The little of a page's DOM that the cards use while they are made, for a server that has none.
export class ServerElement {
  readonly attributes = new Map<string, string>()

  getAttribute(name: string) {
    return this.attributes.get(name) ?? null
  }

  setAttribute(name: string, value: string) {
    this.attributes.set(name, value)
  }

  /** Only ever asked for the nearest language: its own, there is nothing above. */
  closest() {
    return this.attributes.has('lang') ? this : null
  }

  getRootNode() {
    return this
  }

  /** No link stands inside: what it is made with says the server and the key. */
  querySelector() {
    return null
  }

  attachShadow() {
    return { adoptedStyleSheets: [], append() {}, addEventListener() {} }
  }
}

export class ServerSheet {
  text = ''

  replaceSync(text: string) {
    this.text = text
  }
}

export class ServerShadowRoot {}
