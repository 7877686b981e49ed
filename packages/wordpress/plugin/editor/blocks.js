// The blocks of the elements in the editor: what each shows, its settings, and the addresses and shortcodes that become it.
;(({ blocks, blockEditor, components, element, serverSideRender }, told) => {
  const { createElement, Fragment, useEffect, useState } = element
  const { Button, ComboboxControl, Disabled, PanelBody, Placeholder, SelectControl, TextControl } =
    components
  const { elements, labels, language, server, settings, words } = told
  const ids = '[a-z0-9][a-z0-9-]*'

  /** What an address shows, as the server of the site understands it too. */
  function elementAt(text) {
    const address = text.trim()
    if (!server || /\s/.test(address) || !address.startsWith(`${server}/`)) return undefined
    const { pathname, searchParams } = new URL(address)
    const path = pathname.replace(/\/$/, '')
    if (path === '') return undefined
    for (const [name, { page, plainPage, query }] of Object.entries(elements)) {
      const pattern = `^${page.replace(/\{(\w+)\}/g, `(?<$1>${ids})`)}$`
      const found = path === plainPage ? { groups: {} } : new RegExp(pattern).exec(path)
      if (!found) continue
      const asked = Object.entries(query).map(([attribute, key]) => [
        attribute,
        searchParams.get(key),
      ])
      const given = asked.filter(([, value]) => value)
      return { name, attributes: { ...found.groups, ...Object.fromEntries(given) } }
    }
    return undefined
  }

  async function look(kind, asked, signal) {
    const answer = await fetch(`${server}/v1/${kind}s?${new URLSearchParams(asked)}`, { signal })
    if (!answer.ok) throw new Error(`${answer.status}`)
    const { items } = await answer.json()
    return items.map(({ id, title, name }) => ({ value: id, label: title ?? name }))
  }

  /** A proposal or a service, by words of its title, by its id, or by its address. */
  function Subject({ kind, value, onChange }) {
    const [typed, setTyped] = useState('')
    const [found, setFound] = useState([])
    const [isReached, setReached] = useState(true)
    useEffect(() => {
      const stop = new AbortController()
      const { signal } = stop
      const id = typed === '' ? value : typed.trim()
      const asked = [
        ...(new RegExp(`^${ids}$`).test(id) ? [{ ids: id }] : []),
        { limit: '20', ...(typed && { q: typed.slice(0, 100) }) },
      ]
      const later = setTimeout(async () => {
        try {
          const all = await Promise.all(asked.map((one) => look(kind, one, signal)))
          setFound([...new Map(all.flat().map((one) => [one.value, one])).values()])
          setReached(true)
        } catch {
          if (!signal.aborted) setReached(false)
        }
      }, 250)
      return () => {
        clearTimeout(later)
        stop.abort()
      }
    }, [typed, kind])
    const take = (text) => {
      const id = elementAt(text)?.attributes[kind]
      if (id) onChange(id)
      else setTyped(text)
    }
    const label = labels.fields[kind]
    if (!isReached)
      return createElement(TextControl, { label, help: words.unreachable, value, onChange })
    const isFound = value === '' || found.some((one) => one.value === value)
    return createElement(ComboboxControl, {
      label,
      help: words.search,
      value,
      options: isFound ? found : [...found, { value, label: value }],
      onFilterValueChange: take,
      onChange: (id) => onChange(id ?? ''),
    })
  }

  /** A field of its own for each attribute. */
  function field({ attribute, choices, about, value, onChange }) {
    const label = labels.fields[attribute] ?? attribute
    const common = { key: attribute, label, help: about, value, onChange }
    if (choices.length === 0) return createElement(TextControl, common)
    const options = ['', ...choices].map((choice) => ({
      value: choice,
      label: labels.choices[choice] ?? choice,
    }))
    return createElement(SelectControl, { ...common, options })
  }

  function editorOf(name) {
    const { subject, attributes: known, icon } = elements[name]
    const { title, attributes: abouts } = elements[name][language]
    const seldom = ['target', 'heading-level', 'lang']
    return function Edit({ attributes, setAttributes }) {
      const set = (attribute) => (value) => setAttributes({ [attribute]: value })
      const fieldOf = (attribute) =>
        field({
          attribute,
          choices: known[attribute],
          about: abouts[attribute],
          value: attributes[attribute],
          onChange: set(attribute),
        })
      const choose =
        subject && server
          ? createElement(Subject, {
              key: subject,
              kind: subject,
              value: attributes[subject],
              onChange: set(subject),
            })
          : null
      const others = Object.keys(known).filter((one) => one !== subject)
      const shown = others.filter((one) => !seldom.includes(one))
      const panels = createElement(
        blockEditor.InspectorControls,
        null,
        choose || shown.length > 0
          ? createElement(PanelBody, { title: words.shows }, choose, shown.map(fieldOf))
          : null,
        createElement(
          PanelBody,
          { title: words.more, initialOpen: false },
          others.filter((one) => seldom.includes(one)).map(fieldOf),
        ),
      )
      return createElement(
        'div',
        blockEditor.useBlockProps(),
        panels,
        content({
          name,
          title,
          icon,
          attributes,
          choose,
          isReady: !subject || attributes[subject],
        }),
      )
    }
  }

  /** As visitors see it, pressed by nobody; before that, what is missing. */
  function content({ name, title, icon, attributes, choose, isReady }) {
    if (!server) {
      const way = settings
        ? createElement(Button, { variant: 'secondary', href: settings }, words.settings)
        : null
      return createElement(Placeholder, { icon, label: title, instructions: words.noServer }, way)
    }
    if (!isReady)
      return createElement(Placeholder, { icon, label: title, instructions: words.choose }, choose)
    const preview = createElement(serverSideRender, { block: `parvis/${name}`, attributes })
    return createElement(Fragment, null, createElement(Disabled, null, preview))
  }

  function transformsOf(name) {
    const here = (text) => {
      const found = elementAt(text)
      return found?.name === name ? found.attributes : undefined
    }
    const made = (text) => blocks.createBlock(`parvis/${name}`, here(text))
    const named = Object.keys(elements[name].attributes).map((attribute) => [
      attribute,
      { type: 'string', shortcode: ({ named }) => named[attribute] ?? '' },
    ])
    return {
      from: [
        {
          type: 'raw',
          // Before the block of embeds, which takes every address.
          priority: 5,
          isMatch: (node) => node.nodeName === 'P' && here(node.textContent) !== undefined,
          transform: (node) => made(node.textContent),
        },
        {
          type: 'block',
          blocks: ['core/embed'],
          isMatch: ({ url }) => here(url ?? '') !== undefined,
          transform: ({ url }) => made(url),
        },
        {
          type: 'shortcode',
          tag: 'parvis',
          isMatch: ({ named }) => (named.element ?? 'vote-button').replace(/^parvis-/, '') === name,
          attributes: Object.fromEntries(named),
        },
      ],
    }
  }

  for (const name of Object.keys(elements)) {
    blocks.registerBlockType(`parvis/${name}`, {
      edit: editorOf(name),
      save: () => null,
      transforms: transformsOf(name),
    })
  }
})(window.wp, window.parvisBlocks)
