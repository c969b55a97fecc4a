import { describe as suite } from 'node:test';
import type { Block, Edition } from '../../server/core/model/notice.ts';
import { LANGUAGES } from '../../server/core/text/language.ts';
import { type Span, span, textOf } from '../../server/core/text/source.ts';
import { TokenKind } from '../../server/core/text/tokens.ts';
import { placeholder } from '../../server/core/writing/placeholder.ts';
import { lineOf, placed } from '../support/places.ts';
import { after, blocks, type Defect, ENGLISH, FRENCH, findIn, plantIn, put, sentence } from './in-notices.ts';

/**
 * Slips of language, planted into every sample notice and, where they are there, into the two real ones: each is found once, by the
 * right rule, on the right line, and nothing else is reported; where the rule has a fix, the fix mends it.
 */

suite('french-spacing', () => {
  for (const mark of [':', ';', '»']) {
    plantIn(FRENCH, `no space before ${mark}`, (edition) => {
      const place = findIn(edition, new RegExp(`\\s${mark}`));
      return place && { rule: 'french-spacing', severity: 'info', text: mark, edits: [put(place, mark)] };
    });
  }
  plantIn(FRENCH, 'no space after «', (edition) => {
    const place = findIn(edition, /«\s/);
    return place && { rule: 'french-spacing', severity: 'info', text: '«', edits: [put(place, '«')] };
  });
  plantIn(FRENCH, 'no space before the colon of a field', (edition) => {
    const { label, value } = edition.fields[0]!;
    const gap = span(label.source, label.end, value.start);
    return { rule: 'french-spacing', text: ':', edits: [put(gap, textOf(gap).replace(/\s:/, ':'))] };
  });
  plantIn(
    FRENCH,
    'question',
    sentence('Qui en décide? La direction.', 'Who decides? The management.', { rule: 'french-spacing', text: '?' }),
  );
  plantIn(
    FRENCH,
    'exclamation',
    sentence('La porte est ouverte! Entrez.', 'The door is open! Come in.', { rule: 'french-spacing', text: '!' }),
  );
});

suite('french-number', () => {
  const slips: readonly [string, string, string][] = [
    ['Le siège compte 1,500 places.', 'The building has 1,500 seats.', '1,500'],
    ['Le siège compte 2,400,000 briques.', 'The building has 2,400,000 bricks.', '2,400,000'],
    ['Le loyer est de 6,713.06 euros.', 'The rent is 6,713.06 euros.', '6,713.06'],
    ['La hausse est de 3.5 % par an.', 'The rise is 3.5% a year.', '3.5'],
    ['Le mur mesure 2.75 kilomètres.', 'The wall is 2.75 kilometres long.', '2.75'],
  ];
  for (const [wrong, sound, text] of slips) {
    plantIn(FRENCH, text, sentence(wrong, sound, { rule: 'french-number', severity: 'warning', text }));
  }
  const english: readonly [string, string, string][] = [
    ['The building has 1 500 seats.', 'Le siège compte 1 500 places.', '1 500'],
    ['The building has 2 400 000 bricks.', 'Le siège compte 2 400 000 briques.', '2 400 000'],
    ['The rent is 6 713,06 euros.', 'Le loyer est de 6 713,06 euros.', '6 713,06'],
    ['The rise is 3,5% a year.', 'La hausse est de 3,5 % par an.', '3,5'],
    ['The wall is 2,75 kilometres long.', 'Le mur mesure 2,75 kilomètres.', '2,75'],
  ];
  for (const [wrong, sound, text] of english) {
    plantIn(ENGLISH, text, sentence(wrong, sound, { rule: 'french-number', severity: 'warning', text }));
  }
});

/** An edition's lists: runs of items. */
function lists(edition: Edition): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  let previous: Block | undefined;
  for (const block of blocks(edition)) {
    if (block.kind === 'item') {
      if (previous?.kind === 'item' && previous.subsection === block.subsection) found.at(-1)!.push(block);
      else found.push([block]);
    }
    previous = block;
  }
  return found;
}

/** The white space and the mark at an item's end. */
function endingOf(item: Block): Span {
  const { source, start, end } = item.content;
  const length = /[\s\u00a0\u202f]*[.;]?$/.exec(source.text.slice(start, end))![0].length;
  return span(source, end - length, end);
}

/** Whether every item of a list ends as it should: only then is the slip the only one. */
function isSound(list: readonly Block[]): boolean {
  const ends = list.map((item) => textOf(endingOf(item)).trim());
  const inner = new Set(ends.slice(0, -1));
  return ends.at(-1) === '.' && inner.size === 1 && !inner.has('');
}

suite('list-punctuation', () => {
  for (let nth = 0; nth < 4; nth++) {
    const inList =
      (pick: (list: readonly Block[]) => Block, ending: (list: readonly Block[]) => string) =>
      (edition: Edition): Defect | undefined => {
        const list = lists(edition)[nth];
        if (!list || !isSound(list)) return undefined;
        const item = pick(list);
        const place = endingOf(item);
        const line = lineOf(place);
        return { rule: 'list-punctuation', severity: 'info', line, edits: [put(place, ending(list))] };
      };
    const first = (list: readonly Block[]): Block => list[0]!;
    const last = (list: readonly Block[]): Block => list.at(-1)!;
    const other = (list: readonly Block[]): string => (textOf(endingOf(list[0]!)).includes(';') ? '.' : ';');
    // Of a list of two, the first item is the only one that shows the style.
    const inner = (list: readonly Block[]): Block => (list.length > 2 ? list[1]! : last(list));
    plantIn(
      LANGUAGES,
      `list ${nth + 1}, no mark inside`,
      inList(inner, () => ''),
    );
    plantIn(
      LANGUAGES,
      `list ${nth + 1}, comma inside`,
      inList(inner, () => ','),
    );
    plantIn(
      LANGUAGES,
      `list ${nth + 1}, the other mark at the end`,
      inList(last, () => ';'),
    );
    plantIn(
      LANGUAGES,
      `list ${nth + 1}, no mark at the end`,
      inList(last, () => ''),
    );
    plantIn(LANGUAGES, `list ${nth + 1}, the other mark at the beginning`, (edition) => {
      const list = lists(edition)[nth];
      return list && list.length > 3 ? inList(first, other)(edition) : undefined;
    });
  }
});

suite('double-punctuation', () => {
  for (const pair of [',.', '.,', '..', ';.']) {
    plantIn(LANGUAGES, `${pair} between sentences`, (edition) => {
      const place = findIn(edition, /\.(?= \p{Lu}\p{Ll}{3})/u, ({ kind }) => kind === 'paragraph');
      return place && { rule: 'double-punctuation', severity: 'warning', text: pair, edits: [put(place, pair)] };
    });
  }
  plantIn(LANGUAGES, ',, in a sentence', (edition) => {
    const place = findIn(edition, /(?<=\p{Ll}),(?= \p{Ll})/u);
    return place && { rule: 'double-punctuation', text: ',,', edits: [put(place, ',,')] };
  });
  plantIn(LANGUAGES, 'at the end of an item', (edition) => {
    const place = findIn(edition, /[\s\u00a0]?;$/, ({ kind }) => kind === 'item');
    const mark = place && textOf(place).trim();
    return place && { rule: 'double-punctuation', text: `,${mark}`, edits: [put(place, `,${mark}`)] };
  });
});

suite('repeated-word', () => {
  const functionWords = { en: /\bthe(?= \p{Ll})/u, fr: /(?<= )(?:les|la|de)(?= \p{Ll})/u };
  plantIn(LANGUAGES, 'function word', (edition) => {
    const place = findIn(edition, functionWords[edition.language], ({ kind }) => kind === 'paragraph');
    const word = place && textOf(place);
    return place && { rule: 'repeated-word', severity: 'warning', text: word!, edits: [put(place, `${word} ${word}`)] };
  });
  plantIn(LANGUAGES, 'word of content', (edition) => {
    const place = findIn(edition, /(?<= )\p{Ll}{6,}(?= )/u, ({ kind }) => kind === 'item');
    const word = place && textOf(place);
    return place && { rule: 'repeated-word', text: word!, edits: [put(place, `${word} ${word}`)] };
  });
  plantIn(
    FRENCH,
    'joined by et',
    sentence("Le service améliore l'accueil et l'accueil.", 'The service improves reception and comfort.', {
      rule: 'repeated-word',
      text: "l'accueil",
    }),
  );
  plantIn(
    ENGLISH,
    'joined by and',
    sentence('The service improves comfort and comfort.', "Le service améliore l'accueil et le confort.", {
      rule: 'repeated-word',
      text: 'comfort',
    }),
  );
  plantIn(
    ENGLISH,
    'joined with articles',
    sentence('They watch the doors and the doors.', 'Elle surveille les portes et les murs.', {
      rule: 'repeated-word',
      text: 'the doors',
    }),
  );
});

suite('spelling-variant', () => {
  for (const [one, other] of [
    ['centre', 'center'],
    ['harbour', 'harbor'],
    ['modelling', 'modeling'],
  ] as const) {
    plantIn(
      ENGLISH,
      other,
      sentence(`One ${one} is near, and another ${other} is not.`, "L'un est proche, et l'autre ne l'est pas.", {
        rule: 'spelling-variant',
        severity: 'warning',
        text: other,
      }),
    );
  }
  for (const [one, other] of [
    ['événement', 'évènement'],
    ['règlementaire', 'réglementaire'],
  ] as const) {
    plantIn(
      FRENCH,
      other,
      sentence(`Un texte dit ${one}, et un autre dit ${other}.`, 'One text says it, and another one does too.', {
        rule: 'spelling-variant',
        severity: 'info',
        text: other,
      }),
    );
  }
});

suite('term-variant', () => {
  /** A real notice may have a form of its own already. */
  const unless =
    (pattern: RegExp, plant: (edition: Edition, other: Edition) => Defect | undefined) =>
    (edition: Edition, other: Edition): Defect | undefined =>
      pattern.test(textOf(edition.span)) ? undefined : plant(edition, other);
  plantIn(
    ENGLISH,
    'a word left out',
    unless(
      /indefinite contract/,
      sentence(
        'Some hold an indefinite duration contract, and others an indefinite contract.',
        "Certains ont un contrat de durée indéterminée, d'autres aussi.",
        { rule: 'term-variant', severity: 'info', text: 'indefinite contract' },
      ),
    ),
  );
  plantIn(
    FRENCH,
    'another number',
    unless(
      /grades? jumelé/,
      sentence(
        'Deux postes sont à grade jumelé, un autre à grade jumelé, et deux à grades jumelés.',
        'Two posts are twin-graded, another one is twin-graded, and two are twin-graded.',
        { rule: 'term-variant', severity: 'info', text: 'grades jumelés' },
      ),
    ),
  );
});

suite('spacing', () => {
  plantIn(LANGUAGES, 'doubled space', (edition) => {
    const place = findIn(edition, /(?<=\p{Ll}) (?=\p{Ll})/u, ({ kind }) => kind === 'paragraph');
    return place && { rule: 'spacing', severity: 'hint', text: '  ', edits: [put(place, '  ')] };
  });
  plantIn(LANGUAGES, 'doubled space in the title', (edition) => {
    const { name } = edition.title!;
    const at = textOf(name).indexOf(' ');
    if (at < 0) return undefined;
    const place = span(name.source, name.start + at, name.start + at + 1);
    return { rule: 'spacing', text: '  ', edits: [put(place, '  ')] };
  });
  plantIn(LANGUAGES, 'space at the end of an item', (edition) => {
    const item = blocks(edition).find(({ kind }) => kind === 'item')!;
    const line = lineOf(after(item.span));
    return { rule: 'spacing', line, text: ' ', edits: [put(after(item.span), ' ')] };
  });
  plantIn(LANGUAGES, 'spaces at the end of a paragraph', (edition) => {
    const block = blocks(edition).find(({ kind, content }) => kind === 'paragraph' && textOf(content).endsWith('.'))!;
    const line = lineOf(after(block.span));
    return { rule: 'spacing', line, text: '  ', edits: [put(after(block.span), '  ')] };
  });
});

suite('foreign-accent', () => {
  plantIn(ENGLISH, 'in a standard paragraph', (edition) => {
    const place = findIn(
      edition,
      /Regulations/,
      (block) =>
        block ===
        blocks(edition)
          .filter((one) => /Regulations/.test(textOf(one.content)))
          .at(-1),
    );
    return (
      place && { rule: 'foreign-accent', severity: 'warning', text: 'Régulations', edits: [put(place, 'Régulations')] }
    );
  });
  plantIn(ENGLISH, 'in the summary', (edition) => {
    const place = findIn(edition, /\bnational\b/);
    return place && { rule: 'foreign-accent', text: 'nationál', edits: [put(place, 'nationál')] };
  });
  plantIn(FRENCH, 'a capital in the text', (edition) => {
    const text = textOf(edition.span);
    for (const block of blocks(edition)) {
      for (const { 0: word, index } of textOf(block.content).matchAll(/É\p{Ll}{3,}/gu)) {
        // `État` has a rule of its own.
        if (word.startsWith('État')) continue;
        const whole = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu');
        if (text.match(whole)!.length < 2) continue;
        const plain = word.replace('É', 'E');
        const start = block.content.start + index;
        const place = span(edition.source, start, start + word.length);
        return { rule: 'foreign-accent', severity: 'warning', text: plain, edits: [put(place, plain)] };
      }
    }
    return undefined;
  });
  plantIn(
    FRENCH,
    'a word in capitals',
    sentence('Le SECRETARIAT du comité y prend part.', 'The bureau of the committee takes part.', {
      rule: 'foreign-accent',
      text: 'SECRETARIAT',
    }),
  );
  plantIn(FRENCH, 'the letterhead', (edition) => {
    const { source } = placed(edition.span);
    if (source.text.includes('SECRÉTARIAT') || source.text.includes('SECRETARIAT')) return undefined;
    const start = /^\ufeff?/.exec(source.text)![0].length;
    return {
      rule: 'foreign-accent',
      line: 1,
      text: 'SECRETARIAT',
      edits: [
        put(span(source, start, start), "ORGANISATION DU TRAITÉ DE L'ATLANTIQUE NORD SECRETARIAT INTERNATIONAL\n\n"),
      ],
    };
  });
});

suite('inclusive-form', () => {
  const malformed: readonly [RegExp, string][] = [
    [/retenu\(e\)s|sélectionné\(e\)s/, 'e(s)'],
    [/candidat\(e\)s/, 's(e)'],
    [/candidat\(e\)s/, 'e(e)s'],
    [/candidat\(e\)s/, ' (e)s'],
    [/candidat\(e\)s/, '(es)'],
  ];
  for (const [pattern, ending] of malformed) {
    plantIn(FRENCH, ending.trim(), (edition) => {
      const place = findIn(edition, pattern);
      if (!place) return undefined;
      const wrong = textOf(place).replace('(e)s', ending);
      return { rule: 'inclusive-form', severity: 'warning', text: wrong, edits: [put(place, wrong)] };
    });
  }
  plantIn(FRENCH, 'articles in two orders', (edition, other) => {
    const text = textOf(edition.span);
    const [few, many] = [text.match(/\ble\/la\b/gi)?.length ?? 0, text.match(/\bla\/le\b/gi)?.length ?? 0];
    if (few > 0 && many > 0) return undefined;
    const order = few > 0 ? 'la/le' : 'le/la';
    const twice = few + many > 0 ? '' : ` avec ${order === 'la/le' ? 'le/la' : 'la/le'} chef et`;
    return sentence(`Elle consulte${twice} ${order} chef.`, 'They consult the head.', {
      rule: 'inclusive-form',
      severity: 'info',
      text: order,
    })(edition, other);
  });
});

suite('placeholder-left', () => {
  for (const text of [
    '[[TO TRANSLATE: porte]]',
    '[[À TRADUIRE : door]]',
    '[[…]]',
    'TODO',
    'XXX',
    'TBD',
    '[insert name]',
    '(à compléter)',
    'Lorem ipsum',
  ]) {
    const expected = { rule: 'placeholder-left', severity: 'error', text } as const;
    plantIn(
      ENGLISH,
      text,
      sentence(`The committee sees ${text} today.`, "Le comité s'en occupe aujourd'hui.", expected),
    );
    plantIn(FRENCH, text, sentence(`Le comité voit ${text} aujourd'hui.`, 'The committee sees to it today.', expected));
  }
  plantIn(LANGUAGES, 'a whole paragraph', (edition, other) => {
    const last = (one: Edition): Block =>
      blocks(one)
        .filter(({ kind }) => kind === 'paragraph')
        .at(-1)!;
    const text = placeholder(edition.language, textOf(last(other).content));
    return { rule: 'placeholder-left', severity: 'error', text, edits: [put(last(edition).content, text)] };
  });
  plantIn(LANGUAGES, 'a value of the header', (edition) => {
    const field = edition.fields.find(({ id }) => id === 'schedule')!;
    return { rule: 'placeholder-left', text: '[[TO TRANSLATE: …]]', edits: [put(field.value, '[[TO TRANSLATE: …]]')] };
  });
  plantIn(LANGUAGES, 'a marker without a note', (edition) => {
    const title = edition.title!;
    if (title.marker) return undefined;
    return { rule: 'placeholder-left', severity: 'warning', text: '*', edits: [put(after(title.name), '*')] };
  });
});

suite('acronym-mismatch', () => {
  plantIn(
    ENGLISH,
    'two words',
    sentence('The committee uses Med GPT.', 'Le comité emploie MedGPT.', {
      rule: 'acronym-mismatch',
      severity: 'info',
      text: 'Med GPT',
    }),
  );
  for (const separator of ['-', '/', '.']) {
    plantIn(LANGUAGES, `with ${separator}`, (edition) => {
      const place = frequentAcronym(edition);
      if (!place) return undefined;
      const word = textOf(place);
      const wrong = `${word.slice(0, 2)}${separator}${word.slice(2)}`;
      return { rule: 'acronym-mismatch', severity: 'info', text: wrong, edits: [put(place, wrong)] };
    });
  }
});

/** An acronym that stands three times and more in an edition's blocks: its second place. */
function frequentAcronym(edition: Edition): Span | undefined {
  const { kinds, starts, ends, words } = edition.source.tokens;
  const places = new Map<string, Span[]>();
  for (const block of blocks(edition)) {
    for (let i = block.firstToken; i < block.endToken; i++) {
      const word = words[i];
      if (
        kinds[i] !== TokenKind.Word ||
        !word?.isUpperCase ||
        !/^[A-Z]{4,5}$/.test(word.text) ||
        /^(?:NATO|OTAN)$/.test(word.text)
      )
        continue;
      const place = span(edition.source, starts[i]!, ends[i]!);
      if (/[\s(]/.test(edition.source.text[place.start - 1]!))
        places.set(word.text, [...(places.get(word.text) ?? []), place]);
    }
  }
  return [...places.values()].find((all) => all.length > 2)?.[1];
}
