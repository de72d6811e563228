import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'

const [KIDS, ELEMENTS, PARENT] = [PDFName.of('Kids'), PDFName.of('K'), PDFName.of('P')]
const [BY_KEY, BY_ID] = [PDFName.of('ParentTree'), PDFName.of('IDTree')]
const NEXT_KEY = PDFName.of('ParentTreeNextKey')

/** The first key that no page and no link of the document has. */
export function nextKey(catalog: PDFDict): number {
  return tagsOf(catalog).lookup(NEXT_KEY, PDFNumber).asNumber()
}

/**
 * Hangs the tags of a part, whose objects were taken over, below the document of the whole: its elements
 * behind the others, its keys and names into the whole's trees.
 */
export function joinTags({ context, catalog }: PDFDocument, part: PDFDocument): void {
  const tags = tagsOf(catalog)
  const ownRoot = part.catalog.get(PDFName.of('StructTreeRoot'))
  const own = context.lookup(ownRoot, PDFDict)
  const firstKey = nextKey(catalog)

  const document = tags.get(ELEMENTS)
  const ownDocument = own.get(ELEMENTS)
  const elements = listOf(context, context.lookup(document, PDFDict).get(ELEMENTS))
  for (const element of listOf(context, context.lookup(ownDocument, PDFDict).get(ELEMENTS))) {
    if (document) context.lookup(element, PDFDict).set(PARENT, document)
    elements.push(element)
  }
  context.lookup(document, PDFDict).set(ELEMENTS, context.obj(elements))

  const keys = [
    ...leavesOf(context, tags.get(BY_KEY), 'Nums'),
    ...leavesOf(context, own.get(BY_KEY), 'Nums').map((entry, index) =>
      index % 2 === 0 ? shiftKey(entry, firstKey) : entry,
    ),
  ]
  tags.set(BY_KEY, context.register(context.obj({ Nums: keys })))
  tags.set(NEXT_KEY, PDFNumber.of(firstKey + own.lookup(NEXT_KEY, PDFNumber).asNumber()))
  joinIds(context, tags, own)
  for (const dropped of [ownRoot, ownDocument]) {
    if (dropped instanceof PDFRef) context.delete(dropped)
  }
}

/** Names of cells by which others call them their headings; a document keeps them in alphabetical order. */
function joinIds(context: PDFContext, tags: PDFDict, own: PDFDict): void {
  const flat = [tags, own].flatMap((one) => leavesOf(context, one.get(BY_ID), 'Names'))
  if (flat.length === 0) return
  const pairs = flat.flatMap((name, index): [PDFObject, PDFObject | undefined][] =>
    index % 2 === 0 ? [[name, flat[index + 1]]] : [],
  )
  const inOrder = pairs.toSorted(([a], [b]) => (a.toString() < b.toString() ? -1 : 1))
  tags.set(BY_ID, context.register(context.obj({ Names: inOrder.flat() })))
}

function tagsOf(catalog: PDFDict): PDFDict {
  const tags = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!tags) throw new Error('a part has no tags')
  return tags
}

/** What the leaves of a number or name tree hold, from first to last: key, value, key, value … */
function leavesOf(
  context: PDFContext,
  tree: PDFObject | undefined,
  kind: 'Nums' | 'Names',
): readonly PDFObject[] {
  if (!tree) return []
  const node = context.lookup(tree, PDFDict)
  const own = listOf(context, node.get(PDFName.of(kind)))
  return [...own, ...listOf(context, node.get(KIDS)).flatMap((kid) => leavesOf(context, kid, kind))]
}

/** One thing may stand without the list that several stand in. */
function listOf(context: PDFContext, value: PDFObject | undefined): PDFObject[] {
  if (!value) return []
  const found = context.lookup(value)
  return found instanceof PDFArray ? found.asArray() : [value]
}

function shiftKey(key: PDFObject, by: number): PDFObject {
  return key instanceof PDFNumber ? PDFNumber.of(key.asNumber() + by) : key
}
