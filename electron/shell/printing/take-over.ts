import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

/** What ties a page, or a link on it, to its place among the tags. */
const TAG_KEYS = [PDFName.of('StructParents'), PDFName.of('StructParent')]

interface Shift {
  readonly objects: number
  readonly keys: number
}

/**
 * Gives every object of a part a number that is free in the whole and every tag key one too, and hands
 * the objects over. They are changed in place: the part is of no use by itself afterwards, and its
 * references are to be looked up in the whole.
 *
 * @param firstKey of the tags, as the whole would give it next
 */
export function takeOver(whole: PDFContext, part: PDFDocument, firstKey: number): void {
  const shift: Shift = { objects: whole.largestObjectNumber, keys: firstKey }
  for (const [ref, object] of part.context.enumerateIndirectObjects()) {
    whole.assign(shiftRef(ref, shift), shiftObject(object, shift))
  }
}

function shiftRef({ objectNumber, generationNumber }: PDFRef, { objects }: Shift): PDFRef {
  return PDFRef.of(objectNumber + objects, generationNumber)
}

function shiftObject(object: PDFObject, shift: Shift): PDFObject {
  if (object instanceof PDFRef) return shiftRef(object, shift)
  if (object instanceof PDFStream) shiftObject(object.dict, shift)
  if (object instanceof PDFArray) {
    for (const [index, item] of object.asArray().entries()) {
      object.set(index, shiftObject(item, shift))
    }
  }
  if (object instanceof PDFDict) {
    for (const [name, value] of object.entries()) object.set(name, shiftObject(value, shift))
    for (const name of TAG_KEYS) {
      const key = object.get(name)
      if (key instanceof PDFNumber) object.set(name, PDFNumber.of(key.asNumber() + shift.keys))
    }
  }
  return object
}
