import type { Feature } from '../feature.ts';
import { beingWritten } from './being-written.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { configuration } from './configuration.ts';
import { diagnostics } from './diagnostics.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { links } from './links.ts';
import { navigation } from './navigation.ts';
import { preview } from './preview.ts';
import { refresh } from './refresh.ts';
import { renaming } from './renaming.ts';
import { status } from './status.ts';
import { structure } from './structure.ts';
import { symbols } from './symbols.ts';
import { writing } from './writing.ts';

/** All features; the order does not matter, since each has capabilities and requests of its own. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  completion,
  hover,
  codeActions,
  codeLens,
  formatting,
  navigation,
  symbols,
  structure,
  links,
  status,
  preview,
  refresh,
  configuration,
  writing,
  renaming,
  beingWritten,
];
