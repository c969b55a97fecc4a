import type { Feature } from '../server.ts';
import { diagnostics } from './diagnostics.ts';
import { links } from './links.ts';
import { navigation } from './navigation.ts';
import { structure } from './structure.ts';
import { symbols } from './symbols.ts';

/** All features; the order does not matter, since each has capabilities and requests of its own. */
export const FEATURES: readonly Feature[] = [diagnostics, navigation, symbols, structure, links];
