import type { FromPage, PageState } from '../messages.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

/** VS Code gives it to a page once. */
declare function acquireVsCodeApi(): Host;

export const host = acquireVsCodeApi();
