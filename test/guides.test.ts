// What the guides tell their readers to type, typed.

import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { type ParseError, parse } from 'jsonc-parser';
import { OPTIONS } from '../server/cli/options/definitions.ts';
import { CLEAN, plant, Sandbox } from './cli/support.ts';
import { codeOf, fragmentsOf, linksOf } from './support/guide.ts';

const GUIDES = ['README.md', 'client/README.fr.md', 'CONTRIBUTING.md', 'schemas/README.md', 'server/README.md'];
const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: { readonly configuration: { readonly properties: object } };
};
/** What stands for the reader's own names. */
const NAMES: Readonly<Record<string, string>> = {
  FILE: 'notices/a.notice.md',
  FOLDER: 'notices',
  NAME: 'mine',
  RULE: 'salary-mismatch',
  REV: 'origin/main',
};

/** A registry that has the package as it would be published, and nothing else. */
async function registry(t: TestContext, folder: string): Promise<string> {
  const shell = process.platform === 'win32';
  const { stdout } = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8', shell });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const archive = readFileSync(join(folder, filename));
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const server = createServer((request, response) => {
    const { devDependencies: _, scripts: __, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
    const address = `http://${request.headers.host}`;
    const version = { ...manifest, dist: { tarball: `${address}/${filename}`, integrity } };
    if (request.url === `/${MANIFEST.name}`) {
      const versions = { [MANIFEST.version]: version };
      response.end(JSON.stringify({ name: MANIFEST.name, 'dist-tags': { latest: MANIFEST.version }, versions }));
    } else if (request.url === `/${filename}`) response.end(archive);
    else response.writeHead(404).end('{}');
  });
  server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Runs a line as a shell does, with nothing on its standard input. */
function typed(line: string, cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const [shell, flag] = process.platform === 'win32' ? ['cmd', '/c'] : ['sh', '-c'];
    const child = execFile(shell!, [flag!, line], { cwd, env, timeout: 120_000 }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? 99) : 0, stdout, stderr }),
    );
    child.stdin!.end();
  });
}

/** The command with names of ours in place of the reader's, and no dots for more of them. */
function filledIn(command: string): string {
  return command
    .replace(/ (?:…|\.\.\.)/g, '')
    .replace(/\$\{\{.*?\}\}/g, '1')
    .replace('init FOLDER', 'init theirs')
    .replace(/\b[A-Z]{3,}\b/g, (name) => NAMES[name] ?? name);
}

test('whoever looks after notices can type what README.md says, in its order', async (t) => {
  const sandbox = new Sandbox(t, {
    'notices/a.notice.md': CLEAN,
    'notices/b.notice.md': CLEAN,
    'archive/2024/old.notice.md': WRONG,
  });
  // Of a form that no profile has yet.
  cpSync('test/notices/lake-office', sandbox.path('theirs'), { recursive: true });
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.org', ...args], { cwd: sandbox.folder });
  for (const line of ['init -q', 'add .', 'commit -q -m all', 'update-ref refs/remotes/origin/main HEAD'])
    git(...line.split(' '));

  const prefix = join(sandbox.outside, 'global');
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_EXTRA_CA_CERTS: ___, ...inherited } = process.env;
  const env = {
    ...Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.toLowerCase().startsWith('npm_'))),
    PATH: [join(prefix, process.platform === 'win32' ? '' : 'bin'), process.env.PATH].join(delimiter),
    LC_ALL: 'C',
    npm_config_registry: await registry(t, sandbox.outside),
    npm_config_cache: join(sandbox.outside, 'npm'),
    npm_config_prefix: prefix,
    npm_config_yes: 'true',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
    XDG_CACHE_HOME: join(sandbox.outside, 'cache'),
  };

  const codes = codeOf('README.md').filter(({ section: [, part] }) =>
    /^(?:On the command line|Configuration)$/.test(part ?? ''),
  );
  const ran: string[] = [];
  const run = async (command: string) => {
    const line = filledIn(command.trim());
    ran.push(line);
    const { status, stdout, stderr } = await typed(line, sandbox.folder, env);
    assert.ok(status === 0 || status === 1, `${line}: ${status}\n${stdout}${stderr}`);
    return { status, stdout };
  };
  for (const { language, text } of codes) {
    if (language === 'sh') {
      const { status, stdout } = await run(text);
      // The first one meets the archive's problem, and once that is known nothing is left.
      assert.equal(status, ran.length === 1 ? 1 : 0, stdout);
      if (ran.length === 1) assert.match(stdout, /old\.notice\.md[\s\S]*salary-mismatch/);
    } else if (language === 'jsonc') {
      sandbox.write('.vacancy-notice.json', text);
      const { status, stdout } = await run('vacancy-notice check');
      assert.equal(status, 0, stdout);
    } else if (language === undefined && /^(?:npm install|vacancy-notice) ./.test(text)) await run(text);
    else if (language === undefined && /^--[a-z-]+ ./.test(text)) await run(`vacancy-notice check ${text}`);
  }
  assert.ok(ran.length > 12, ran.join('\n'));
});

for (const guide of GUIDES) {
  suite(guide, () => {
    const codes = codeOf(guide);
    const inline = codes.filter(({ language }) => language === undefined).map(({ text }) => text);
    const typedLines = [...inline, ...codes.filter(({ language }) => language === 'sh').map(({ text }) => text)];

    test('every link leads somewhere', () => {
      for (const { path, fragment } of linksOf(guide)) {
        const file = path === '' ? guide : join(dirname(guide), path);
        assert.ok(existsSync(file), `${path} is not there`);
        if (fragment) assert.ok(fragmentsOf(file).includes(fragment), `${path}#${fragment} is not there`);
      }
    });

    test('every script of npm is there', () => {
      const scripts = typedLines.flatMap((line) =>
        [...line.matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(start|test))\b/g)].map(([, run, own]) => run ?? own!),
      );
      assert.deepEqual(
        scripts.filter((name) => !(name in MANIFEST.scripts)),
        [],
      );
    });

    test('every command and option is there', () => {
      const known = Object.values(OPTIONS).flatMap((options) => Object.keys(options).map((name) => `--${name}`));
      for (const line of inline.filter((text) => /^(?:vacancy-notice [a-z]|--[a-z])/.test(text))) {
        const [, command] = /^vacancy-notice ([a-z]+)/.exec(line) ?? [];
        if (command) assert.ok(command in OPTIONS, line);
        for (const [option] of line.matchAll(/(?<![\w-])--[a-z][a-z-]+/g))
          assert.ok(known.includes(option) || /--(?:verbose|port|quick|peers)/.test(option), `${option} in ${line}`);
      }
    });

    test('every setting is there, and written as JSON has it', () => {
      const known = [...SETTINGS, ...Object.keys(MANIFEST.contributes.configuration.properties)];
      for (const text of inline.filter((one) => /^"[\w.]+": /.test(one))) {
        const errors: ParseError[] = [];
        const [name] = Object.keys(parse(`{${text}}`, errors));
        assert.deepEqual(errors, [], text);
        assert.ok(known.includes(name!) || name!.startsWith('editor.'), `${name} is no setting`);
      }
      for (const text of inline.filter((one) => /^vacancyNotice\.\w+$/.test(one)))
        assert.ok(known.includes(text), text);
    });

    test('every file that it names is there', () => {
      const named = inline.filter((text) => /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(text) && /\/$|\/.*\.\w+$/.test(text));
      const missing = named.filter((name) => !/[A-Z]{3,}/.test(name) && !FILES.some((file) => names(file, name)));
      assert.deepEqual(
        missing.filter((name) => !/^(?:dist|failed|vacancy-notice|\.zed)\//.test(name)),
        [],
      );
    });

    test('the extension has the name that it gives', () => {
      const ids = inline.flatMap((text) => /--install-extension (\S+)/.exec(text)?.[1] ?? []);
      assert.deepEqual(
        ids.filter((id) => id !== `${MANIFEST.publisher}.${MANIFEST.name}`),
        [],
      );
    });
  });
}

/** The keys of configurations and profiles, at whatever depth. */
const SETTINGS = ['configuration', 'profile'].flatMap((name) =>
  [...readFileSync(`schemas/${name}.schema.json`, 'utf8').matchAll(/"(\w+)": \{/g)].map(([, key]) => key!),
);

/** All files of the project but what is built and installed. */
const FILES = readdirSync('.', { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return [entry.name];
  if (/^(?:node_modules|dist|\.git)$/.test(entry.name)) return [];
  return readdirSync(entry.name, { recursive: true, encoding: 'utf8' }).map((file) =>
    `${entry.name}/${file}`.replaceAll('\\', '/'),
  );
});

/** Whether a guide that names a file or folder by the end of its path means this one. */
function names(file: string, name: string): boolean {
  return `/${file}`.endsWith(`/${name}`) || (name.endsWith('/') && `/${file}/`.includes(`/${name}`));
}

test('README.md tells engineers what works: the command line from the sources', async () => {
  const [, build] = codeOf('README.md').filter(
    ({ language, section: [, part] }) => language === 'sh' && part === 'From the sources',
  );
  const { status, stdout, stderr } = await typed(build!.text, '.', { ...process.env, LC_ALL: 'C' });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^\d+ files checked/m);
});

test('each fenced block of README.md is typed by a test', () => {
  const elsewhere = ['yaml', 'lua', 'toml', 'elisp', 'json'];
  const here = ['sh', 'jsonc'];
  const languages = codeOf('README.md').flatMap(({ language }) => language ?? []);
  assert.deepEqual(
    languages.filter((language) => ![...elsewhere, ...here].includes(language)),
    [],
  );
  // test/release.test.ts and test/cli/other-editors.test.ts
  assert.deepEqual(
    elsewhere.map((language) => languages.filter((one) => one === language).length),
    [2, 2, 1, 1, 1],
  );
});
