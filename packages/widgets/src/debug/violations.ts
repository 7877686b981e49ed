// What the page's security policy refused, also before this panel was there.

export type Violation = { directive: string; blocked: string; source: string; isEnforced: boolean }

export function watchViolations(changed: () => void) {
  const violations = new Map<string, Violation>()
  const add = (one: Violation) => {
    violations.set(Object.values(one).join(' '), one)
    changed()
  }
  document.addEventListener('securitypolicyviolation', (event) => add(violationOf(event)))
  // Those of before, where the browser keeps them.
  if ('ReportingObserver' in window) {
    const observer = new ReportingObserver(
      (reports) => {
        for (const { body } of reports) if (body) add(violationOf(body))
      },
      { buffered: true, types: ['csp-violation'] },
    )
    observer.observe()
  }
  return violations
}

/** From the event or from the report, which name the same things in two ways. */
export function violationOf(said: object): Violation {
  const text = (...names: string[]) =>
    names.map((name): unknown => Reflect.get(said, name)).find(Boolean) ?? ''
  const line = text('lineNumber')
  return {
    directive: String(text('effectiveDirective')),
    blocked: String(text('blockedURI', 'blockedURL')),
    source: `${text('sourceFile')}${line ? `:${line}` : ''}`,
    isEnforced: text('disposition') === 'enforce',
  }
}
