import type { Feature } from '../server.ts';
import { diagnostics } from './diagnostics.ts';
import { navigation } from './navigation.ts';

/** All features; the order does not matter, since each has capabilities and requests of its own. */
export const FEATURES: readonly Feature[] = [diagnostics, navigation];
