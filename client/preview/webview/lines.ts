import { type Language, type PreviewUpdate, placeIn, type RowLines } from '../../../server/protocol/shared.ts';

const SIDES: readonly Language[] = ['en', 'fr'];

/** One text of the page and the line where it begins. */
export interface TextPlace {
  /** The number of the row. */
  readonly row: number;
  readonly side: Language;
  /** The number of the text in its cell. */
  readonly index: number;
  readonly line: number;
}

/** Which line of which file a text of the page stands in, and the other way round. */
export class Lines {
  #files: PreviewUpdate['files'] = {};
  #rows: readonly RowLines[] = [];
  /** Each side's texts in the order of their lines. */
  #places: Readonly<Record<Language, readonly TextPlace[]>> = { en: [], fr: [] };

  take({ files, lines }: PreviewUpdate): void {
    this.#files = files;
    if (!lines) return;
    this.#rows = lines;
    this.#places = { en: placesOf('en', lines), fr: placesOf('fr', lines) };
  }

  uri(side: Language): string | undefined {
    return this.#files[side];
  }

  line(row: number, side: Language, index = 0): number | undefined {
    return this.#rows[row]?.[side][index];
  }

  /** The text that a line belongs to: the last one that begins at or above it. In a bilingual file either side can have it. */
  find(uri: string, line: number): TextPlace | undefined {
    const found = SIDES.filter((side) => this.#files[side] === uri).flatMap(
      (side) => this.#lastBefore(side, line) ?? [],
    );
    return found.sort((a, b) => b.line - a.line)[0];
  }

  /** The text that follows one in its file. */
  after(place: TextPlace): TextPlace | undefined {
    const places = this.#places[place.side];
    return places[places.indexOf(place) + 1];
  }

  #lastBefore(side: Language, line: number): TextPlace | undefined {
    const places = this.#places[side];
    return places[placeIn(places.length, (i) => places[i]!.line <= line) - 1];
  }
}

function placesOf(side: Language, rows: readonly RowLines[]): readonly TextPlace[] {
  return rows
    .flatMap((lines, row) => lines[side].map((line, index): TextPlace => ({ row, side, index, line })))
    .sort((a, b) => a.line - b.line || a.row - b.row);
}
