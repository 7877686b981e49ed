// JSON as text: what the database keeps, typed by what it says, and what comes from outside, untyped.

declare const says: unique symbol

/** Text at run time: the JSON of a `T`. */
export type Json<T> = string & { readonly [says]: T }

export type JsonValue = string | number | boolean | object | null

/** The only way in. */
export function toJson<T>(value: T): Json<T>
export function toJson(value: unknown): string {
  return JSON.stringify(value)
}

/** The only way out. */
export function fromJson<T>(text: Json<T>): T {
  return JSON.parse(text)
}

/** Of a file, a request, a form: undefined, which no JSON says, when the text is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The same of text that the server wrote itself: when it is no JSON, something is broken. */
export function requireJson(text: string): JsonValue {
  return JSON.parse(text)
}
