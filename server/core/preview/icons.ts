import type { Severity } from '../model/problem.ts';

const SHAPES = {
  // A cross, a triangle, an i: distinct without colour too.
  error: '<circle cx="8" cy="8" r="6.5"/><path d="m5.5 5.5 5 5m0-5-5 5"/>',
  warning: '<path d="M8 1.8 15 14.2H1z"/><path d="M8 6v4m0 1.6v.9"/>',
  info: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7v4.5M8 4.4v1"/>',
  hint: '<circle cx="8" cy="8" r="3"/>',
  moved: '<path d="M5 13.5v-11M2.5 5 5 2.5 7.5 5m3.5-2.5v11m-2.5-2.5 2.5 2.5 2.5-2.5"/>',
  equal: '<path d="M3 6h10M3 10h10"/>',
  different: '<path d="M3 6h10M3 10h10M10.5 2.5l-5 11"/>',
  unclear: '<path d="M3 8h10"/>',
  // A column beside an empty one, a pencil, a clock.
  lone: '<path d="M2.5 3h4v10h-4z"/><path d="M9.5 3h4v10h-4z" stroke-dasharray="2 2"/>',
  toDo: '<path d="m3 13 .7-3.2L11 2.5l2.5 2.5-7.3 7.3zM9.5 4 12 6.5"/>',
  changed: '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.8"/>',
  // A hollow dot, one tick, two ticks.
  open: '<circle cx="8" cy="8" r="2.5"/>',
  translated: '<path d="m3.5 8.5 3 3 6-7"/>',
  reviewed: '<path d="m1.5 8.5 3 3 5.5-7m-2 6 1 1 5.5-7"/>',
} as const;

/** A drawing of 16 units in the colour of the text; what it says is said beside it, too. */
export function icon(name: Severity | keyof typeof SHAPES): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
}
