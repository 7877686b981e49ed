// Home in French.
export const words = {
  hello: (name: string) => `Bonjour ${name}`,
  open: 'Vos écrans',
}

export type Words = typeof words
