// Word documents for tests: the parts that matter, as Word writes them.

import { strToU8, zipSync } from 'fflate';

const STYLES = `<w:styles><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Titre1"/></w:style>
<w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
const level = (format: string, text: string) =>
  `<w:lvl><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="0">${level('bullet', '·')}${level('bullet', 'o')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}${level('lowerLetter', '%2)')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="hyperlink" Target="https://www.example.org/a"/></Relationships>';

/** A document with this in its body. */
export function wordDocument(body: string): Uint8Array {
  const parts = { document: `<w:document><w:body>${body}</w:body></w:document>`, styles: STYLES, numbering: NUMBERING };
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
    'word/_rels/document.xml.rels': strToU8(RELATIONS),
    'word/media/picture.png': new Uint8Array(10),
  });
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
