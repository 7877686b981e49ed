// What a given file is when it is no text: said by its name, so that whoever gave it knows what to do.

const kinds: { begins: number[]; is: string }[] = [
  { begins: [0x50, 0x4b, 0x03, 0x04], is: 'un classeur (.xlsx ou .ods) ou une archive (.zip)' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'un ancien classeur (.xls) ou document d’Office' },
  { begins: [0x25, 0x50, 0x44, 0x46], is: 'un PDF' },
  { begins: [0x1f, 0x8b], is: 'une archive (.gz)' },
  { begins: [0x89, 0x50, 0x4e, 0x47], is: 'une image' },
  { begins: [0xff, 0xd8, 0xff], is: 'une image' },
]

export function kindOfBinary(content: Uint8Array) {
  return kinds.find(({ begins }) => begins.every((byte, at) => content[at] === byte))?.is
}
