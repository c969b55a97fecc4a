import * as vscode from 'vscode';

/** One question of a series. An answer is a text; of a choice, the `value` of what was chosen. */
export interface Question {
  readonly id: string;
  readonly prompt: string;
  readonly placeHolder?: string;
  /** What stands there before anything was answered. */
  suggestion?(answers: Answers): string | undefined | Promise<string | undefined>;
  /** The answers to choose from; without it the answer is typed. */
  choices?(answers: Answers): readonly Choice[] | Promise<readonly Choice[]>;
  /** What is wrong with a typed answer, in plain words. */
  check?(answer: string, answers: Answers): string | undefined | Promise<string | undefined>;
}

export interface Choice extends vscode.QuickPickItem {
  readonly value: string;
}

/** By the question's id. */
export type Answers = Readonly<Record<string, string>>;

/** Answers that are kept when the writer goes away before the last question. */
export interface Draft {
  readonly answers: Answers;
  /** The number of the question that was open. */
  readonly at: number;
}

/**
 * Asks one question after the other, with a way back to each.
 * @returns the answers; or what was answered so far, where the writer went away
 */
export async function askAll(
  title: string,
  questions: readonly Question[],
  draft: Draft = { answers: {}, at: 0 },
): Promise<{ readonly answers: Answers } | { readonly draft: Draft }> {
  let answers = draft.answers;
  let at = Math.min(draft.at, questions.length - 1);
  while (at < questions.length) {
    const question = questions[at]!;
    const { way, answer } = await ask(question, answers, { title, step: at + 1, totalSteps: questions.length });
    // What is typed and not yet accepted is not lost either.
    if (answer !== undefined) answers = { ...answers, [question.id]: answer };
    if (way === 'left') return { draft: { answers, at } };
    at += way === 'back' ? -1 : 1;
  }
  return { answers };
}

interface Heading {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** How a question was left: with an answer, by the Back button, or by Escape; then the answer is what was typed so far. */
interface Answer {
  readonly way: 'on' | 'back' | 'left';
  readonly answer: string | undefined;
}

async function ask(question: Question, answers: Answers, heading: Heading): Promise<Answer> {
  const choices = await question.choices?.(answers);
  return choices ? choose(question, choices, answers, heading) : type(question, answers, heading);
}

function choose({ id, prompt }: Question, choices: readonly Choice[], answers: Answers, heading: Heading) {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.placeholder = prompt;
  pick.items = choices;
  pick.matchOnDescription = true;
  const known = choices.find(({ value }) => value === answers[id]);
  if (known) pick.activeItems = [known];
  return answerOf(
    pick,
    heading,
    () => Promise.resolve(pick.selectedItems[0]?.value),
    () => undefined,
  );
}

async function type(question: Question, answers: Answers, heading: Heading): Promise<Answer> {
  const { id, prompt, placeHolder = '', suggestion, check } = question;
  const value = answers[id] ?? (await suggestion?.(answers)) ?? '';
  const input = vscode.window.createInputBox();
  Object.assign(input, { prompt, placeholder: placeHolder, value });
  let asked = 0;
  const complain = async (): Promise<string | undefined> => {
    const turn = ++asked;
    const complaint = await check?.(input.value.trim(), answers);
    if (turn === asked) input.validationMessage = complaint;
    return complaint;
  };
  // While an answer is typed, what it lacks is no fault yet; once complained of, the complaint goes as soon as it is mended.
  input.onDidChangeValue(() => {
    if (input.validationMessage) void complain();
  });
  return answerOf(
    input,
    heading,
    async () => ((await complain()) === undefined ? input.value.trim() : undefined),
    () => (input.value === value ? undefined : input.value),
  );
}

/**
 * Shows an input until it is accepted with an answer, left by the Back button, or hidden.
 * @param typed what stands in it by then, where that was changed
 */
function answerOf(
  input: vscode.InputBox | vscode.QuickPick<Choice>,
  heading: Heading,
  read: () => Promise<string | undefined>,
  typed: () => string | undefined,
): Promise<Answer> {
  Object.assign(input, heading, { ignoreFocusOut: true });
  if (heading.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise<Answer>((resolve) => {
    input.onDidAccept(async () => {
      const answer = await read();
      if (answer !== undefined) resolve({ way: 'on', answer });
    });
    // There is no other button.
    input.onDidTriggerButton(() => resolve({ way: 'back', answer: typed() }));
    input.onDidHide(() => resolve({ way: 'left', answer: typed() }));
    input.show();
  }).finally(() => input.dispose());
}
