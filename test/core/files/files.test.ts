import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode, encode } from '../../../server/core/files/bytes.ts';
import { isNoticeName, pairName } from '../../../server/core/files/names.ts';

describe('names', () => {
  test('notices', () => {
    for (const name of ['a.notice.md', 'a.notice.txt', 'a.notice', 'x/a.en.notice.md', 'A.NOTICE.MD']) {
      assert.ok(isNoticeName(name), name);
    }
    for (const name of ['a.md', 'notice.md', 'a.notices.md', 'a.notice.docx', 'a.notice.md.bak']) {
      assert.ok(!isNoticeName(name), name);
    }
  });

  for (const [path, partner] of [
    ['a.en.md', 'a.fr.md'],
    ['x/y/a.fr.notice.md', 'x/y/a.en.notice.md'],
    ['a.en.notice', 'a.fr.notice'],
    ['a.notice.en.md', 'a.notice.fr.md'],
    ['C:\\x\\a.b.EN.txt', 'C:\\x\\a.b.FR.txt'],
  ] as const) {
    test(`${path} belongs to ${partner}`, () => {
      assert.equal(pairName(path)?.partner, partner);
      assert.equal(pairName(partner)?.partner, path);
    });
  }

  test('names without a language', () => {
    for (const path of ['a.md', 'en.md', 'x/.en.md', 'a.de.md', 'a.en', 'a.en.b/c.md', 'fr.en/x.notice.md']) {
      assert.equal(pairName(path), undefined, path);
    }
  });
});

describe('bytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  test('UTF-8, with and without byte order mark', () => {
    const text = 'Été – naïve œuvre 𝒳\r\n';
    for (const bom of [true, false]) {
      const decoded = decode(encode(text, bom));
      assert.deepEqual(decoded, { text, bom });
    }
    assert.deepEqual(decode(bytes()), { text: '', bom: false });
  });

  for (const [reason, data] of [
    ['utf16', bytes(0xff, 0xfe, 0x41, 0)],
    ['utf16', bytes(0xfe, 0xff, 0, 0x41)],
    ['pdf', new TextEncoder().encode('%PDF-1.7')],
    ['archive', bytes(0x50, 0x4b, 3, 4, 20)],
    ['binary', bytes(0x41, 0, 0x42)],
    ['encoding', bytes(0x41, 0xe9, 0x42)],
  ] as const) {
    test(`what is no text: ${reason} (${data.join(' ')})`, () => {
      assert.deepEqual(decode(data), { undecodable: reason });
    });
  }
});
