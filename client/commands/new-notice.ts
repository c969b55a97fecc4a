import * as vscode from 'vscode';
import {
  NEW_NOTICE,
  NEW_NOTICE_VALUES,
  type NewNoticeParams,
  type NewNoticeResult,
  type NewNoticeValuesParams,
  type NewNoticeValuesResult,
} from '../../server/protocol/messages.ts';
import {
  isVacancyNumber,
  type Localized,
  NEW_NOTICE_COMPLAINTS,
  NEW_NOTICE_EXAMPLES,
  NEW_NOTICE_QUESTIONS,
} from '../../server/protocol/shared.ts';
import { goToBlankFrom } from '../blanks.ts';
import { findNotices } from '../notices.ts';
import { type Answers, askAll, type Choice, type Draft, type Question } from '../questions.ts';
import type { NoticeServer } from '../server.ts';
import { stepDone } from '../tour.ts';

const { t } = vscode.l10n;
const ASKED = NEW_NOTICE_QUESTIONS;
const EXAMPLES = NEW_NOTICE_EXAMPLES;
const COMPLAINTS = NEW_NOTICE_COMPLAINTS;

/** In the display language, as all that the client says. */
function said(text: Localized): string {
  return vscode.env.language.startsWith('fr') ? text.fr : text.en;
}

/** Where the answers wait after Escape. */
const DRAFT = 'vacancyNotice.newNoticeDraft';

/** "New notice": asks what every notice needs, writes the skeleton in both languages, and leads to its first blank. */
export function registerNewNotice(
  server: NoticeServer,
  { workspaceState }: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.newNotice', async () => {
    const asked = await askAll(t('New notice'), questions(server), workspaceState.get<Draft>(DRAFT));
    await workspaceState.update(DRAFT, 'draft' in asked ? asked.draft : undefined);
    if ('answers' in asked && (await create(asked.answers, server))) stepDone('new');
  });
}

function questions(server: NoticeServer): readonly Question[] {
  const values = async (answers: Answers, salary?: string): Promise<NewNoticeValuesResult> => {
    const folder = answers.folder ?? (await foldersToChoose())[0]?.value ?? '';
    const params: NewNoticeValuesParams = {
      uri: `${folder}/x.notice.md`,
      ...(answers.grade === undefined ? {} : { grade: answers.grade }),
      ...(answers.deadline === undefined ? {} : { deadline: answers.deadline }),
      ...(salary === undefined ? {} : { salary }),
    };
    return server.sendRequest(NEW_NOTICE_VALUES, params);
  };
  return [
    { id: 'folder', prompt: t('In which folder?'), choices: foldersToChoose },
    {
      id: 'en',
      prompt: said(ASKED.titleEn),
      placeHolder: said(EXAMPLES.titleEn),
      check: required,
    },
    {
      id: 'fr',
      prompt: said(ASKED.titleFr),
      placeHolder: said(EXAMPLES.titleFr),
    },
    {
      id: 'number',
      prompt: said(ASKED.number),
      placeHolder: said(EXAMPLES.number),
      check: async (answer, answers) => {
        const { digits } = await values(answers);
        const complaint = said(COMPLAINTS.number).replace('{digits}', String(digits));
        return isVacancyNumber(answer, digits) ? undefined : complaint;
      },
    },
    {
      id: 'grade',
      prompt: said(ASKED.grade),
      choices: async (answers) => {
        const { grades } = await values(answers);
        return grades.map(({ value, name, title }) => ({ label: name, description: title, value }));
      },
    },
    {
      id: 'deadline',
      prompt: said(ASKED.deadline),
      suggestion: inSixWeeks,
      check: (answer) => {
        if (!isDate(answer)) return said(COMPLAINTS.date);
        return answer < today() ? said(COMPLAINTS.past) : undefined;
      },
    },
    {
      id: 'salary',
      prompt: said(ASKED.salary),
      suggestion: async (answers) => (await values(answers)).salary ?? '',
      check: async (answer, answers) =>
        answer === '' || (await values(answers, answer)).isSalary ? undefined : said(COMPLAINTS.salary),
    },
    {
      id: 'clearance',
      prompt: said(ASKED.clearance),
      choices: async (answers) => [
        ...(await values(answers)).clearances.map(({ value, title }) => ({ label: value, description: title, value })),
        { label: t('Write it later'), value: '' },
      ],
    },
    {
      id: 'form',
      prompt: t('One file or two?'),
      choices: () => [
        { label: t('One file with both languages'), detail: t('English first, then French'), value: 'one' },
        {
          label: t('Two files, one for each language'),
          detail: t('NAME.en.notice.md and NAME.fr.notice.md, side by side'),
          value: 'pair',
        },
      ],
    },
  ];
}

/** @returns whether a notice was written */
async function create(answers: Answers, server: NoticeServer): Promise<boolean> {
  const {
    folder = '',
    en = '',
    fr = '',
    number = '',
    grade = '',
    deadline = '',
    salary = '',
    clearance = '',
  } = answers;
  const pair = answers.form === 'pair';
  const name = `${number}-${slug(en)}`;
  const uris = (pair ? [`${name}.en.notice.md`, `${name}.fr.notice.md`] : [`${name}.notice.md`]).map((file) =>
    vscode.Uri.joinPath(vscode.Uri.parse(folder), file),
  );
  const existing = await firstExisting(uris);
  if (existing) {
    void vscode.window.showWarningMessage(
      t(
        'The file {0} already exists. It was not changed; it is opened instead.',
        vscode.workspace.asRelativePath(existing),
      ),
    );
    await vscode.window.showTextDocument(existing);
    return false;
  }
  const params: NewNoticeParams = {
    uri: uris[0]!.toString(),
    titles: { en, fr },
    number,
    grade,
    deadline,
    salary,
    clearance,
    pair,
  };
  const texts: NewNoticeResult = await server.sendRequest(NEW_NOTICE, params);
  const edit = new vscode.WorkspaceEdit();
  for (const [i, uri] of uris.entries()) edit.createFile(uri, { contents: new TextEncoder().encode(texts[i]) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    const name = nameOf(vscode.Uri.parse(folder));
    void vscode.window.showErrorMessage(
      t('The notice could not be created. Check that you may write to the folder {0}.', name),
    );
    return false;
  }
  const [first, second] = uris;
  if (second) {
    await vscode.window.showTextDocument(second, {
      viewColumn: vscode.ViewColumn.Two,
      preview: false,
      preserveFocus: true,
    });
  }
  const editor = await vscode.window.showTextDocument(first!, { viewColumn: vscode.ViewColumn.One, preview: false });
  goToBlankFrom(editor, new vscode.Position(0, 0));
  return true;
}

function required(answer: string): string | undefined {
  return answer === '' ? said(COMPLAINTS.title) : undefined;
}

/** Folders that hold notices, that of the open one first, then those of the workspace; by their URIs. */
async function foldersToChoose(): Promise<readonly Choice[]> {
  const open = vscode.window.activeTextEditor?.document.uri;
  const notices = await findNotices();
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const ofOpen = open && notices.some((uri) => uri.toString() === open.toString()) ? [parent(open)] : [];
  const all = [...ofOpen, ...notices.map(parent), ...roots];
  const known = new Map(all.map((uri) => [uri.toString(), uri]));
  if (known.size === 0) return chooseOutside();
  return [...known].map(([value, uri]) => ({ label: nameOf(uri), value }));
}

/** Without a folder in the window the writer chooses one on disk. */
async function chooseOutside(): Promise<readonly Choice[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: t('Folder for the new notice'),
  });
  return (chosen ?? []).map((uri) => ({ label: uri.path, value: uri.toString() }));
}

function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function nameOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri.toString() === uri.toString() ? folder.name : vscode.workspace.asRelativePath(uri);
}

async function firstExisting(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const uri of uris) {
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (exists) return uri;
  }
  return undefined;
}

/** A title as a part of a file name: small plain letters and hyphens. */
function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'notice'
  );
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  // February 30 is read as a day in March.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function today(): string {
  return isoDate(new Date());
}

function inSixWeeks(): string {
  const date = new Date();
  date.setDate(date.getDate() + 42);
  return isoDate(date);
}

/** The writer's own day, whatever the time in Greenwich. */
function isoDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
