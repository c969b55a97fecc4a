import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { lacks } from '../support/debian.ts';
import { CLEAN, plant, Sandbox } from './support.ts';

/** The reports in XML against what their readers take, checked by a validator of another maker. */

const text = '<xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction>';
const types = `<xs:simpleType name="text">${text}</xs:simpleType>`;
const schema = (content: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${types}${content}</xs:schema>`;
const attribute = (name: string, type: string) => `<xs:attribute name="${name}" type="${type}" use="required"/>`;

/** As Checkstyle's own XMLLogger writes it. */
const CHECKSTYLE = schema(`
<xs:simpleType name="severity"><xs:restriction base="xs:string">
  ${['ignore', 'info', 'warning', 'error'].map((value) => `<xs:enumeration value="${value}"/>`).join('')}
</xs:restriction></xs:simpleType>
<xs:element name="checkstyle"><xs:complexType><xs:sequence>
  <xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
    <xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      ${attribute('line', 'xs:positiveInteger')}${attribute('column', 'xs:positiveInteger')}
      ${attribute('severity', 'severity')}${attribute('message', 'text')}${attribute('source', 'text')}
    </xs:complexType></xs:element>
  </xs:sequence>${attribute('name', 'text')}</xs:complexType></xs:element>
</xs:sequence>${attribute('version', 'text')}</xs:complexType></xs:element>`);

/** What Jenkins and GitLab read of JUnit's XML; `file` and `line` of a case are GitLab's and pytest's. */
const JUNIT = schema(`
<xs:element name="testsuites"><xs:complexType><xs:sequence>
  <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
    <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:choice minOccurs="0">
      <xs:element name="failure"><xs:complexType mixed="true">
        ${attribute('type', 'text')}${attribute('message', 'text')}
      </xs:complexType></xs:element>
      <xs:element name="system-out" type="text"/>
    </xs:choice>
    ${['classname', 'name', 'file'].map((name) => attribute(name, 'text')).join('')}
    <xs:attribute name="line" type="xs:positiveInteger"/></xs:complexType></xs:element>
  </xs:sequence>
  ${attribute('name', 'text')}
  ${['tests', 'failures', 'errors'].map((name) => attribute(name, 'xs:nonNegativeInteger')).join('')}
  </xs:complexType></xs:element>
</xs:sequence>${attribute('name', 'text')}</xs:complexType></xs:element>`);

suite('reports in XML', { skip: lacks('xmllint', 'libxml2-utils') }, () => {
  const wrong = plant(plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro'), 'It has a staff', 'It has  a staff');
  const validate = (sandbox: Sandbox, format: string, xsd: string) => {
    const [report, grammar] = ['report.xml', 'schema.xsd'].map((name) => join(sandbox.outside, name)) as [
      string,
      string,
    ];
    writeFileSync(grammar, xsd);
    sandbox.check('--format', format, '--output', report);
    return spawnSync('xmllint', ['--noout', '--schema', grammar, report], { encoding: 'utf8' });
  };

  for (const [format, xsd] of [
    ['checkstyle', CHECKSTYLE],
    ['junit', JUNIT],
  ] as const) {
    test(`${format}, with all that a text can hold`, (t) => {
      const files = { 'é b&c.notice.md': wrong, 'clean.notice.md': CLEAN, 'u.notice.md': Uint8Array.of(0xff, 0xfe) };
      const hostile = `${wrong}\n\u0001 ]]> \u001b[31m "<!-- & \u0085 \ufffe 41\n`;
      const { status, stderr } = validate(new Sandbox(t, { ...files, 'h.notice.md': hostile }), format, xsd);
      assert.equal(status, 0, stderr);
    });
  }
});
