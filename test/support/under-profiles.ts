import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Profile } from '../../schemas/profile.ts';
import { draftProfile } from '../../server/core/init/draft.ts';
import { parse } from '../../server/core/parse/index.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { BUILT_IN_PROFILES } from '../../server/core/profile/index.ts';
import { readProfile } from '../../server/core/profile/load.ts';
import { groupPairs, NOTICES, readNotice, sampleNotices } from './notices.ts';
import { profileNamed } from './profiles.ts';

/** A notice, and the profile of whoever writes such notices. */
export interface NoticeOfProfile {
  /** The profile's name and the notice's first file. */
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly profile: Profile;
}

/** Our notices, clean ones all of them, each under its own profile: every one that ships, and one of an invented office, drafted from its notices. */
export function noticesUnderProfiles(): readonly NoticeOfProfile[] {
  const all: NoticeOfProfile[] = [];
  const add = (name: string, profile: Profile, notices: readonly (readonly Input[])[]): void => {
    for (const inputs of notices) all.push({ name: `${name}, ${path.basename(inputs[0]!.path)}`, inputs, profile });
  };
  add('nato-is', profileNamed('nato-is'), sampleNotices());
  add('generic', profileNamed('generic'), sampleNotices());
  add('france', profileNamed('france'), sampleNotices());
  for (const folder of readdirSync(NOTICES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const names = readdirSync(path.join(NOTICES, folder.name)).sort();
    const notices = groupPairs(names.map((name) => readNotice(path.join(NOTICES, folder.name, name))));
    const isShipped = BUILT_IN_PROFILES.some((name) => name === folder.name);
    add(folder.name, isShipped ? profileNamed(folder.name) : drafted(notices).profile, notices);
  }
  return all;
}

/** What `vacancy-notice init` drafts from notices: the profile, its text, and what it has found. */
export function drafted(notices: readonly (readonly Input[])[]) {
  const all = notices.map((inputs) => parse(inputs, profileNamed('generic')));
  const { profile: text, found } = draftProfile(all, 'house', './house.notice-profile.json', []);
  const { value, errors } = readProfile(text, 'house.notice-profile.json');
  assert.deepEqual(errors, undefined, text);
  return { text, found, profile: value! };
}
