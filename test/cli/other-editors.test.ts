import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { lacks } from '../support/debian.ts';
import { blocksOf } from '../support/guide.ts';
import { CLEAN, plant, Sandbox } from './support.ts';

/** What the README tells users of other editors to write, in these editors. */

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const blocks = (language: string) => blocksOf('README.md', language);

/** A folder with a notice, and the command on the PATH. */
function setUp(t: TestContext): { sandbox: Sandbox; env: NodeJS.ProcessEnv } {
  const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, '.vacancy-notice.json': '{}' });
  const programs = join(sandbox.outside, 'bin');
  mkdirSync(programs);
  const command = join(programs, 'vacancy-notice');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  const { NO_COLOR: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    HOME: sandbox.outside,
    XDG_CONFIG_HOME: join(sandbox.outside, 'config'),
    XDG_DATA_HOME: join(sandbox.outside, 'data'),
    XDG_STATE_HOME: join(sandbox.outside, 'state'),
    LC_ALL: 'C.UTF-8',
  };
  return { sandbox, env };
}

/** What is asked of Neovim once the notice is open; it prints what it has found as JSON. */
const ASK_NEOVIM = `
local function main()
local function wait(condition) assert(vim.wait(60000, condition, 50), 'waited too long') end
local function ask(method, line, character)
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  params.position = { line = line, character = character }
  params.range = { start = params.position, ['end'] = params.position }
  params.context = { diagnostics = {} }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 60000) or {}) do return answer.result end
end
local function problem()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b) return a.severity < b.severity end)
  for _, one in ipairs(found) do
    if one.code == 'salary-mismatch' then return one end
  end
end
wait(problem)
local found = problem()
local result = {
  filetype = vim.bo.filetype,
  -- Newer ones colour by a tree.
  highlights = vim.fn.hlexists('markdownH1') == 1 or vim.treesitter.highlighter.active[vim.fn.bufnr()] ~= nil,
  message = found.message,
  first = found.severity,
  hover = ask('textDocument/hover', found.lnum, found.col) ~= nil,
  actions = ask('textDocument/codeAction', found.lnum, found.col),
}
-- Neovim watches no files here: the change is noticed on save.
vim.fn.writefile({ '{ "rules": { "salary-mismatch": "info" } }' }, '.vacancy-notice.json')
vim.cmd('write')
wait(function() return problem() and problem().severity == 3 end)
io.stdout:write(vim.fn.json_encode(result))
end
local done, why = pcall(main)
if not done then
  io.stderr:write(tostring(why))
  vim.cmd('cquit')
end
vim.cmd('qall!')
`;

/** For Neovim 0.7, which Debian 12 has: what is newer in the two snippets, made of what it has. */
const NEWER_NEOVIM = `
vim.g.do_filetype_lua = 1
if not vim.lsp.start then
  vim.lsp.start = function(config) vim.lsp.buf_attach_client(0, vim.lsp.start_client(config)) end
end
if vim.lsp.config == nil then
  local known = {}
  vim.lsp.config = function(name, config) known[name] = config end
  vim.lsp.enable = function(name)
    vim.api.nvim_create_autocmd('FileType', {
      pattern = known[name].filetypes,
      callback = function() vim.lsp.start({ name = name, cmd = known[name].cmd, root_dir = vim.fn.getcwd() }) end,
    })
  end
end
`;

suite('Neovim', { skip: lacks('nvim', 'neovim') }, () => {
  const [newest, older] = blocks('lua') as [string, string];
  const fileType = newest.split('\n').slice(0, -3).join('\n');

  for (const [name, configuration] of [
    ['0.11', newest],
    ['0.8 to 0.10', `${fileType}\n${older}`],
  ] as const) {
    test(`as ${name} is set up`, (t) => {
      const { sandbox, env } = setUp(t);
      const [init, ask] = ['init.lua', 'ask.lua'].map((file) => join(sandbox.outside, file)) as [string, string];
      writeFileSync(init, `${NEWER_NEOVIM}\n${configuration}`);
      writeFileSync(ask, ASK_NEOVIM);
      const args = ['--headless', '-n', '-i', 'NONE', '-u', init, 'a.notice.md', '-c', `luafile ${ask}`];
      const { status, stdout, stderr } = spawnSync('nvim', args, {
        cwd: sandbox.folder,
        env,
        encoding: 'utf8',
        timeout: 120_000,
      });
      assert.equal(status, 0, stderr);
      const { filetype, highlights, message, first, hover, actions } = JSON.parse(stdout.slice(stdout.indexOf('{')));
      assert.equal(filetype, 'markdown.vacancy-notice');
      assert.ok(highlights, 'Markdown is not coloured');
      assert.match(message, /salary/);
      assert.deepEqual([first, hover], [1, true]);
      assert.ok(actions.length >= 2, JSON.stringify(actions));
      assert.ok(actions.every(({ command }: { command?: unknown }) => command === undefined));
    });
  }
});

const ASK_EMACS = `
(setq eglot-connect-timeout 60 eglot-sync-connect 60)
(find-file "a.notice.md")
(apply #'eglot--connect (eglot--guess-contact))
(flymake-mode 1)
(flymake-start)
(with-timeout (60 (error "waited too long"))
  (while (not (flymake-diagnostics)) (accept-process-output nil 0.1)))
(princ (format "%s\\n%s\\n" major-mode (mapconcat #'flymake-diagnostic-text (flymake-diagnostics) "\\n")))
`;

test('Emacs, with eglot', { skip: lacks('emacs', 'emacs-nox', 'elpa-eglot') }, (t) => {
  const { sandbox, env } = setUp(t);
  const [init, ask] = ['init.el', 'ask.el'].map((file) => join(sandbox.outside, file)) as [string, string];
  const [configuration] = blocks('elisp') as [string];
  // Where eglot is a package of its own it must be activated first.
  writeFileSync(init, `(require 'package)\n(package-initialize)\n(require 'eglot)\n${configuration}`);
  writeFileSync(ask, ASK_EMACS);
  const { status, stdout, stderr } = spawnSync('emacs', ['-q', '--batch', '-l', init, '-l', ask], {
    cwd: sandbox.folder,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^vacancy-notice-mode\n.*salary/s);
});

test('Helix and Zed are told to run the command as it is', (t) => {
  const [helix] = blocks('toml') as [string];
  const [, command, args] = /^command = "(.*)"\nargs = (.*)$/m.exec(helix)!;
  assert.deepEqual([command, ...JSON.parse(args!)], ['vacancy-notice', 'lsp', '--stdio']);
  const zed = blocks('json').find((text) => text.includes('"label"'));
  const [task] = JSON.parse(zed!) as [{ command: string; args: string[] }];
  assert.equal(task.command, 'vacancy-notice');
  const { stdout } = new Sandbox(t, { 'a.notice.md': WRONG }).run(task.args);
  assert.match(stdout, /^a\.notice\.md:166:30: /m);
});
