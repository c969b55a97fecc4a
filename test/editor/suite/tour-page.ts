// The page on which VS Code shows a tour: what tests do and see there.

import type { Locator } from 'playwright-core';
import * as vscode from 'vscode';
import { page, visible } from './support.ts';

export async function openTour(): Promise<void> {
  await vscode.commands.executeCommand('vacancyNotice.takeTour');
  await visible('.gettingStartedContainer .getting-started-step');
}

export async function stepOf(id: string): Promise<Locator> {
  return (await page()).locator(`.getting-started-step[data-step-id$="#${id}"]`);
}

/** Whether the step has its tick. */
export async function isTicked(id: string): Promise<boolean> {
  return (await (await stepOf(id)).locator('.complete').count()) > 0;
}

/** The titles of steps that do not have the room that they need. */
export async function clippedSteps(): Promise<readonly string[]> {
  const titles = await (await page()).locator('.getting-started-step .step-title').all();
  const clipped = await Promise.all(
    titles.map(async (title) =>
      (await title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)) ? title.textContent() : null,
    ),
  );
  return clipped.filter((text) => text !== null);
}
