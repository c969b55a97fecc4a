import type { DataFault } from './data-fault.ts';
import type { Term } from './terms.ts';

/** Where a term can be looked at besides the sections, subsections and fields of a profile. */
const PLACES = ['title', 'header', 'preamble'];

/**
 * What is wrong with terms, by their place in the list.
 * @param known the ids of the sections, subsections and fields that `in` can name; undefined where they are not known yet
 */
export function* termFaults(terms: readonly Term[], known: readonly string[] | undefined): Iterable<DataFault> {
  const seen = new Set<string>();
  for (const [i, term] of terms.entries()) {
    if (seen.has(term.id)) {
      yield {
        path: [i, 'id'],
        reason: {
          en: `"${term.id}" stands twice in this list. Each entry needs its own.`,
          fr: `« ${term.id} » figure deux fois dans cette liste. Chaque entrée doit avoir le sien.`,
        },
      };
    }
    seen.add(term.id);
    yield* usesOf(term, i);
    for (const [k, place] of term.in.entries()) {
      if (!known || PLACES.includes(place) || known.includes(place)) continue;
      const list = [...PLACES, ...known].join(', ');
      yield {
        path: [i, 'in', k],
        reason: {
          en: `The profile has no "${place}". Known: ${list}.`,
          fr: `Le profil n'a pas de « ${place} ». Connus : ${list}.`,
        },
      };
    }
  }
}

/** What a term says that has no effect. */
function* usesOf({ id, en, fr, avoid, use, except, required }: Term, i: number): Iterable<DataFault> {
  const avoids = typeof avoid === 'boolean' ? avoid && Boolean(en ?? fr) : Boolean(avoid.en ?? avoid.fr);
  // Of a term of several words an edition may have another form.
  const isCompound = avoid === false && [...(en ?? []), ...(fr ?? [])].some((wording) => /\S[\s-]\S/.test(wording));
  if (!avoids && !required && !(en && fr) && !isCompound) {
    yield {
      path: [i],
      reason: {
        en: `"${id}" would change nothing. Give the term in both languages, say what to "avoid", or that it is "required".`,
        fr: `« ${id} » ne changerait rien. Donnez le terme dans les deux langues, dites ce qu'il faut éviter ("avoid"), ou qu'il est obligatoire ("required").`,
      },
    };
  }
  if (required && (avoid === true || !(en ?? fr))) {
    yield {
      path: [i, 'required'],
      reason: {
        en: `"required" needs a wording of the term in "en" or "fr", which is not itself to be avoided.`,
        fr: `"required" demande un libellé du terme dans "en" ou "fr", qui ne soit pas lui-même à éviter.`,
      },
    };
  }
  for (const [key, value] of [
    ['use', use],
    ['except', except],
  ] as const) {
    if (avoids || !(value.en ?? value.fr)) continue;
    yield {
      path: [i, key],
      reason: {
        en: `"${key}" counts only together with "avoid".`,
        fr: `"${key}" ne compte qu'avec "avoid".`,
      },
    };
  }
}
