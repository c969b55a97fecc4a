import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { lacks } from '../support/debian.ts';
import { Sandbox } from './support.ts';

/** What each shell completes, asked of the shell itself. */

const ASK = {
  // The function that bash calls, as bash calls it.
  bash: (words: readonly string[]) => `
source <(printf '%s' "$SCRIPT")
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
_vacancy_notice
printf '%s\\n' "\${COMPREPLY[@]}"`,
  // A zsh of its own on a terminal of its own, since its completion works nowhere else.
  zsh: (words: readonly string[]) => `
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell 'PROMPT=; autoload -Uz compinit; compinit -u -D; eval "$SCRIPT"'
zpty -w shell 'bindkey "^I" list-choices; zstyle ":completion:*" list-prompt ""; LISTMAX=0; print -r -- REA""DY'
local line all=
while [[ $all != *READY* ]]; do zpty -r shell line; all+=$line; done
zpty -n -w shell '${words.join(' ')}'$'\\t'
all=
repeat 50 { sleep 0.1; while zpty -rt shell line; do all+=$line; done; [[ $all == *$'\\n'* ]] && break }
sleep 0.3
while zpty -rt shell line; do all+=$line; done
print -r -- $all`,
  fish: (words: readonly string[]) => `
echo $SCRIPT | string collect | source
complete -C '${words.join(' ')}'`,
} as const;

const WANTED = [
  [
    ['vacancy-notice', ''],
    ['check', 'explain', 'completion'],
  ],
  [
    ['vacancy-notice', 'check', '--f'],
    ['--format', '--fail-on', '--force-exclude'],
  ],
  [
    ['vacancy-notice', 'check', '--fail-on', ''],
    ['error', 'warning', 'never'],
  ],
  [
    ['vacancy-notice', 'explain', 'salary-'],
    ['salary-mismatch', 'salary-format'],
  ],
] as const;

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  suite(shell, { skip: lacks(shell, shell) }, () => {
    for (const [words, wanted] of WANTED) {
      test(words.join(' '), (t) => {
        const script = new Sandbox(t).run(['completion', shell]).stdout;
        const { stdout, stderr } = spawnSync(shell, ['-c', ASK[shell](words)], {
          env: { ...process.env, SCRIPT: script, LC_ALL: 'C.UTF-8', TERM: 'xterm' },
          encoding: 'utf8',
          timeout: 60_000,
        });
        const offered = stdout.replace(/\u001b\[[\d;?]*\w/g, ' ').split(/\s+/);
        for (const word of wanted) assert.ok(offered.includes(word), `${word} is not in ${stdout}${stderr}`);
        if (words[1] === 'check') assert.ok(!offered.includes('explain'), stdout);
      });
    }
  });
}

test('which shell is meant must be said', (t) => {
  const { status, stderr } = new Sandbox(t).run(['completion', 'tcsh']);
  assert.equal(status, 2);
  assert.match(stderr, /bash, zsh, fish/);
});
