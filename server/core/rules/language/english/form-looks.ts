import { Kind } from '../../../words/english/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { behindBeing, behindHaving, behindModal } from './form-auxiliaries.ts';
import { behindPreposition, behindTo } from './form-particles.ts';
import { behindAnd } from './form-series.ts';
import type { Reading } from './reading.ts';

/** Verbs in another form than the word before them asks for. */
export function* formSlips(reading: Reading): Iterable<WrongForm> {
  for (let at = 0; at < reading.count; at++) {
    const kind = reading.kind(at);
    if ((kind & Kind.Closed) === 0) continue;
    const found =
      (kind & (Kind.Modal | Kind.Doing)) !== 0
        ? behindModal(reading, at)
        : (kind & Kind.Being) !== 0
          ? behindBeing(reading, at)
          : (kind & Kind.Having) !== 0
            ? behindHaving(reading, at)
            : reading.word(at) === 'to'
              ? behindTo(reading, at)
              : (kind & Kind.Preposition) !== 0
                ? behindPreposition(reading, at)
                : reading.word(at) === 'and'
                  ? behindAnd(reading, at)
                  : undefined;
    if (found) yield found;
  }
}
