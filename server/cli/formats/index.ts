import type { Format, FormatContext } from './format.ts';
import type { FormatName } from './names.ts';

/** Loads a format; each is a file of its own, so that a run loads no other. */
export async function loadFormat(name: FormatName, context: FormatContext): Promise<Format> {
  switch (name) {
    case 'pretty':
      return (await import('./pretty.ts')).createFormat(context);
    case 'json':
      return (await import('./json.ts')).createFormat(context);
  }
}
