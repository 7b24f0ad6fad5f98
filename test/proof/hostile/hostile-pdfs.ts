import { deflatedZeros } from './bombs.ts';
import { type Makers, madeOf } from './door.ts';
import { pdfOf, type Stream } from './pdf.ts';

const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (more: string): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`;
const text = (content: string): Stream => ({ dictionary: '', data: Buffer.from(content, 'latin1') });
const withCatalog = (more: string): Buffer =>
  pdfOf([`<</Type/Catalog/Pages 2 0 R${more}>>`, onePage, page('')]);

function bomb(size: number, dictionary: string): Stream {
  return { dictionary: `${dictionary}/Filter/FlateDecode`, data: deflatedZeros(size) };
}

const picture = (width: number, height: number): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`;
const pictured = (image: Stream): Buffer =>
  pdfOf([
    catalog,
    onePage,
    page('/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>'),
    text('595 0 0 842 0 0 cm /P Do'),
    image,
  ]);

const drawing = (content: string): Buffer =>
  pdfOf([catalog, onePage, page('/Contents 4 0 R'), text(content)]);

const files: Makers = {
  'contents that unpack to 300 MB': () =>
    pdfOf([catalog, onePage, page('/Contents 4 0 R'), bomb(300_000_000, '')]),
  'a picture that unpacks to 300 MB': () => pictured(bomb(300_000_000, picture(20_000, 15_000))),
  'a picture that says it has four thousand million pixels': () =>
    pictured(bomb(1_000_000, picture(65_535, 65_535))),
  'packed a hundred times': () =>
    pictured({
      dictionary: `${picture(100, 100)}/Filter[${'/FlateDecode'.repeat(100)}]`,
      data: deflatedZeros(10_000),
    }),
  'a page as large as a town': () => pdfOf([catalog, onePage, page('').replace('595 842', '1e9 1e9')]),
  'a page without extent': () => pdfOf([catalog, onePage, page('').replace('595 842', '0 0')]),
  'a page of no numbers': () => pdfOf([catalog, onePage, page('').replace('595 842', 'null /x')]),
  'pages in a circle': () => pdfOf([catalog, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
  'a million pages that are one': () =>
    pdfOf([catalog, `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 1000000>>`, page('')]),
  'a count that is not true': () =>
    pdfOf([catalog, '<</Type/Pages/Kids[3 0 R]/Count 2147483647>>', page('')]),
  'no pages': () => pdfOf([catalog, '<</Type/Pages/Kids[]/Count 0>>']),
  'lists in lists': () => withCatalog(`/Names ${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  'dictionaries in dictionaries': () => withCatalog(`/A ${'<</A'.repeat(50_000)}${'>>'.repeat(50_000)}`),
  'a form that draws itself': () =>
    pdfOf([
      catalog,
      onePage,
      page('/Contents 5 0 R/Resources<</XObject<</F 4 0 R>>>>'),
      {
        dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>',
        data: Buffer.from('/F Do '.repeat(20)),
      },
      text('/F Do'),
    ]),
  'thousands of strokes': () => drawing('0 0 m 9 9 l S '.repeat(20_000)),
  'thousands of states': () => drawing('q '.repeat(2_000)),
  'a script on opening': () =>
    withCatalog('/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://192.0.2.1"\\))>>'),
  'a program to start': () => withCatalog('/OpenAction<</S/Launch/F(/bin/sh)/NewWindow true>>'),
  'an address to open': () => withCatalog('/OpenAction<</S/URI/URI(http://192.0.2.1/)>>'),
  'a file from elsewhere': () =>
    pictured({ dictionary: `${picture(9, 9)}/F<</FS/URL/F(http://192.0.2.1/x)>>`, data: Buffer.alloc(81) }),
  'a form sent elsewhere': () =>
    withCatalog('/AcroForm<</Fields[]/XFA(<x xmlns:xi="http://www.w3.org/2001/XInclude"/>)>>'),
  'fields in a circle': () =>
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
      onePage,
      page('/Annots[4 0 R]'),
      '<</FT/Tx/T(a)/Kids[4 0 R]/Parent 4 0 R/Subtype/Widget/Rect[0 0 9 9]>>',
    ]),
  'a table that points at itself': () => {
    const plain = withCatalog('').toString('latin1');
    return Buffer.from(plain.replace('/Root', `/Prev ${plain.indexOf('xref')}/Root`), 'latin1');
  },
  'only its first line': () => Buffer.from('%PDF-1.7\n', 'latin1'),
  'a password': () => {
    const key = '0'.repeat(64);
    const encrypt = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`;
    return pdfOf([catalog, onePage, page('')], encrypt);
  },
};

/** Drawn for minutes, or given up. */
const costly: Makers = {
  'millions of strokes': () => drawing('0 0 m 9 9 l S '.repeat(300_000)),
  'states pushed without end': () => drawing('q '.repeat(500_000)),
};

export const hostilePdfs = madeOf(files);
export const costlyPdfs = madeOf(costly);
