import type { Workbook } from 'exceljs'

/** What the library calls to write the part of the styles; its types leave it out. */
interface StyleWriter {
  addStyles: (
    zip: { readonly append: (xml: string, options: unknown) => void },
    model: unknown,
  ) => Promise<void>
}

const COLOUR_FIRST =
  '<color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/>'
const AS_THE_SCHEMA_ORDERS =
  '<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>'

/**
 * The library writes the parts of its standard font in an order Office's own schema does not have.
 * Office reads it all the same; here it is put right as the part is written.
 */
export function orderStandardFont(workbook: Workbook): void {
  const writer = workbook.xlsx as unknown as StyleWriter
  const write = writer.addStyles.bind(writer)
  writer.addStyles = (zip, model) =>
    write(
      {
        append: (xml, options) => {
          zip.append(xml.replace(COLOUR_FIRST, AS_THE_SCHEMA_ORDERS), options)
        },
      },
      model,
    )
}
