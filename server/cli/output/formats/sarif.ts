import { pathToFileURL } from 'node:url';
import { HOMEPAGE, ruleAddress } from '../../../core/features/rule-address.ts';
import type { FileEdit, Fix, Problem, RelatedSpan, Severity } from '../../../core/model/problem.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { fingerprints } from '../../../core/silencing/fingerprint.ts';
import type { Language } from '../../../core/text/language.ts';
import type { FileSpan } from '../../../core/text/source.ts';
import { insertedText } from '../../../core/writing/edits.ts';
import { type Format, type FormatContext, pathInCheckout, positionOf } from './format.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Names of our own making carry a version, so that a better one can stand beside it. */
const FINGERPRINT = 'vacancyNotice/v1';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, as GitHub and other code scanners take it: all rules with their help, then one result a line. */
export function createFormat(context: FormatContext, rules: readonly Rule[]): Format {
  const { language, version, checkout, shard } = context;
  const indexOf = new Map(rules.map(({ name }, index) => [name, index]));

  const result = (problem: Problem, fingerprint: string) => ({
    ruleId: problem.rule,
    ruleIndex: indexOf.get(problem.rule) ?? -1,
    level: LEVELS[problem.severity],
    message: { text: problem.message(language) },
    locations: [{ physicalLocation: physical(problem.span, context) }],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(problem.related.length > 0 && { relatedLocations: problem.related.map(related) }),
    ...(problem.fixes().length > 0 && { fixes: problem.fixes().map(fix) }),
    properties: { severity: problem.severity },
  });

  const related = ({ span, message }: RelatedSpan, id: number) => ({
    id,
    physicalLocation: physical(span, context),
    message: { text: message(language) },
  });

  const fix = ({ title, edits, safe }: Fix) => ({
    description: { text: title(language) },
    artifactChanges: [...new Set(edits.map(({ span }) => span.source.path))].map((path) => ({
      artifactLocation: artifact(path, context),
      replacements: edits.filter(({ span }) => span.source.path === path).map(replacement),
    })),
    properties: { safe },
  });

  const driver = {
    name: 'Vacancy Notice',
    version,
    semanticVersion: version,
    informationUri: HOMEPAGE,
    language,
    rules: rules.map((rule) => describeRule(rule, language)),
  };

  return {
    begin: () =>
      [
        `{"$schema": "${SCHEMA}", "version": "2.1.0", "runs": [{`,
        `"tool": {"driver": ${JSON.stringify(driver)}},`,
        // GitHub keeps the results of each such name, and would else replace one part of a matrix by another.
        `"automationDetails": ${JSON.stringify({ id: `vacancy-notice/${shard ? `${shard.index}-of-${shard.count}/` : ''}` })},`,
        `"originalUriBaseIds": {"SRCROOT": {"uri": ${JSON.stringify(`${pathToFileURL(checkout).href}/`)}}},`,
        '"columnKind": "utf16CodeUnits",',
        '"results": [\n',
      ].join('\n'),
    file({ problems }) {
      const prints = fingerprints(problems);
      return problems.map((problem, index) => JSON.stringify(result(problem, prints[index]!))).join(',\n');
    },
    separator: ',\n',
    end: () => '\n]}]}\n',
  };
}

function describeRule({ name, family, severity, documentation, examples }: Rule, language: Language) {
  const { summary, why } = documentation[language];
  const [other, wrong, right] =
    language === 'fr' ? ['Dans l’autre version', 'Faux', 'Juste'] : ['In the other edition', 'Wrong', 'Right'];
  const part = (label: string, text: string) => `${label}:\n\n${quote(text)}`;
  const shown = examples.flatMap((example) => [
    ...Object.values(example.beside ?? {}).map((text) => part(other, text)),
    part(wrong, example.wrong),
    part(right, example.right),
  ]);
  return {
    id: name,
    name: name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    helpUri: ruleAddress(name, language),
    help: { text: `${summary}\n\n${why}`, markdown: [summary, why, ...shown].join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family] },
  };
}

/** As indented text, which shows every character as it is. */
function quote(text: string): string {
  return text.replace(/^/gm, '    ');
}

function physical(span: FileSpan, context: FormatContext) {
  return { artifactLocation: artifact(span.source.path, context), region: region(span) };
}

/** A path relative to the checkout, or an address where it lies outside. */
function artifact(name: string, context: FormatContext) {
  const path = pathInCheckout(context, name);
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function replacement(edit: FileEdit) {
  return { deletedRegion: region(edit.span), insertedContent: { text: insertedText(edit) } };
}

function region({ source, start, end }: FileSpan) {
  const from = positionOf(source, start);
  const to = positionOf(source, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
