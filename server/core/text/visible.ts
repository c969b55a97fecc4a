/**
 * Control characters, and those that turn the direction of what follows or have no width. In a terminal they could erase lines or
 * colour them, in a log begin a line of their own.
 */
export const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Has `##[` and `##vso[`, with which a line gives commands to the machines that run GitHub's and Azure's workflows. */
const COMMANDS = /##(?=\[|vso\[)/g;

/** A text of unknown origin on one line, in which whatever could drive a terminal or a log is shown as a symbol. */
export function visible(text: string): string {
  const shown = text.replace(CONTROLS, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\ufffd',
  );
  return shown.includes('##') ? shown.replace(COMMANDS, '#\u2060#') : shown;
}

/** A file's name as it begins a line of a report: never the beginning of a workflow command (`::error::`). */
export function visibleName(name: string): string {
  const shown = visible(name);
  return shown.startsWith('::') ? `./${shown}` : shown;
}
