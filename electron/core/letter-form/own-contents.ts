import { PDFArray, PDFDict, PDFName, type PDFPage } from 'pdf-lib';

const contents = PDFName.of('Contents');
const resources = PDFName.of('Resources');
const font = PDFName.of('Font');

/**
 * Gives a page lists of its own of what is drawn on it and of its fonts. Pages may share them, and what is
 * filled in on one would stand on the others, too.
 */
export function ownContents({ node }: PDFPage): void {
  const { context } = node;
  const drawn = context.lookup(node.get(contents));
  if (drawn instanceof PDFArray) node.set(contents, drawn.clone(context));
  const shared = node.Resources();
  if (shared === undefined) return;
  const own = shared.clone(context);
  const fonts = context.lookup(own.get(font));
  if (fonts instanceof PDFDict) own.set(font, fonts.clone(context));
  node.set(resources, own);
}
