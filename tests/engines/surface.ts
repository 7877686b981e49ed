// What a journey uses of a browser, whichever carries it: a part of Playwright's own words, which its objects fit.
import type * as playwright from 'playwright-core'

type Role = Parameters<playwright.Page['getByRole']>[0]
export type ByRole = Pick<
  NonNullable<Parameters<playwright.Page['getByRole']>[1]>,
  'name' | 'exact' | 'level' | 'checked' | 'expanded'
>
export type Text = string | RegExp
type Exact = { exact?: boolean }

/** Where parts are looked for: through open shadow roots, as a person sees the page. */
export interface Place {
  getByRole(role: Role, options?: ByRole): Locator
  getByLabel(text: Text, options?: Exact): Locator
  getByText(text: Text, options?: Exact): Locator
  locator(css: string, options?: { hasText?: Text }): Locator
}

export interface Locator extends Place {
  filter(options: { hasText?: Text }): Locator
  and(other: Locator): Locator
  first(): Locator
  last(): Locator
  nth(at: number): Locator
  all(): Promise<Locator[]>
  count(): Promise<number>
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached' | 'detached' }): Promise<unknown>
  click(): Promise<void>
  check(): Promise<void>
  uncheck(): Promise<void>
  focus(): Promise<void>
  fill(text: string): Promise<void>
  pressSequentially(text: string): Promise<void>
  press(key: string): Promise<void>
  selectOption(valueOrLabel: string): Promise<unknown>
  isChecked(): Promise<boolean>
  inputValue(): Promise<string>
  innerHTML(): Promise<string>
  textContent(): Promise<string | null>
  allTextContents(): Promise<string[]>
  allInnerTexts(): Promise<string[]>
  getAttribute(name: string): Promise<string | null>
  ariaSnapshot(): Promise<string>
  evaluate<R>(run: (element: HTMLElement) => R): Promise<R>
}

export interface Page extends Place {
  context(): Person
  frameLocator(css: string): Place
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  goto(url: string): Promise<unknown>
  goBack(): Promise<unknown>
  reload(): Promise<unknown>
  close(): Promise<void>
  bringToFront(): Promise<void>
  url(): string | Promise<string>
  content(): Promise<string>
  evaluate<R>(run: () => R | Promise<R>): Promise<R>
  evaluate<R, Given>(run: (given: Given) => R | Promise<R>, given: Given): Promise<R>
  evaluate(source: string): Promise<unknown>
  waitForLoadState(): Promise<void>
  waitForURL(url: Text): Promise<void>
  waitForFunction<Given>(run: (given: Given) => unknown, given: Given): Promise<unknown>
}

/** Somebody's browser: nothing kept from anyone else's. */
export interface Person {
  newPage(): Promise<Page>
  waitForEvent(event: 'page'): Promise<Page>
  clearCookies(): Promise<void>
  close(): Promise<void>
}
